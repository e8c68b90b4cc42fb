import { messageLimits, messageTitles, type MessageKind, type PushPurpose } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { Outbox } from '../../outbox/outbox';
import { WECHAT_PUSH, type WechatPushPayload } from './messages.events';
import { MessagesRepository } from './messages.repository';
import { PushConsentsRepository } from './push-consents.repository';
import { PushTemplates } from './push-templates';

export interface MessageText {
  /** Gives the title; see `messageTitles`. */
  readonly kind: MessageKind;
  /** At most 500 characters, no personal data in the clear; a push shows its first 20. */
  readonly body: string;
  /** The mini-program page a tap opens: `/packages/member/application/index?id=…`. */
  readonly page?: string;
  /**
   * The id of the application, transfer or person whose masked name stands in the body, in a message to anybody else:
   * it is blanked when they are erased.
   */
  readonly about?: string;
  /** Also hint at it in WeChat, when a consent for this purpose is left. */
  readonly push?: PushPurpose;
}

/** Writes one message and, when a consent is left, what is owed to WeChat. Runs inside a transaction. */
@Injectable()
export class MessageSender {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly consents: PushConsentsRepository,
    private readonly templates: PushTemplates,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async send(
    accountId: string,
    { kind, body, page = '', about, push }: MessageText,
  ): Promise<void> {
    // A body that is too long is a fault of the sentence, not a reason to undo the act it tells of.
    const fitting = [...body].slice(0, messageLimits.bodyLength).join('');
    const messageId = await this.messages.insert({
      accountId,
      kind,
      title: messageTitles[kind],
      body: fitting,
      page: page === '' ? null : page,
      about: about ?? null,
      createdAt: this.clock.now(),
    });
    if (!push || !this.templates.findFor(push) || !(await this.consents.take(accountId, push)))
      return;
    const payload: WechatPushPayload = { messageId, purpose: push };
    await this.outbox.put(WECHAT_PUSH, payload, messageId);
  }
}
