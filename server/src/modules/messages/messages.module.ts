import { Module, type OnModuleInit } from '@nestjs/common';
import { AppConfig } from '../../config/config';
import { Outbox } from '../../outbox/outbox';
import { SessionsModule } from '../sessions/sessions.module';
import { MessageSender } from './message-sender';
import { MessagesController } from './messages.controller';
import { MessagesPublic } from './messages.public';
import { MessagesRepository } from './messages.repository';
import { MessagesService } from './messages.service';
import { PushConsentsRepository } from './push-consents.repository';
import { PushTemplates, sandboxTemplates } from './push-templates';
import { WechatPush } from './wechat-push';

@Module({
  imports: [SessionsModule],
  controllers: [MessagesController],
  providers: [
    MessagesService,
    MessagesRepository,
    PushConsentsRepository,
    MessageSender,
    MessagesPublic,
    WechatPush,
    {
      provide: PushTemplates,
      inject: [AppConfig],
      useFactory: ({ wechatTemplates, production }: AppConfig) =>
        new PushTemplates(wechatTemplates ?? (production ? {} : sandboxTemplates)),
    },
  ],
  exports: [MessagesPublic],
})
export class MessagesModule implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly push: WechatPush,
  ) {}

  onModuleInit(): void {
    this.outbox.register(this.push);
  }
}
