import { randomUUID } from 'node:crypto';
import { actor, type Actor, type ErrorBody } from '../support/actors';
import { anApplication, stationId } from '../support/factories';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';

let rider: Actor;
let visits: string;

beforeEach(async () => {
  await home.reset();
  rider = await actor('rider');
  visits = `/stations/${await stationId()}/visits`;
});
afterEach(expectInvariants);

const counted = async (): Promise<number> => {
  const rows = await home.query<{ n: number }>('SELECT COUNT(*) AS n FROM visits');
  return Number(rows[0]?.n);
};

describe('one key', () => {
  it('is needed for every act', async () => {
    const answer = await rider.post<ErrorBody>(visits, {}, { key: null });
    expect(answer).toMatchObject({ status: 400, body: { code: 'http.idempotency_key_missing' } });
    const nonsense = await rider.post<ErrorBody>(visits, {}, { key: 'not-a-uuid' });
    expect(nonsense.status).toBe(400);
  });

  it('gives the same answer again and has one effect', async () => {
    const before = await counted();
    const key = randomUUID();
    const first = await rider.post<object>(visits, {}, { key });
    const second = await rider.post<object>(visits, {}, { key });
    expect(second.body).toEqual(first.body);
    expect(await counted()).toBe(before + 1);
  });

  it('has one effect when it arrives five times at once', async () => {
    const body = await anApplication(rider);
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        rider.post<{ id: string }>('/join/applications', body, { key }),
      ),
    );
    expect(new Set(answers.map(({ body: { id } }) => id)).size).toBe(1);
    const rows = await home.query('SELECT id FROM join_applications WHERE id = UNHEX(?)', [
      answers[0]?.body.id.replaceAll('-', '') ?? '',
    ]);
    expect(rows).toHaveLength(1);
  });

  it('has several effects with several keys (the negative control)', async () => {
    const chair = await actor('chair');
    const path = `/stations/${await stationId()}/codes`;
    const answers = await Promise.all(
      Array.from({ length: 3 }, () => chair.post<{ version: number }>(path)),
    );
    expect(new Set(answers.map(({ body }) => body.version)).size).toBe(3);
  });

  it('is refused for another intention', async () => {
    const key = randomUUID();
    await rider.mustPost(visits, {}, { key });
    const other = await rider.post<ErrorBody>(visits, { at: home.now() }, { key });
    expect(other).toMatchObject({ status: 422, body: { code: 'http.idempotency_key_reused' } });
  });

  it("is one's own: somebody else's same key means something else", async () => {
    const key = randomUUID();
    await rider.mustPost(visits, {}, { key });
    const other = await actor('rider2');
    expect(await other.mustPost<object>(visits, {}, { key })).toMatchObject({ counted: true });
  });

  it('is free again when the act was refused', async () => {
    const key = randomUUID();
    const body = await anApplication(rider);
    const refused = await rider.post(
      '/join/applications',
      { ...body, idNumber: '110101199001010000' },
      { key },
    );
    expect(refused.status).toBe(400);
    expect((await rider.post('/join/applications', body, { key })).status).toBeLessThan(300);
  });
});
