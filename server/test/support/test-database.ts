import { createConnection } from 'mysql2/promise';
import { Database } from '../../src/database/database';
import { migrate } from '../../src/database/migrate';
import { openPool } from '../../src/database/pool';

const POOL = 10;

/** A database of its own for each Jest worker, migrated once, emptied on demand. */
export class TestDatabase {
  private constructor(
    readonly url: string,
    readonly database: Database,
    private readonly emptying: string,
  ) {}

  /** Needs TEST_DATABASE_URL: `npm test` gives one; by hand, `node dev/mariadb.mjs --test` prints one. */
  static async open(
    name = `home_test_${process.env['JEST_WORKER_ID'] ?? '1'}`,
  ): Promise<TestDatabase> {
    const base = process.env['TEST_DATABASE_URL'];
    if (!base)
      throw new Error(
        'TEST_DATABASE_URL is not set. Run: npm test, or node server/dev/mariadb.mjs --test',
      );
    const url = new URL(base);
    url.pathname = '/';
    const root = await createConnection({ uri: url.href });
    await root.query(`CREATE DATABASE IF NOT EXISTS ${name} CHARACTER SET utf8mb4`);
    url.pathname = `/${name}`;
    await migrate(url.href);
    const [tables] = await root.query(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ? AND table_name NOT IN ('migrations', 'typeorm_metadata')",
      [name],
    );
    await root.end();
    const emptying = (tables as { name: string }[])
      .map((table) => `DELETE FROM ${table.name}`)
      .join('; ');
    const opened = new TestDatabase(
      url.href,
      // Nobody is turned away because the machine is busy with other tests.
      new Database(openPool(url.href, POOL), POOL, 200, 30_000),
      emptying,
    );
    // What an earlier file left behind is sealed with other keys.
    await opened.reset();
    return opened;
  }

  /** Empties every table: one multi-statement DELETE is a hundred times quicker than TRUNCATE. */
  async reset(): Promise<void> {
    const connection = await createConnection({ uri: this.url, multipleStatements: true });
    await connection.query(this.emptying);
    await connection.end();
  }

  async close(): Promise<void> {
    await this.database.pool.end();
  }
}
