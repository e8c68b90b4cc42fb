import { randomUUID } from 'node:crypto';
import { actor, type Actor } from '../support/actors';
import { ChildServer } from '../support/child-server';
import { anApplication, stationId } from '../support/factories';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';
import { aCheckInWaits, lockVisits } from '../support/locks';
import { until } from '../support/until';

beforeAll(() => home.reset());
afterEach(expectInvariants);

describe('an instance killed with kill -9', () => {
  it('loses nothing it had acknowledged, and repeating every key does nothing twice', async () => {
    const victim = await ChildServer.start();
    const station = await stationId();
    const riders = await Promise.all(
      Array.from({ length: 12 }, (_, n) => actor(`crash-${n}`, victim.baseUrl)),
    );
    const intentions = await Promise.all(
      riders.map(async (rider) => ({
        rider,
        key: randomUUID(),
        body: await anApplication(rider, { stationId: station }),
      })),
    );
    const acknowledged = new Map<string, string>();
    const sending = intentions.map(async ({ rider, key, body }) => {
      const answer = await rider
        .post<{ id: string }>('/join/applications', body, { key })
        .catch(() => undefined);
      if (answer && answer.status < 300) acknowledged.set(key, answer.body.id);
    });
    await Promise.race(sending);
    await victim.end('SIGKILL');
    await Promise.all(sending);

    const heir = await ChildServer.start();
    const moved = (rider: Actor): Promise<Actor> => actor(rider.name, heir.baseUrl);
    for (const { rider, key, body } of intentions) {
      const again = await (
        await moved(rider)
      ).mustPost<{ id: string }>('/join/applications', body, { key });
      if (acknowledged.has(key)) expect(again.id).toBe(acknowledged.get(key));
    }
    const rows = await home.query<{ n: number }>(
      'SELECT COUNT(*) AS n FROM accounts a JOIN join_applications j ON j.account_id = a.id GROUP BY a.id HAVING COUNT(*) > 1',
    );
    expect(rows).toEqual([]);
    expect(acknowledged.size).toBeGreaterThan(0);
    await heir.end();
  });

  it('is not missed when told to stop politely: it finishes what it has begun', async () => {
    const server = await ChildServer.start();
    const rider = await actor('polite', server.baseUrl);
    const station = await stationId();
    await (await actor('earlier')).mustPost(`/stations/${station}/visits`);
    const release = await lockVisits(station);
    const running = rider.post(`/stations/${station}/visits`);
    await aCheckInWaits();
    const gone = server.end('SIGTERM');
    await until('it listens no longer', () =>
      fetch(`${server.baseUrl}/livez`).then(
        () => false,
        () => true,
      ),
    );
    await release();
    expect((await running).status).toBe(200);
    await gone;
  });
});

describe('two instances on one database', () => {
  it('see a revoked session at once', async () => {
    const [one, two] = await Promise.all([ChildServer.start(), ChildServer.start()]);
    const here = await actor('rider', one.baseUrl);
    const there = await actor('rider', two.baseUrl);
    expect((await there.get('/me')).status).toBe(200);
    await here.post('/session/logout-everywhere', {}, { key: null });
    expect((await there.get('/me')).status).toBe(401);
    await Promise.all([one.end(), two.end()]);
  });
});
