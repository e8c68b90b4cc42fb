/**
 * - `rejected`: WeChat answered no; asking the same again gives the same answer. `errcode` says why.
 * - `unavailable`: nothing happened (down, slow, busy, over its limits); asking again later is safe.
 * - `malformed`: the answer was not what WeChat documents.
 * - `ambiguous`: it may have happened, the answer was lost. Never repeat by machine.
 */
export type WechatErrorKind = 'rejected' | 'unavailable' | 'malformed' | 'ambiguous';

/**
 * The only error the WeChat client throws. Its message is made of our own words and numbers: WeChat's texts, addresses,
 * codes, tokens and openids never get into it, so it may be logged.
 */
export class WechatError extends Error {
  override readonly name = 'WechatError';

  constructor(
    readonly kind: WechatErrorKind,
    readonly operation: string,
    readonly errcode: number | null,
    reason: string,
  ) {
    super(`WeChat ${operation}: ${kind} (${errcode === null ? reason : `errcode ${errcode}`})`);
  }
}
