import { TestDatabase } from '../../test/support/test-database';
import { LiveInstances } from './live-instances';
import { Pressure } from './pressure';

describe('the instances on one database', () => {
  let store: TestDatabase;
  const open: LiveInstances[] = [];

  beforeAll(async () => {
    store = await TestDatabase.open(`svc_live_${process.env['JEST_WORKER_ID'] ?? '1'}`);
  });
  beforeEach(() => store.reset());
  afterEach(async () => {
    for (const one of open.splice(0)) await one.onApplicationShutdown();
  });
  afterAll(() => store.close());

  async function anInstance() {
    const pressure = new Pressure();
    const shared = jest.spyOn(pressure, 'shareWith');
    const instance = new LiveInstances(store.database, pressure);
    open.push(instance);
    await instance.onApplicationBootstrap();
    return { instance, knows: () => shared.mock.calls.at(-1)?.[0] };
  }

  it('know of each other, and of one that has gone', async () => {
    const [first, second] = [await anInstance(), await anInstance()];
    const third = await anInstance();
    expect(third.knows()).toBe(3);
    await first.instance.beat();
    expect(first.knows()).toBe(3);
    await third.instance.onApplicationShutdown();
    await second.instance.beat();
    expect(second.knows()).toBe(2);
  });

  it('forget one that was killed when its lease is over', async () => {
    const [first] = [await anInstance(), await anInstance()];
    await store.database.run('UPDATE job_leases SET lease_until = UTC_TIMESTAMP(3)');
    await first.instance.beat();
    expect(first.knows()).toBe(1);
  });

  it('go on as they are when the database does not answer', async () => {
    const { instance, knows } = await anInstance();
    const failing = jest.spyOn(store.database, 'run').mockRejectedValue(new Error('away'));
    await expect(instance.beat()).resolves.toBeUndefined();
    failing.mockRestore();
    expect(knows()).toBe(1);
  });
});
