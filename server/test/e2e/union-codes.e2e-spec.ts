import { actor, guest, type Actor, type ErrorBody } from '../support/actors';
import { anApplication, organisationId } from '../support/factories';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';

interface Code {
  unionName: string;
  version: number;
  scene: string | null;
}
interface UnionScan {
  organisationId: string;
  name: string;
  offer: string;
}

const RIDERS = '河东街道网约配送联合工会';

beforeEach(() => home.reset());
afterEach(expectInvariants);

const scan = (who: Actor, scene: string) =>
  who.get<UnionScan & ErrorBody>(`/scan/union?scene=${encodeURIComponent(scene)}`);
async function aCode(): Promise<{ id: string; chair: Actor; scene: string }> {
  const [id, chair] = [await organisationId(RIDERS), await actor('chair')];
  const { scene } = await chair.mustPost<Code>(`/organisations/${id}/code`);
  return { id, chair, scene: scene ?? '' };
}

describe('the code of a union', () => {
  it('offers each who scans it the one thing to do', async () => {
    const { id, scene } = await aCode();
    expect(scene.length).toBeLessThanOrEqual(32);
    const offers: [Actor, string][] = [
      [guest(), 'join'],
      [await actor('rider'), 'join'],
      [await actor('applicant'), 'application'],
      [await actor('member'), 'member'],
      [await actor('neighbour-chair'), 'transfer'],
    ];
    for (const [who, offer] of offers) {
      const { body } = await scan(who, scene);
      expect([who.name, body.offer, body.organisationId]).toEqual([who.name, offer, id]);
    }
  });

  it('takes whoever scans it into that very union, whatever station is near', async () => {
    const { id, scene } = await aCode();
    const rider = await actor('rider');
    const route = await rider.mustGet<{
      organisation: { id: string };
      rule: string;
      reason: string;
    }>(`/join/route?employmentForm=rider&unionScene=${encodeURIComponent(scene)}`);
    expect(route).toMatchObject({ organisation: { id }, rule: 'union_code' });
    expect(route.reason).toContain(RIDERS);
    const { stationId, ...body } = await anApplication(rider);
    expect(stationId).toBeDefined();
    const applied = await rider.post<{ union: { name: string } }>('/join/applications', {
      ...body,
      unionScene: scene,
      organisationId: id,
    });
    expect(applied.body.union.name).toBe(RIDERS);
    const inbox = await (
      await actor('chair')
    ).mustGet<{ items: { subtitle: string }[] }>('/tasks/inbox');
    expect(inbox.items.some(({ subtitle }) => subtitle.includes('扫了工会的码'))).toBe(true);
  });

  it('cannot be made up: nobody chooses a union past the rules', async () => {
    const { id, scene } = await aCode();
    const rider = await actor('rider');
    const forged = `${scene.slice(0, -1)}${scene.endsWith('A') ? 'B' : 'A'}`;
    expect((await scan(rider, forged)).body.code).toBe('organisation.code_invalid');
    expect((await scan(rider, 'hello')).body.code).toBe('organisation.code_invalid');
    const { stationId, ...body } = await anApplication(rider);
    expect(stationId).toBeDefined();
    const refused = await rider.post<ErrorBody>('/join/applications', {
      ...body,
      unionScene: forged,
      organisationId: id,
    });
    expect(refused.body.code).toBe('join.route_changed');
  });

  it('is renewed; older prints work until they are retired', async () => {
    const { id, chair, scene } = await aCode();
    const next = await chair.mustPost<Code>(`/organisations/${id}/code`);
    expect(next.version).toBe(
      Number((await chair.mustGet<Code>(`/organisations/${id}/code`)).version),
    );
    expect((await scan(guest(), scene)).status).toBe(200);
    await chair.mustPost(`/organisations/${id}/code/retire-older`);
    expect((await scan(guest(), scene)).body.code).toBe('organisation.code_retired');
    expect((await scan(guest(), next.scene ?? '')).status).toBe(200);
  });

  it('ten taps at once make ten versions, each its own', async () => {
    const { id, chair } = await aCode();
    const made = await Promise.all(
      Array.from({ length: 10 }, () => chair.mustPost<Code>(`/organisations/${id}/code`)),
    );
    expect(new Set(made.map(({ version }) => version)).size).toBe(10);
  });

  it('is printed, by the office of that union only, and only where members are taken in', async () => {
    const { id, chair } = await aCode();
    const { body, status } = await chair.get<Buffer>(
      `/organisations/${id}/code/poster.pdf?paper=a5`,
    );
    expect([status, body.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    const picture = await chair.get<Buffer>(`/organisations/${id}/code/picture.png`);
    expect(picture.body.subarray(1, 4).toString()).toBe('PNG');
    const neighbour = await actor('neighbour-chair');
    expect((await neighbour.get(`/organisations/${id}/code/poster.pdf`)).status).toBe(404);
    const above = await actor('district-cadre');
    const subdistrict = await organisationId('河东街道总工会');
    const refused = await above.get<ErrorBody>(`/organisations/${subdistrict}/code`);
    expect(refused.body.code).toBe('organisation.code_not_here');
  });
});
