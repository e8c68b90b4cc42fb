/** Outbox: a text or picture is to be shown to WeChat's check. Handled until it is answered. */
export const CONTENT_CHECK = 'content_check';

export interface ContentCheckAsked {
  readonly checkId: string;
}
