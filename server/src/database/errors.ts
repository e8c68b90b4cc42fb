/** MariaDB: deadlock, lock wait time-out, record changed since last read. The transaction is lost; a new try may succeed. */
const LOCK_CONFLICTS = new Set([1213, 1205, 1020]);
const CONNECTION_LOST = new Set([
  'PROTOCOL_CONNECTION_LOST',
  'ECONNRESET',
  'EPIPE',
  'ECONNREFUSED',
  'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR',
]);

interface DriverError extends Error {
  code?: string;
  errno?: number;
}

const isDriverError = (error: unknown): error is DriverError =>
  error instanceof Error && 'code' in error;

/** mysql2 gives no code, only this sentence, when a statement comes after the connection was closed. */
const CLOSED = /connection is in closed state/;

export const isLostConnection = (error: unknown): boolean =>
  (isDriverError(error) && CONNECTION_LOST.has(error.code ?? '')) ||
  (error instanceof Error && CLOSED.test(error.message));

export const isLockConflict = (error: unknown): boolean =>
  isDriverError(error) && LOCK_CONFLICTS.has(error.errno ?? 0);

export const isRetryable = (error: unknown): boolean =>
  isLockConflict(error) || isLostConnection(error);

/** MariaDB, MySQL: a unique key or a CHECK refused the row. Only the statement is undone; the transaction goes on. */
export const isDuplicate = (error: unknown): boolean =>
  isDriverError(error) && error.errno === 1062;
export const isCheckRefused = (error: unknown): boolean =>
  isDriverError(error) && (error.errno === 4025 || error.errno === 3819);

/** The name of the unique key that refused a row ('PRIMARY' for the primary one); `undefined` for any other error. */
export const duplicateKeyOf = (error: unknown): string | undefined =>
  isDuplicate(error)
    ? /for key '(?:[^'.]+\.)?([^']+)'/.exec((error as Error).message)?.[1]
    : undefined;
