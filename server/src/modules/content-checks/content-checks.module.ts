import { Module } from '@nestjs/common';
import { MessagesModule } from '../messages/messages.module';
import { SessionsModule } from '../sessions/sessions.module';
import { WechatCallbackController } from './callback.controller';
import { WechatCallbacks } from './callback.service';
import { ContentChecker } from './content-checks.jobs';
import { OpeningWordsChecks } from './content-checks.openings.public';
import { ContentChecksPublic } from './content-checks.public';
import { ContentChecksRepository } from './content-checks.repository';
import { FlowNotes } from './flow-notes';

@Module({
  imports: [MessagesModule, SessionsModule],
  controllers: [WechatCallbackController],
  providers: [
    ContentChecksRepository,
    ContentChecksPublic,
    ContentChecker,
    FlowNotes,
    OpeningWordsChecks,
    WechatCallbacks,
  ],
  exports: [ContentChecksPublic, OpeningWordsChecks],
})
export class ContentChecksModule {}
