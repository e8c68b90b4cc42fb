import { isDeepStrictEqual } from 'node:util';
import { createConnection, type Connection } from 'mysql2/promise';
import { schemaSource } from './schema';

/** Two empty schemas: one gets the migrations, the other what the entities declare. */
const worker = process.env['JEST_WORKER_ID'] ?? '1';
const migrated = `home_migrated_${worker}`;
const declared = `home_declared_${worker}`;
let root: Connection;

// Two whole schemas are built.
jest.setTimeout(30_000);

const urlOf = (name: string): string => {
  const url = new URL(process.env['TEST_DATABASE_URL'] ?? '');
  url.pathname = `/${name}`;
  return url.href;
};

beforeAll(async () => {
  root = await createConnection({ uri: process.env['TEST_DATABASE_URL'] ?? '' });
  for (const name of [migrated, declared]) {
    await root.query(`DROP DATABASE IF EXISTS ${name}`);
    await root.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  }
});
afterAll(async () => {
  for (const name of [migrated, declared]) await root.query(`DROP DATABASE IF EXISTS ${name}`);
  await root.end();
});

async function shapeOf(schema: string): Promise<object[]> {
  const [columns] = await root.query(
    `SELECT table_name t, column_name c, column_type, is_nullable, column_default, character_set_name, collation_name,
            generation_expression FROM information_schema.columns
      WHERE table_schema = ? AND table_name NOT IN ('migrations', 'typeorm_metadata') ORDER BY t, c`,
    [schema],
  );
  const [keys] = await root.query(
    `SELECT table_name t, index_name i, seq_in_index s, column_name c, non_unique FROM information_schema.statistics
      WHERE table_schema = ? AND table_name NOT IN ('migrations', 'typeorm_metadata') ORDER BY t, i, s`,
    [schema],
  );
  return [...(columns as object[]), ...(keys as object[])];
}

describe('migrations', () => {
  it('bring an empty schema to exactly what the entities declare', async () => {
    const up = await schemaSource(urlOf(migrated)).initialize();
    await up.runMigrations();
    await up.destroy();
    const synchronised = await schemaSource(urlOf(declared)).initialize();
    await synchronised.synchronize();
    await synchronised.destroy();
    expect(await shapeOf(migrated)).toEqual(await shapeOf(declared));
  });

  it('take the last one down and up again', async () => {
    const before = await shapeOf(migrated);
    const source = await schemaSource(urlOf(migrated)).initialize();
    await source.undoLastMigration();
    // A backfill changes no shape: the one whose column it fills goes with it.
    if (isDeepStrictEqual(await shapeOf(migrated), before)) await source.undoLastMigration();
    expect(await shapeOf(migrated)).not.toEqual(before);
    await source.runMigrations();
    await source.destroy();
    expect(await shapeOf(migrated)).toEqual(before);
  });
});
