import { randomBytes } from 'node:crypto';
import { signatureOf } from '../callback-signature';

export type MediaAdvice = 'pass' | 'review' | 'risky';

export interface MediaCallback {
  /** The address in the console's message push. */
  readonly url: string;
  readonly token: string;
}

interface AskedMedia {
  readonly traceId: string;
  readonly openid: string;
  readonly url: string;
}

const WECHAT_TRIES = 3;
const PAUSE_MS = 200;

/**
 * Looks at pictures as WeChat does: fetches the address, then pushes its advice to the callback. What it thinks of the
 * next picture can be told beforehand; by default every picture that can be fetched passes.
 */
export class SandboxMediaChecks {
  private advice: MediaAdvice = 'pass';

  constructor(private readonly callback: () => MediaCallback | null) {}

  expect(advice: MediaAdvice): void {
    this.advice = advice;
  }

  /** In the background, as there: the call itself has been answered long before. */
  look(asked: AskedMedia): void {
    const { advice } = this;
    setTimeout(() => void this.answer(asked, advice).catch(() => undefined), PAUSE_MS).unref();
  }

  private async answer({ traceId, openid, url }: AskedMedia, suggest: MediaAdvice): Promise<void> {
    const fetched = await fetch(url, { redirect: 'error' }).catch(() => undefined);
    await fetched?.arrayBuffer();
    const result = { suggest, label: suggest === 'pass' ? 100 : 20002 };
    await this.push({
      ToUserName: 'gh_sandbox',
      FromUserName: openid,
      CreateTime: Math.floor(Date.now() / 1000),
      MsgType: 'event',
      Event: 'wxa_media_check',
      appid: 'wxsandbox0000000000',
      trace_id: traceId,
      version: 2,
      ...(fetched?.ok
        ? {
            detail: [{ strategy: 'content_model', errcode: 0, ...result }],
            errcode: 0,
            errmsg: 'ok',
            result,
          }
        : { errcode: -1008, errmsg: 'media download failed' }),
    });
  }

  /** Three times until it is answered, as WeChat does. */
  private async push(event: object): Promise<void> {
    const to = this.callback();
    if (!to) return;
    for (let tried = 0; tried < WECHAT_TRIES; tried += 1) {
      const timestamp = String(Math.floor(Date.now() / 1000));
      const nonce = randomBytes(6).toString('hex');
      const signature = signatureOf(to.token, timestamp, nonce);
      const query = new URLSearchParams({ signature, timestamp, nonce });
      const answer = await fetch(`${to.url}?${query}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(event),
      }).catch(() => undefined);
      if (answer?.ok && (await answer.text()) === 'success') return;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
