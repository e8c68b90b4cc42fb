import { home } from './home';

/** Every byte of every column, as `mysqldump --hex-blob` would show it: the places where the text stands. */
export async function findInTables(text: string | Buffer): Promise<string[]> {
  const columns = await home.query<{ t: string; c: string }>(
    'SELECT table_name t, column_name c FROM information_schema.columns WHERE table_schema = DATABASE()',
  );
  const found: string[] = [];
  for (const { t, c } of columns) {
    const rows = await home.query(
      `SELECT 1 FROM \`${t}\` WHERE INSTR(CAST(\`${c}\` AS BINARY), ?) > 0 LIMIT 1`,
      [typeof text === 'string' ? Buffer.from(text, 'utf8') : text],
    );
    if (rows.length > 0) found.push(`${t}.${c}`);
  }
  return found;
}
