import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/sessions.module';
import { WechatCallbackController } from './callback.controller';
import { WechatCallbacks } from './callback.service';
import { ContentChecker } from './content-checks.jobs';
import { ContentChecksPublic } from './content-checks.public';
import { ContentChecksRepository } from './content-checks.repository';

@Module({
  imports: [SessionsModule],
  controllers: [WechatCallbackController],
  providers: [ContentChecksRepository, ContentChecksPublic, ContentChecker, WechatCallbacks],
  exports: [ContentChecksPublic],
})
export class ContentChecksModule {}
