import { crc32, deflateSync } from 'node:zlib';
import { create } from 'qrcode';

/** Blank modules around the code, so that scanners find it. */
const MARGIN = 4;

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/**
 * A QR code as a PNG of exactly `width` × `width` pixels, one bit each. Written by hand: qrcode's own PNG writer takes
 * seconds in a Jest realm, and this takes none.
 */
export function codePng(text: string, width: number, transparent: boolean): Buffer {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const scale = Math.floor(width / (modules.size + 2 * MARGIN));
  const start = Math.floor((width - scale * modules.size) / 2);
  const lineOf = (row: number): Buffer => {
    const line = Buffer.alloc(1 + Math.ceil(width / 8));
    for (let x = 0; x < scale * modules.size; x += 1) {
      if (!modules.get(row, Math.floor(x / scale))) continue;
      const at = 1 + ((start + x) >> 3);
      line[at] = (line[at] ?? 0) | (0x80 >> ((start + x) & 7));
    }
    return line;
  };
  const blank = Buffer.alloc(1 + Math.ceil(width / 8));
  const drawn = Array.from({ length: modules.size }, (_, row) => lineOf(row));
  const lines = Array.from(
    { length: width },
    (_, y) => drawn[Math.floor((y - start) / scale)] ?? blank,
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(width, 4);
  header.writeUInt8(1, 8); // bit depth
  header.writeUInt8(3, 9); // palette
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from('ffffff000000', 'hex')),
    ...(transparent ? [chunk('tRNS', Buffer.from([0]))] : []),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'ascii'), content]);
  const framed = Buffer.alloc(8 + named.length);
  framed.writeUInt32BE(content.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), 4 + named.length);
  return framed;
}
