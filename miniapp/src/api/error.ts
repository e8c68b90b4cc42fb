/** An answer that is not the one asked for. `message` is Chinese and may be shown as is. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** What is wrong with which field of the body. */
    readonly fields: Readonly<Record<string, string>> = {},
    readonly requestId: string | undefined = undefined,
    readonly status = 0,
  ) {
    super(message);
  }

  /** No certain answer: the same act may be sent again with the same key. */
  get mayRetry(): boolean {
    return this.status === 0 || this.status >= 500 || this.status === 429;
  }
}

export const offlineCode = 'network.offline';
export const timeoutCode = 'network.timeout';
export const signedOutCode = 'session.signed_out';
export const cancelledCode = 'upload.cancelled';

/** Words for any error: the coded one's own, else a sentence that promises nothing false. */
export function errorText(error: unknown): string {
  return error instanceof ApiError ? error.message : '出了点问题，您填的内容没有丢，请再试一次。';
}

export function isOffline(error: unknown): boolean {
  return error instanceof ApiError && (error.code === offlineCode || error.code === timeoutCode);
}

/** For an <Alert>: why an act was refused; when the screen is out of date, looking again helps. */
export function refusalOf(
  error: unknown,
  refresh: () => void,
): { text: string; action?: { text: string; onTap: () => void } } {
  if (error === undefined) return { text: '' };
  const isOutOfDate = error instanceof ApiError && [403, 404, 409, 410].includes(error.status);
  const text = errorText(error);
  return isOutOfDate ? { text, action: { text: '刷新', onTap: refresh } } : { text };
}

/** The person stopped it; nothing is wrong. */
export const isCancelled = (error: unknown): boolean =>
  error instanceof ApiError && error.code === cancelledCode;

export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiError && (error.code === signedOutCode || error.status === 401);
}

/** The server's error body as an ApiError; a body from a proxy in between becomes a plain sentence. */
export function toApiError(status: number, body: unknown): ApiError {
  if (!isErrorBody(body)) {
    return new ApiError(
      'http.unreadable',
      '服务暂时没有回应，请过一会儿再试。',
      {},
      undefined,
      status,
    );
  }
  const fields = 'fields' in body && isTextTable(body.fields) ? body.fields : {};
  const requestId = 'requestId' in body ? String(body.requestId) : undefined;
  return new ApiError(body.code, body.message, fields, requestId, status);
}

function isErrorBody(body: unknown): body is { code: string; message: string } {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    'message' in body &&
    typeof body.message === 'string'
  );
}

function isTextTable(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((one) => typeof one === 'string')
  );
}
