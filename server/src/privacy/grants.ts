/** What the server's database user may do with a table, where it is less than everything. */
const restricted: Readonly<Record<string, string>> = {
  audit_entries: 'SELECT, INSERT',
  audit_anchors: 'SELECT, INSERT',
  audit_heads: 'SELECT, INSERT, UPDATE',
  key_checks: 'SELECT, INSERT, UPDATE',
};

/**
 * The GRANTs for the server's own user: table by table, because a right on the whole database cannot be taken back for
 * one table. Migrations run as another user.
 */
export function grantsFor(user: string, database: string, tables: readonly string[]): string[] {
  return tables.map(
    (table) =>
      `GRANT ${restricted[table] ?? 'SELECT, INSERT, UPDATE, DELETE'} ON \`${database}\`.\`${table}\` TO ${user};`,
  );
}
