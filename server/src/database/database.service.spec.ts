import { HttpError } from '@home/shared';
import { setTimeout as sleep } from 'node:timers/promises';
import { TestDatabase } from '../../test/support/test-database';
import { AppError } from '../http/app-error';
import { Database } from './database';
import { openPool } from './pool';

let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await TestDatabase.open(`home_database_${process.env['JEST_WORKER_ID'] ?? '1'}`);
  database = test.database;
});
afterAll(() => test.close());
beforeEach(() => test.reset());

const lease = (name: string) =>
  database.run('INSERT INTO job_leases (name, lease_until) VALUES (?, UTC_TIMESTAMP(3))', [name]);
const names = async () =>
  (await database.execute<{ name: string }>('SELECT name FROM job_leases ORDER BY name')).map(
    ({ name }) => name,
  );

describe('a connection', () => {
  it('works in UTC, READ COMMITTED and strict mode', async () => {
    const [row] = await database.execute<object>(
      'SELECT @@session.time_zone AS zone, @@session.tx_isolation AS isolation, @@session.sql_mode LIKE "%STRICT_ALL%" AS strict',
    );
    expect(row).toEqual({ zone: '+00:00', isolation: 'READ-COMMITTED', strict: 1 });
  });

  it('gives instants back to the millisecond', async () => {
    const at = new Date('2026-11-22T10:28:47.123Z');
    await database.run('INSERT INTO job_leases (name, lease_until) VALUES (?, ?)', ['exact', at]);
    const [row] = await database.execute<{ lease_until: Date }>(
      'SELECT lease_until FROM job_leases',
    );
    expect(row?.lease_until).toEqual(at);
  });
});

describe('a transaction', () => {
  it('keeps all or nothing', async () => {
    const failing = database.transaction(async () => {
      await lease('a');
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await names()).toEqual([]);
  });

  it('is joined by one that starts inside it', async () => {
    await expect(
      database.transaction(async () => {
        await database.transaction(() => lease('inner'));
        throw new Error('outer fails');
      }),
    ).rejects.toThrow();
    expect(await names()).toEqual([]);
  });

  it('tells after the commit, and not after a rollback', async () => {
    const told: string[] = [];
    await database.transaction(async () => {
      database.afterCommit(() => void told.push('kept'));
      expect(told).toEqual([]);
      await lease('a');
    });
    await database
      .transaction(async () => {
        database.afterCommit(() => void told.push('lost'));
        throw new Error('stop');
      })
      .catch(() => undefined);
    expect(told).toEqual(['kept']);
  });

  it('is tried again after a real deadlock, and both get through', async () => {
    await lease('a');
    await lease('b');
    let tries = 0;
    const touch = (first: string, second: string) =>
      database.transaction(async () => {
        tries += 1;
        await database.run(
          'UPDATE job_leases SET holder = NULL, lease_until = UTC_TIMESTAMP(3) WHERE name = ?',
          [first],
        );
        await sleep(100);
        await database.run(
          'UPDATE job_leases SET holder = NULL, lease_until = UTC_TIMESTAMP(3) WHERE name = ?',
          [second],
        );
      });
    await Promise.all([touch('a', 'b'), touch('b', 'a')]);
    expect(tries).toBeGreaterThan(2);
  });

  it('a single statement that loses a deadlock is tried again as well', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) await lease(name);
    let tries = 0;
    const heavy = database.transaction(async () => {
      tries += 1;
      await database.run("UPDATE job_leases SET holder = '1' WHERE name <> 'f'");
      await sleep(150);
      await database.run("UPDATE job_leases SET holder = '1' WHERE name = 'f'");
    });
    await sleep(50);
    const light = database.run(
      "UPDATE job_leases SET holder = '2' WHERE name IN ('a', 'f') ORDER BY name DESC",
    );
    await Promise.all([heavy, light]);
    expect(tries).toBe(1);
    const holders = await database.execute<{ holder: Buffer }>(
      "SELECT holder FROM job_leases WHERE name IN ('a', 'f')",
    );
    expect(holders.map(({ holder }) => String(holder)[0])).toEqual(['2', '2']);
  });

  it('answers busy, not a fault of the server, when trying again does not help', async () => {
    let tries = 0;
    const deadlock = Object.assign(new Error('Deadlock found'), {
      code: 'ER_LOCK_DEADLOCK',
      errno: 1213,
    });
    const running = database.transaction(async () => {
      tries += 1;
      await lease('never');
      throw deadlock;
    });
    await expect(running).rejects.toThrow(HttpError.Busy.code);
    expect(tries).toBeGreaterThan(1);
    expect(await names()).not.toContain('never');
  });

  it('is tried again when its connection is killed before the commit, with one effect', async () => {
    let tries = 0;
    await database.transaction(async () => {
      tries += 1;
      await lease(`try`);
      if (tries > 1) return;
      const [{ id } = { id: 0 }] = await database.execute<{ id: number }>(
        'SELECT CONNECTION_ID() AS id',
      );
      await test.database.pool.query(`KILL ${id}`);
      await sleep(50);
      await names();
    });
    expect(tries).toBe(2);
    expect(await names()).toEqual(['try']);
  });
});

describe('back-pressure', () => {
  it('answers busy after a bounded wait instead of waiting for ever', async () => {
    const small = new Database(openPool(test.url, 1), 1, 1, 50);
    let release = (): void => undefined;
    const held = small.transaction(() => new Promise<void>((resolve) => (release = resolve)));
    await sleep(50);
    const [waited, turnedAway] = await Promise.allSettled([
      small.execute('SELECT 1'),
      small.execute('SELECT 1'),
    ]);
    for (const result of [waited, turnedAway]) {
      expect(result).toMatchObject({ status: 'rejected', reason: new AppError(HttpError.Busy) });
    }
    release();
    await held;
    expect(await small.execute('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await small.pool.end();
  });
});
