import { createConnection } from 'mysql2/promise';
import { loadConfig } from '../config/config';
import { grantsFor } from './grants';

/** `node server/dist/privacy/grants.main.js "'home'@'10.0.0.%'"` prints the GRANTs for the server's database user. */
async function main(user: string | undefined): Promise<void> {
  if (!user) throw new Error("usage: node server/dist/privacy/grants.main.js \"'user'@'host'\"");
  const connection = await createConnection({ uri: loadConfig().databaseUrl });
  try {
    const [rows] = await connection.query(
      'SELECT DATABASE() AS db, table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY name',
    );
    const tables = rows as { db: string; name: string }[];
    const names = tables.map(({ name }) => name);
    console.log(grantsFor(user, tables[0]?.db ?? '', names).join('\n'));
  } finally {
    await connection.end();
  }
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
