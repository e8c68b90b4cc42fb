import type { Host } from '../host';

export type Options = Readonly<Record<string, unknown>>;
export type WxApi = (options?: unknown, ...rest: unknown[]) => unknown;

/** The reason a call fails with, as WeChat words it after `api:fail `. */
export class WxFailure extends Error {
  constructor(
    reason: string,
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(reason);
  }
}

type Work = (options: Options) => unknown;

/**
 * An asynchronous `wx.*` call: success, fail and complete callbacks, or a promise without them.
 * The result crosses into the app's realm as a copy; callbacks run in a later turn, as on a phone.
 */
export function asyncApi(host: Host, name: string, work: Work): WxApi {
  return (given) => {
    const options = record(given);
    const run = async (): Promise<{ ok: boolean; result: unknown }> => {
      try {
        const result = await work(options);
        return { ok: true, result: resultObject(host, `${name}:ok`, record(result)) };
      } catch (error) {
        if (!(error instanceof WxFailure)) {
          host.report(error, name);
        }
        const reason = error instanceof Error ? error.message : String(error);
        const extra = error instanceof WxFailure ? error.extra : {};
        const errMsg = `${name}:fail${reason === '' ? '' : ` ${reason}`}`;
        return { ok: false, result: resultObject(host, errMsg, extra) };
      }
    };
    const finished = host.track(run().then(nextTurn));
    if (hasCallback(options)) {
      void finished.then(({ ok, result }) => {
        host.callback(ok ? options.success : options.fail, result, name);
        host.callback(options.complete, result, name);
      });
      return undefined;
    }
    return host.realm.promise((resolve, reject) => {
      void finished.then(({ ok, result }) => (ok ? resolve(result) : reject(result)));
    });
  };
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

export function text(value: unknown, fallback = ''): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : fallback;
}

/** Puts realm-made values (array buffers) back, which a JSON copy would lose. */
function resultObject(host: Host, errMsg: string, result: Options): unknown {
  const { data, ...plain } = result;
  const copy = host.realm.emptyObject();
  Object.assign(copy, host.realm.clone(plain), { errMsg });
  if ('data' in result) copy.data = isBuffer(data) ? data : host.realm.clone(data);
  return copy;
}

function isBuffer(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object ArrayBuffer]';
}

function hasCallback(options: Options): boolean {
  return ['success', 'fail', 'complete'].some((name) => typeof options[name] === 'function');
}

function nextTurn<T>(value: T): Promise<T> {
  return new Promise((resolve) => {
    setImmediate(() => resolve(value));
  });
}
