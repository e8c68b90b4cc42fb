import { uuidv7 } from 'uuidv7';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A new UUIDv7: ordered by time, made by the application, so no instance waits for a counter. */
export const newId = (): string => uuidv7();

export const isUuid = (text: string): boolean => UUID.test(text);

/** UUID text → the 16 bytes kept in BINARY(16). Throws on anything that is not a lower-case UUID. */
export function uuidToBin(id: string): Buffer {
  if (!UUID.test(id)) throw new TypeError('not a UUID');
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

export function binToUuid(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export const binToUuidOrNull = (bytes: Buffer | null): string | null =>
  bytes ? binToUuid(bytes) : null;
