import { TestDatabase } from '../../test/support/test-database';
import { OffsetClock } from '../calendar/clock';
import { newId, uuidToBin } from '../database/ids';
import { AppConfig } from '../config/config';
import { Metrics } from '../http/metrics';
import { Background } from '../outbox/background';
import { Outbox } from '../outbox/outbox';
import { OutboxWorker } from '../outbox/outbox.worker';
import { countExpired, RetentionJob } from './retention.job';

const NOW = new Date('2026-11-23T02:00:00.000Z');
const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * 86_400_000);

let test: TestDatabase;

beforeAll(async () => {
  test = await TestDatabase.open(`home_retention_${process.env['JEST_WORKER_ID'] ?? '1'}`);
});
afterAll(() => test.close());
beforeEach(() => test.reset());

const config = () =>
  new AppConfig({
    NODE_ENV: 'test',
    DATABASE_URL: test.url,
    SESSION_KEY_FILE: __filename,
    DATA_KEY_FILE: __filename,
  });

async function forget(): Promise<void> {
  const clock = new OffsetClock();
  clock.set(NOW);
  const { database } = test;
  const outbox = new Outbox(database);
  const worker = new OutboxWorker(database, outbox, new Metrics());
  const background = new Background(database, outbox, worker, config());
  await new RetentionJob(database, clock, background).run();
}

const bin = (): Buffer => uuidToBin(newId());
const count = async (table: string): Promise<number> =>
  (await test.database.execute(`SELECT 1 FROM ${table}`)).length;

const aKey = (at: Date) =>
  test.database.run(
    'INSERT INTO idempotency_keys (account_id, id, body_hash, created_at) VALUES (?, ?, ?, ?)',
    [bin(), bin(), Buffer.alloc(32), at],
  );
const aSession = (expiresAt: Date) =>
  test.database.run(
    'INSERT INTO sessions (id, account_id, created_at, expires_at, refreshed_at) VALUES (?, ?, ?, ?, ?)',
    [bin(), bin(), daysAgo(90), expiresAt, daysAgo(90)],
  );
const aPush = (at: Date, doneAt: Date | null) =>
  test.database.run(
    `INSERT INTO outbox (id, kind, delivery, reference_id, payload, created_at, available_at, done_at)
     VALUES (?, 'push', 'once', ?, '{}', ?, ?, ?)`,
    [bin(), bin(), at, at, doneAt],
  );

describe('what has served its purpose', () => {
  it('is forgotten: keys after a week, pushes and ended sessions after thirty days', async () => {
    for (const days of [8, 6]) await aKey(daysAgo(days));
    for (const days of [31, 29, -10]) await aSession(daysAgo(days));
    for (const days of [31, 29]) await aPush(daysAgo(days), daysAgo(days));
    await forget();
    expect(await count('idempotency_keys')).toBe(1);
    expect(await count('sessions')).toBe(2);
    expect(await count('outbox')).toBe(1);
  });

  it('is counted beforehand by a dry run, which deletes nothing', async () => {
    for (const days of [8, 6]) await aKey(daysAgo(days));
    await aSession(daysAgo(31));
    const counts = async () =>
      (await countExpired(test.database, NOW)).map(({ rule, rows }) => [rule.table, rows]);
    expect((await counts()).filter(([, rows]) => rows !== 0)).toEqual([
      ['idempotency_keys', 1],
      ['sessions', 1],
    ]);
    expect(await count('idempotency_keys')).toBe(2);
    await forget();
    expect((await counts()).filter(([, rows]) => rows !== 0)).toEqual([]);
  });

  it('is kept while it waits to be sent, however old', async () => {
    await aPush(daysAgo(400), null);
    await forget();
    expect(await count('outbox')).toBe(1);
  });

  it('is forgotten in batches, all of it', async () => {
    const rows = Array.from({ length: 2500 }, () => [bin(), bin(), Buffer.alloc(32), daysAgo(9)]);
    await test.database.pool.query(
      'INSERT INTO idempotency_keys (account_id, id, body_hash, created_at) VALUES ?',
      [rows],
    );
    await forget();
    expect(await count('idempotency_keys')).toBe(0);
  });
});
