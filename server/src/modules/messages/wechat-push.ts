import { Injectable, Logger } from '@nestjs/common';
import { WechatClient } from '../../integrations/wechat/wechat.client';
import { WechatError } from '../../integrations/wechat/wechat-error';
import type { OutboxHandler, OutboxResult } from '../../outbox/outbox';
import { WECHAT_PUSH, type WechatPushPayload } from './messages.events';
import { MessagesRepository } from './messages.repository';
import { PushConsentsRepository } from './push-consents.repository';
import { PushTemplates } from './push-templates';

/** WeChat: the person refused, or the consents are used up. */
const NOT_WANTED = 43101;

/** Sends the hint in WeChat to a message that stands in the app already. Never twice: see `delivery`. */
@Injectable()
export class WechatPush implements OutboxHandler<WechatPushPayload> {
  readonly kind = WECHAT_PUSH;
  readonly delivery = 'once';
  private readonly logger = new Logger(WechatPush.name);

  constructor(
    private readonly messages: MessagesRepository,
    private readonly consents: PushConsentsRepository,
    private readonly templates: PushTemplates,
    private readonly wechat: WechatClient,
  ) {}

  async handle({ messageId, purpose }: WechatPushPayload): Promise<OutboxResult> {
    const addressee = await this.messages.findAddressee(messageId);
    const template = this.templates.findFor(purpose);
    if (!addressee || !template) return 'refused';
    const { accountId, openid, title, body, page } = addressee;
    try {
      await this.wechat.subscribeMessageSend({
        openid,
        templateId: template.templateId,
        ...(page !== null && { page: page.replace(/^\//, '') }),
        values: { thing1: title, thing2: body },
      });
      return 'delivered';
    } catch (error) {
      if (!(error instanceof WechatError)) throw error;
      if (error.errcode === NOT_WANTED) {
        await this.consents.forget(accountId, purpose);
        return 'refused';
      }
      // Our own words and numbers only; see WechatError.
      this.logger.warn(error.message);
      return error.kind === 'rejected' ? 'refused' : 'unknown';
    }
  }
}
