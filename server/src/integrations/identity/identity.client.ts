import { createHash, createHmac, randomUUID } from 'node:crypto';

export interface IdentityQuestion {
  readonly name: string;
  readonly idNumber: string;
}

/** `unknown`: no certain answer. Nobody is told that they are wrong because a service was down. */
export type IdentityAnswer = 'match' | 'mismatch' | 'not_found' | 'unknown';

export interface IdentityOptions {
  /** `null`: no such service is used here; every answer is `unknown`. */
  readonly base: string | null;
  readonly appKey: string;
  readonly secret: string;
  readonly timeoutMs: number;
}

export const IDENTITY_PATH = '/v1/identity/two-factor';
const MAX_ANSWER_BYTES = 64 * 1024;

/**
 * 二要素核验: do this name and this ID number belong together? One POST, signed; the answer is
 * `{ code: 0, data: { result: 'match' | 'mismatch' | 'not_found' } }`. Anything else, late or garbled, is `unknown`.
 */
export class IdentityClient {
  constructor(
    private readonly options: IdentityOptions,
    private readonly warn: (reason: string) => void = () => undefined,
  ) {}

  async check({ name, idNumber }: IdentityQuestion): Promise<IdentityAnswer> {
    const { base } = this.options;
    if (base === null) return 'unknown';
    const body = JSON.stringify({ name, id_number: idNumber });
    try {
      const response = await fetch(new URL(IDENTITY_PATH, base), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...this.signed(body) },
        body,
        // Name and number go nowhere but to the configured host.
        redirect: 'error',
        signal: AbortSignal.timeout(this.options.timeoutMs),
      });
      if (!response.ok) return this.unknown(`HTTP ${response.status}`);
      const text = await response.text();
      return text.length > MAX_ANSWER_BYTES ? this.unknown('too long') : this.read(text);
    } catch (error) {
      // A name, never a message: it may quote what was sent.
      return this.unknown(error instanceof Error ? error.name : 'failed');
    }
  }

  private signed(body: string): Record<string, string> {
    const { appKey, secret } = this.options;
    const [timestamp, nonce] = [String(Date.now()), randomUUID()];
    const signature = signatureOf(secret, { timestamp, nonce, body });
    return {
      'x-app-key': appKey,
      'x-timestamp': timestamp,
      'x-nonce': nonce,
      'x-signature': signature,
    };
  }

  private read(text: string): IdentityAnswer {
    const result = resultIn(text);
    return result ?? this.unknown('no clear answer');
  }

  private unknown(reason: string): IdentityAnswer {
    this.warn(`the identity service gave no answer: ${reason}`);
    return 'unknown';
  }
}

/** Both sides of the contract: HMAC-SHA256 over path, time, nonce and digest of the body, hex. */
export function signatureOf(
  secret: string,
  { timestamp, nonce, body }: { timestamp: string; nonce: string; body: string },
): string {
  const digest = createHash('sha256').update(body).digest('hex');
  const message = ['POST', IDENTITY_PATH, timestamp, nonce, digest].join('\n');
  return createHmac('sha256', secret).update(message).digest('hex');
}

const known: readonly IdentityAnswer[] = ['match', 'mismatch', 'not_found'];

function resultIn(text: string): IdentityAnswer | undefined {
  try {
    const answer = JSON.parse(text) as { code?: unknown; data?: { result?: unknown } } | null;
    if (answer?.code !== 0) return undefined;
    return known.find((result) => result === answer.data?.result);
  } catch {
    return undefined;
  }
}
