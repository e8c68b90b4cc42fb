import { HttpError } from '@home/shared';
import { AppError } from './app-error';
import { TextField } from './fields';

/** `?cursor=` of the page before; absent on the first page. */
export class PageQuery {
  @TextField({ optional: true, max: 120, pattern: /^[A-Za-z0-9_-]+$/, message: '页码不对' })
  cursor?: string;
}

/** A cursor is opaque to clients: the sort values of the last row shown. */
export const encodeCursor = (values: (string | number)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** Throws 400 for anything that `encodeCursor` did not write. */
export function decodeCursor(
  cursor: string | undefined,
  kinds: ('string' | 'number')[],
): (string | number)[] | null {
  if (cursor === undefined) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(values) &&
      values.length === kinds.length &&
      kinds.every((kind, at) => typeof values[at] === kind)
    )
      return values as (string | number)[];
  } catch {
    // Falls through to the refusal below.
  }
  throw new AppError(HttpError.Validation, { cursor: '页码不对' });
}
