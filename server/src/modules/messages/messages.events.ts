import type { PushPurpose } from '@home/shared';

export const WECHAT_PUSH = 'wechat.push';

/** Ids only: who and what is read when it is sent. */
export interface WechatPushPayload {
  readonly messageId: string;
  readonly purpose: PushPurpose;
}
