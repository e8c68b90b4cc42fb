import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { toChainedRow } from './audit.repository';
import type { Anchor, ChainedRow } from './audit-chain';
import type { AuditSource } from './audit-verifier';

/** A value of an INSERT in a dump: number, text, bytes or NULL. */
type Value = number | string | Buffer | null;
type Row = Record<string, Value>;

const INSERT = /^INSERT INTO `?(\w+)`? \(([^)]*)\) VALUES\s*/;

/**
 * The audit in a dump of `mariadb-dump --hex-blob --complete-insert` (mysqldump the same): the column names must stand
 * in the INSERTs and bytes as 0x…, or the file is refused.
 */
export class DumpSource implements AuditSource {
  constructor(private readonly file: string) {}

  async *anchors(): AsyncIterable<Anchor> {
    for await (const row of this.rows('audit_anchors'))
      yield {
        number: numberOf(row['number']),
        heads: textOf(row['heads']),
        at: instantOf(row['at']),
        previousMac: bytesOf(row['previous_mac']),
        mac: bytesOf(row['mac']),
      };
  }

  async *entries(): AsyncIterable<ChainedRow> {
    for await (const row of this.rows('audit_entries')) {
      const optional = <T>(value: Value | undefined, of: (value: Value) => T): T | null =>
        value === null || value === undefined ? null : of(value);
      yield toChainedRow({
        organisation_id: numberOf(row['organisation_id']),
        seq: numberOf(row['seq']),
        previous_hash: bytesOf(row['previous_hash']),
        hash: bytesOf(row['hash']),
        action: textOf(row['action']),
        actor_person_id: optional(row['actor_person_id'], bytesOf),
        assignment_id: optional(row['assignment_id'], bytesOf),
        subject_person_id: optional(row['subject_person_id'], bytesOf),
        subject_type: textOf(row['subject_type']),
        subject_id: optional(row['subject_id'], bytesOf),
        purpose: optional(row['purpose'], textOf),
        details: optional(row['details'], textOf),
        at: instantOf(row['at']),
      });
    }
  }

  async *heads(): AsyncIterable<{ organisationId: number; seq: number; hash: Buffer }> {
    for await (const row of this.rows('audit_heads'))
      yield {
        organisationId: numberOf(row['organisation_id']),
        seq: numberOf(row['seq']),
        hash: bytesOf(row['hash']),
      };
  }

  /** Dumps list a table by its primary key; an INSERT may go over several lines. */
  private async *rows(table: string): AsyncIterable<Row> {
    const lines = createInterface({ input: createReadStream(this.file, 'utf8') });
    let statement = '';
    for await (const line of lines) {
      if (statement === '' && !line.startsWith('INSERT INTO')) continue;
      statement += (statement === '' ? '' : '\n') + line;
      if (!line.endsWith(';')) continue;
      yield* rowsOf(statement, table);
      statement = '';
    }
  }
}

function* rowsOf(statement: string, table: string): Iterable<Row> {
  const head = INSERT.exec(statement);
  if (!head) {
    if (!new RegExp(`^INSERT INTO \`?${table}\`? `).test(statement)) return;
    throw new Error('the dump has no column names: make it with --hex-blob --complete-insert');
  }
  const [matched, name, names = ''] = head;
  if (name !== table) return;
  const columns = names.split(',').map((column) => column.trim().replaceAll('`', ''));
  for (const values of tuplesOf(statement.slice(matched.length)))
    yield Object.fromEntries(columns.map((column, at) => [column, values[at] ?? null]));
}

const TOKEN = /0x([0-9A-Fa-f]*)|(NULL)|(-?\d+)|'((?:[^'\\]|\\.|'')*)'|([(),;])|\s+/gsy;

function* tuplesOf(text: string): Iterable<Value[]> {
  let tuple: Value[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text);
    if (!token)
      throw new Error('the dump cannot be read: make it with --hex-blob --complete-insert');
    const [, hex, nothing, number, quoted, sign] = token;
    if (hex !== undefined) tuple.push(Buffer.from(hex, 'hex'));
    else if (nothing !== undefined) tuple.push(null);
    else if (number !== undefined) tuple.push(Number(number));
    else if (quoted !== undefined) tuple.push(unescape(quoted));
    else if (sign === '(') tuple = [];
    else if (sign === ')') yield tuple;
  }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' };

const unescape = (text: string): string =>
  text.replace(/\\(.)|''/gs, (_, character: string | undefined) =>
    character === undefined ? "'" : (escapes[character] ?? character),
  );

function numberOf(value: Value | undefined): number {
  if (typeof value === 'number') return value;
  throw new Error('the dump has something else where a number belongs');
}

function textOf(value: Value | undefined): string {
  if (typeof value === 'string') return value;
  throw new Error('the dump has something else where text belongs');
}

function bytesOf(value: Value | undefined): Buffer {
  if (Buffer.isBuffer(value)) return value;
  throw new Error('the dump has bytes as text: make it with --hex-blob --complete-insert');
}

const instantOf = (value: Value | undefined): Date =>
  new Date(`${textOf(value).replace(' ', 'T')}Z`);
