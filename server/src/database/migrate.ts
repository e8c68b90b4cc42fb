import { loadConfig } from '../config/config';
import { schemaSource } from './schema';

/** Brings the database to the newest schema. Run by `npm start` before the server; safe to run twice. */
export async function migrate(url: string): Promise<string[]> {
  const source = await schemaSource(url).initialize();
  try {
    const ran = await source.runMigrations();
    return ran.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

if (require.main === module) {
  migrate(loadConfig().databaseUrl).then(
    (ran) =>
      console.log(ran.length > 0 ? `Migrated: ${ran.join(', ')}` : 'The schema is up to date'),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}
