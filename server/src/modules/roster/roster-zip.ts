import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

export const zipLimits = { entries: 500, unpackedBytes: 60 * 1024 * 1024 } as const;

/**
 * Whether a file is a ZIP that unpacks to a bearable size. What the directory says about sizes is a claim, so every
 * entry is unpacked once, with what is left of the limit as its ceiling. Zip64 and encrypted files are refused.
 */
export function isBearableZip(file: Buffer): boolean {
  try {
    return unpackedBytes(file) <= zipLimits.unpackedBytes;
  } catch {
    return false;
  }
}

function unpackedBytes(file: Buffer): number {
  const end = endOf(file);
  const count = file.readUInt16LE(end + 10);
  if (count === 0 || count > zipLimits.entries) throw new RangeError('entries');
  let at = file.readUInt32LE(end + 16);
  let total = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (file.readUInt32LE(at) !== ENTRY) throw new RangeError('directory');
    const isEncrypted = (file.readUInt16LE(at + 8) & 1) === 1;
    if (isEncrypted) throw new RangeError('encrypted');
    total += entryBytes(file, at, zipLimits.unpackedBytes - total);
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return total;
}

/** @throws when it unpacks to more than `most` bytes */
function entryBytes(file: Buffer, at: number, most: number): number {
  const method = file.readUInt16LE(at + 10);
  const packed = file.readUInt32LE(at + 20);
  const local = file.readUInt32LE(at + 42);
  if (file.readUInt32LE(local) !== LOCAL) throw new RangeError('entry');
  const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  if (from + packed > file.length) throw new RangeError('entry');
  if (method === STORED) return packed;
  if (method !== DEFLATED || most <= 0) throw new RangeError('method');
  return inflateRawSync(file.subarray(from, from + packed), { maxOutputLength: most }).length;
}

function endOf(file: Buffer): number {
  const first = Math.max(0, file.length - END_BYTES - LONGEST_COMMENT);
  for (let at = file.length - END_BYTES; at >= first; at -= 1)
    if (file.readUInt32LE(at) === END) return at;
  throw new RangeError('no end');
}
