import { createHash } from 'node:crypto';

/** Older than anything the product stores, so that seeded ids sort before new ones. */
const EPOCH = new Date('2026-01-01T00:00:00Z');

/** The first 48 bits are milliseconds (RFC 9562 §5.7): lists ordered by id are ordered by time. */
const TIME_BYTES = 6;

/** An id shaped as a UUIDv7, the same for a name in every run: demo, tests and screenshots agree on it. */
export function seedId(name: string, at: Date = EPOCH): string {
  const bytes = createHash('sha256').update(`demo-city:${name}`).digest().subarray(0, 16);
  bytes.writeUIntBE(at.getTime(), 0, TIME_BYTES);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) % 16);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) % 64);
  const hex = bytes.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
