import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type DumpedRow = Record<string, unknown>;
export type DumpedTables = Record<string, DumpedRow[]>;

export const auditTables = ['audit_anchors', 'audit_entries', 'audit_heads'] as const;

const literal = (value: unknown): string => {
  if (value === null) return 'NULL';
  if (Buffer.isBuffer(value)) return `0x${value.toString('hex').toUpperCase()}`;
  if (typeof value === 'number') return String(value);
  return `'${String(value).replace(/["'\\]/g, '\\$&')}'`;
};

/** As `mariadb-dump --hex-blob --complete-insert` writes it; times as texts. Answers the file. */
export function writeDump(tables: DumpedTables): string {
  const statements = ['-- a dump', 'SET NAMES utf8mb4;'];
  for (const [table, rows] of Object.entries(tables)) {
    const columns = Object.keys(rows[0] ?? {}).map((name) => `\`${name}\``);
    const tuples = rows.map((row) => `(${Object.values(row).map(literal).join(',')})`);
    statements.push(
      `INSERT INTO \`${table}\` (${columns.join(', ')}) VALUES`,
      `${tuples.join(',\n')};`,
    );
  }
  const file = join(mkdtempSync(join(tmpdir(), 'audit-')), 'dump.sql');
  writeFileSync(file, statements.join('\n'));
  return file;
}
