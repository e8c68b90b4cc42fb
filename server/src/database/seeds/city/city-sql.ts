import type { SqlValue } from '../../database';
import type { Row } from '../rows';

const dateTexts = new Map<number, string>();
const MOST_DATES = 10_000;

/**
 * One INSERT of many rows as text. The driver's escaping looks at every value again and again; here the rows are known:
 * what stands in them was made up a moment ago.
 */
export function insertText(table: string, rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const values = rows.map((row) => `(${Object.values(row).map(sqlText).join(',')})`);
  return `INSERT INTO ${table} (${columns.join(',')}) VALUES ${values.join(',')}`;
}

function sqlText(value: SqlValue): string {
  if (value === null) return 'NULL';
  if (typeof value === 'string') {
    if (/['\\]/.test(value)) throw new Error('a made-up text must not need escaping');
    return `'${value}'`;
  }
  if (Buffer.isBuffer(value)) return `x'${value.toString('hex')}'`;
  if (value instanceof Date) return `'${dateText(value.getTime())}'`;
  return String(value);
}

/** Many rows share a moment. */
function dateText(time: number): string {
  const known = dateTexts.get(time);
  if (known !== undefined) return known;
  if (dateTexts.size > MOST_DATES) dateTexts.clear();
  const text = new Date(time).toISOString().slice(0, 23).replace('T', ' ');
  dateTexts.set(time, text);
  return text;
}
