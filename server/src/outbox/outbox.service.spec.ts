import { TestDatabase } from '../../test/support/test-database';
import { newId } from '../database/ids';
import { Metrics } from '../http/metrics';
import { Outbox, type OutboxHandler } from './outbox';
import { OutboxWorker } from './outbox.worker';

let test: TestDatabase;

beforeAll(async () => {
  test = await TestDatabase.open(`home_outbox_${process.env['JEST_WORKER_ID'] ?? '1'}`);
});
afterAll(() => test.close());
beforeEach(() => test.reset());

/** An instance of the server: its own registry and worker on the shared database. */
function instance(handler: OutboxHandler): { outbox: Outbox; worker: OutboxWorker } {
  const outbox = new Outbox(test.database);
  outbox.register(handler);
  return { outbox, worker: new OutboxWorker(test.database, outbox, new Metrics()) };
}

const open = async (): Promise<number> =>
  (await test.database.execute('SELECT id FROM outbox WHERE open = 1')).length;

const noLeases = () =>
  test.database.run(
    'UPDATE outbox SET lease_until = NULL, available_at = created_at WHERE open = 1',
  );

describe('the outbox', () => {
  it('forgets what a rolled-back act wanted to send', async () => {
    const { outbox } = instance({
      kind: 'push',
      delivery: 'once',
      handle: async () => 'delivered',
    });
    const act = test.database.transaction(async () => {
      await outbox.put('push', {}, newId());
      throw new Error('rolled back');
    });
    await expect(act).rejects.toThrow();
    expect(await open()).toBe(0);
  });

  it('handles each row once when four instances drain at the same time', async () => {
    const seen: number[] = [];
    const handler = (): OutboxHandler<{ n: number }> => ({
      kind: 'push',
      delivery: 'once',
      handle: async ({ n }) => {
        seen.push(n);
        return 'delivered';
      },
    });
    const instances = [1, 2, 3, 4].map(() => instance(handler()));
    for (let n = 0; n < 400; n += 1) await instances[n % 4]?.outbox.put('push', { n }, newId());
    await Promise.all(instances.map(({ worker }) => worker.drain()));
    expect([...seen].sort((a, b) => a - b)).toEqual(Array.from({ length: 400 }, (_, n) => n));
    expect(await open()).toBe(0);
  });

  it('does not send a push again when its answer was lost', async () => {
    let sent = 0;
    const { outbox, worker } = instance({
      kind: 'push',
      delivery: 'once',
      handle: async () => {
        sent += 1;
        throw new Error('the answer never came');
      },
    });
    await outbox.put('push', {}, newId());
    await worker.drain();
    await noLeases();
    await worker.drain();
    expect(sent).toBe(1);
    const [row] = await test.database.execute('SELECT result FROM outbox');
    expect(row).toEqual({ result: 'unknown' });
  });

  it('tries a retried kind again until it succeeds (the negative control of the test above)', async () => {
    let tries = 0;
    const { outbox, worker } = instance({
      kind: 'sync',
      delivery: 'retry',
      handle: async () => {
        tries += 1;
        if (tries < 3) throw new Error('not yet');
        return 'delivered';
      },
    });
    await outbox.put('sync', {}, newId());
    for (let pass = 0; pass < 4; pass += 1) {
      await worker.drain();
      await noLeases();
    }
    expect(tries).toBe(3);
    expect(await open()).toBe(0);
  });

  it('takes over rows whose instance died after claiming them', async () => {
    const { outbox, worker } = instance({
      kind: 'sync',
      delivery: 'retry',
      handle: async () => 'delivered',
    });
    await outbox.put('sync', {}, newId());
    await test.database.run(
      'UPDATE outbox SET lease_until = UTC_TIMESTAMP(3) + INTERVAL 30 SECOND',
    );
    expect(await worker.drain()).toBe(0);
    await test.database.run('UPDATE outbox SET lease_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND');
    expect(await worker.drain()).toBe(1);
  });

  it('is not stopped by a row that nobody handles, however often it was tried', async () => {
    const { outbox, worker } = instance({
      kind: 'sync',
      delivery: 'retry',
      handle: async () => 'delivered',
    });
    await outbox.put('sync', {}, newId());
    await test.database.run("UPDATE outbox SET kind = 'of_a_newer_version', attempts = 255");
    await outbox.put('sync', {}, newId());
    expect(await worker.drain()).toBe(2);
    expect(await open()).toBe(1);
  });
});
