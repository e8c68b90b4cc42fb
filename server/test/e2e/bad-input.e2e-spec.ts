import { actor, guest, type Actor, type ErrorBody } from '../support/actors';
import { anApplication, stationId } from '../support/factories';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';

let rider: Actor;
let chair: Actor;

beforeAll(async () => {
  await home.reset();
  rider = await actor('rider');
  chair = await actor('chair');
});
afterAll(expectInvariants);

const applications = async () => (await home.query('SELECT id FROM join_applications')).length;

describe('a join application', () => {
  it.each([
    ['a number for the name', { name: 12345 }, 'name'],
    ['an object for the name', { name: { $ne: null } }, 'name'],
    ['a wrong check digit', { idNumber: '110101199001011234' }, 'idNumber'],
    ['a child', { idNumber: '11010120200101001X' }, 'idNumber'],
    ['a phone with letters', { phone: '1390000abcd' }, 'phone'],
    ['an unknown form of work', { employmentForm: 'boss' }, 'employmentForm'],
    [
      'a thousand platforms',
      { platforms: Array.from({ length: 1000 }, () => 'meituan') },
      'platforms',
    ],
    ['a list for the station', { stationId: ['1'] }, 'stationId'],
    ['a number for an id', { organisationId: 1 }, 'organisationId'],
    ['a field that does not exist', { isAdmin: true }, 'isAdmin'],
    ['no consents', { consents: [] }, 'consents'],
    ['a list for the note', { note: ['x'] }, 'note'],
    ['a note of 201 characters', { note: '说'.repeat(201) }, 'note'],
    ['a note longer than it looks', { note: '😀\ufe0f'.repeat(200) }, 'note'],
  ])('with %s is refused, names the field, stores nothing', async (_, change, field) => {
    const before = await applications();
    const body = { ...(await anApplication(rider)), ...change };
    const answer = await rider.post<ErrorBody>('/join/applications', body);
    expect([400, 422]).toContain(answer.status);
    expect(Object.keys(answer.body.fields ?? {}).join()).toContain(field);
    expect(Object.values(answer.body.fields ?? {}).join('')).toMatch(/[一-鿿]/);
    expect(await applications()).toBe(before);
  });

  it('for another union than the rules give is refused', async () => {
    const [other] = await home.query<{ id: number }>(
      "SELECT id FROM organisations WHERE level = 'grassroots' ORDER BY id DESC LIMIT 1",
    );
    const answer = await rider.post<ErrorBody>('/join/applications', {
      ...(await anApplication(rider)),
      organisationId: String(other?.id),
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'join.route_changed' } });
  });

  it('cannot be used to try ID numbers out', async () => {
    const prober = await actor('rider2');
    let last = 0;
    for (let n = 0; n < 7 && last !== 429; n += 1) {
      const sent = await prober.post<{ id: string }>(
        '/join/applications',
        await anApplication(prober),
      );
      last = sent.status;
      if (last < 300) await prober.post(`/join/applications/${sent.body.id}/withdraw`);
    }
    expect(last).toBe(429);
  });
});

describe('bodies', () => {
  it.each([
    ['broken JSON', '{"name": ', 400, 'http.malformed_body'],
    ['nothing at all', '', 400, 'http.malformed_body'],
    ['a bare string', '"hello"', 400, 'http.validation'],
    ['an array', '[]', 400, 'http.validation'],
    [
      'ten megabytes',
      JSON.stringify({ name: 'x'.repeat(10_000_000) }),
      413,
      'http.payload_too_large',
    ],
  ])('of %s get a coded answer', async (_, body, status, code) => {
    const answer = await rider.post<ErrorBody>('/join/applications', body);
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it('of another type get a coded answer', async () => {
    const answer = await rider.post<ErrorBody>('/join/applications', '<xml/>', {
      headers: { 'content-type': 'text/xml' },
    });
    expect(answer.status).toBe(415);
  });
});

describe('scenes', () => {
  let scene: string;

  beforeAll(async () => {
    ({ scene } = await chair.mustPost<{ scene: string }>(`/stations/${await stationId()}/codes`));
  });

  it.each([
    ['a forged signature', (good: string) => `${good.slice(0, -3)}AAA`],
    ['another station', (good: string) => good.replace(/^S1\.\w+/, 'S1.zz')],
    ['half of it', (good: string) => good.slice(0, 12)],
    ['nothing', () => ''],
    ['SQL', () => "' OR 1=1 --"],
    ['four thousand characters', () => 'S'.repeat(4000)],
  ])('with %s are refused', async (_, spoil) => {
    const answer = await guest().get<ErrorBody>(`/scan?scene=${encodeURIComponent(spoil(scene))}`);
    expect([400, 404, 410, 414, 431]).toContain(answer.status);
  });

  it('that were retired say so, and new ones work', async () => {
    const id = await stationId();
    const next = await chair.mustPost<{ scene: string; version: number }>(`/stations/${id}/codes`);
    await chair.mustPost(`/stations/${id}/codes/${next.version}/retire`);
    const answer = await guest().get<ErrorBody>(`/scan?scene=${encodeURIComponent(next.scene)}`);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body.code).toBe('station.scene_retired');
    expect((await guest().get(`/scan?scene=${encodeURIComponent(scene)}`)).status).toBe(200);
  });
});

describe('ids', () => {
  it.each([
    '1 OR 1=1',
    '0',
    '-1',
    '99999999999999999999',
    '%00',
    '../me',
    'ffffffff-ffff-7fff-bfff-ffffffffffff',
    '1.0',
  ])('like %s are simply not found', async (id) => {
    const at = encodeURIComponent(id);
    for (const path of [`/stations/${at}`, `/organisations/${at}`, `/join/applications/${at}`]) {
      const answer = await rider.get<ErrorBody>(path);
      expect(answer.status).toBe(404);
    }
  });

  it("of somebody else's application look like missing ones", async () => {
    const worker = await actor('applicant');
    const { items } = await worker.mustGet<{ items: { id: string }[] }>('/join/applications/mine');
    const foreign = await rider.get<ErrorBody>(`/join/applications/${items[0]?.id}`);
    const missing = await rider.get<ErrorBody>(
      '/join/applications/01a202e2-0266-7826-945a-2c731d506398',
    );
    expect({ ...foreign.body, requestId: '' }).toEqual({ ...missing.body, requestId: '' });
    expect(foreign.status).toBe(missing.status);
  });
});

describe('query strings', () => {
  it.each([
    'latitude=abc&longitude=114',
    'latitude=91&longitude=114',
    'latitude=1e3&longitude=1',
    'latitude[]=1&longitude=1',
    'longitude=1',
    'latitude=30.5&longitude=114.3&limit=100000',
    'latitude=30.5&longitude=114.3&x=1',
  ])('like %s get a coded refusal', async (query) => {
    expect((await guest().get<ErrorBody>(`/stations/nearby?${query}`)).status).toBe(400);
  });

  it.each([
    '["x"]',
    '["+275760-09-12T00:00:00.000Z","01a202e2-0266-7826-945a-2c731d506398"]',
    '["-000001-01-01T00:00:00.000Z","01a202e2-0266-7826-945a-2c731d506398"]',
  ])('with a cursor of one’s own making, %s, are refused', async (made) => {
    for (const path of ['/messages', '/tasks/inbox']) {
      const cursor = Buffer.from(made).toString('base64url');
      const answer = await chair.get<ErrorBody>(`${path}?cursor=${cursor}`);
      expect(answer.status).toBe(400);
    }
  });

  it('that name a union as the place of work or home do not lead into it', async () => {
    const [union] = await home.query<{ id: number }>(
      "SELECT id FROM organisations WHERE kind = 'enterprise' ORDER BY id LIMIT 1",
    );
    for (const place of ['workSubdistrictId', 'residenceSubdistrictId']) {
      const route = await rider.mustGet<{ rule: string }>(`/join/route?${place}=${union?.id}`);
      expect(route.rule).toBe('fallback');
    }
  });
});
