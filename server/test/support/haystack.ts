import { gunzipSync, inflateRawSync } from 'node:zlib';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { home } from './home';

export interface Piece {
  readonly place: string;
  readonly bytes: Buffer;
}

const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);
const ZIP_ENTRY = Buffer.from('PK\x03\x04', 'latin1');
const HEADER = 30;

/** Every value of every table, one piece a column. */
export async function tablePieces(): Promise<Piece[]> {
  const columns = await home.query<{ t: string; c: string }>(
    `SELECT table_name t, column_name c FROM information_schema.columns WHERE table_schema = DATABASE()
        AND table_name NOT IN ('migrations', 'typeorm_metadata')`,
  );
  const pieces: Piece[] = [];
  for (const { t, c } of columns) {
    const rows = await home.query<{ v: Buffer | null }>(
      `SELECT DISTINCT CAST(\`${c}\` AS BINARY) AS v FROM \`${t}\` WHERE \`${c}\` IS NOT NULL`,
    );
    for (const { v } of rows) if (v) pieces.push({ place: `${t}.${c}`, bytes: v });
  }
  return pieces;
}

/** What the database has written to its disk: table spaces, undo and redo, whatever was deleted since. `null` elsewhere. */
export async function diskPieces(): Promise<Piece[] | null> {
  const [row] = await home.query<{ folder: string; name: string }>(
    'SELECT @@datadir AS folder, DATABASE() AS name',
  );
  if (!row) return null;
  try {
    const own = join(row.folder, row.name);
    const common = readdirSync(row.folder).filter((name) => /^(ib|undo|aria|binlog)/.test(name));
    return [
      ...readdirSync(own).map((name) => join(own, name)),
      ...common.map((name) => join(row.folder, name)),
    ]
      .filter((file) => statSync(file).isFile())
      .map((file) => ({ place: file, bytes: readFileSync(file) }));
  } catch {
    return null;
  }
}

/** Where a text stands, plain or in any of the usual wrappings. */
export function placesOf(text: string, pieces: readonly Piece[]): string[] {
  const forms = formsOf(text);
  const found = pieces.filter(({ bytes }) =>
    unwrapped(bytes).some((view) => forms.some((form) => view.includes(form))),
  );
  return [...new Set(found.map(({ place }) => place))].sort();
}

/** UTF-8, UTF-16, hex, base64 at each of its three offsets, JSON's \u, percent-encoded. */
function formsOf(text: string): Buffer[] {
  const bytes = Buffer.from(text, 'utf8');
  const hex = bytes.toString('hex');
  const escaped = [...text]
    .map((sign) => (sign < '\x7f' ? sign : [...utf16(sign)].map((unit) => `\\u${unit}`).join('')))
    .join('');
  const percent = encodeURIComponent(text);
  const texts = [
    hex,
    hex.toUpperCase(),
    escaped,
    escaped.toUpperCase().replaceAll('\\U', '\\u'),
    percent,
  ];
  return [
    bytes,
    Buffer.from(text, 'utf16le'),
    ...[...new Set(texts)].map((form) => Buffer.from(form, 'latin1')),
    ...[0, 1, 2].flatMap((offset) => base64At(bytes, offset)),
  ];
}

function* utf16(sign: string): Generator<string> {
  for (let at = 0; at < sign.length; at += 1)
    yield sign.charCodeAt(at).toString(16).padStart(4, '0');
}

/** The part of its base64 that does not depend on what stands before and after. */
function base64At(bytes: Buffer, offset: number): Buffer[] {
  const text = Buffer.concat([Buffer.alloc(offset), bytes])
    .toString('base64')
    .replaceAll('=', '');
  const sure = text.slice(offset === 0 ? 0 : offset + 1, -1);
  const urlSafe = sure.replaceAll('+', '-').replaceAll('/', '_');
  return [...new Set([sure, urlSafe])].map((form) => Buffer.from(form, 'latin1'));
}

/** The bytes themselves, and what is packed in them by gzip or ZIP. */
function unwrapped(bytes: Buffer): Buffer[] {
  const views = [bytes];
  for (let at = bytes.indexOf(GZIP); at >= 0; at = bytes.indexOf(GZIP, at + 1))
    views.push(...tried(() => gunzipSync(bytes.subarray(at))));
  for (let at = bytes.indexOf(ZIP_ENTRY); at >= 0; at = bytes.indexOf(ZIP_ENTRY, at + 1)) {
    if (at + HEADER > bytes.length) break;
    const body = at + HEADER + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    views.push(...tried(() => inflateRawSync(bytes.subarray(body))));
  }
  return views;
}

function tried(unpack: () => Buffer): Buffer[] {
  try {
    return [unpack()];
  } catch {
    // The three bytes of a magic number also occur by chance.
    return [];
  }
}
