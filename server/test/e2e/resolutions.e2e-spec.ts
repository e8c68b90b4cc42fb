import { actor, type ErrorBody } from '../support/actors';
import { anApplication } from '../support/factories';
import { findInTables } from '../support/find-in-tables';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';

interface Detail {
  attendees: string[];
  text: string | null;
  takenIn: { nameMask: string; memberNo: string }[];
}

jest.setTimeout(60_000);
beforeEach(() => home.reset());
afterEach(expectInvariants);

const today = () => new Date(Date.parse(home.now()) + 8 * 3600_000).toISOString().slice(0, 10);

async function applicants(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const who = await actor(`newcomer-${i}`);
    const body = await anApplication(who, { phone: `139${String(10_000_000 + i)}` });
    ids.push((await who.mustPost<{ id: string }>('/join/applications', body)).id);
  }
  return ids;
}

it('two hundred applicants are taken in by one resolution, each by a transition of their own', async () => {
  const ids = await applicants(200);
  const chair = await actor('chair');
  const { id, approved } = await chair.mustPost<{ id: string; approved: object[] }>(
    '/join/resolutions',
    {
      resolvedOn: today(),
      reference: '第 12 次委员会会议',
      attendees: ['张志强', '东方朔望'],
      text: '同意吸收为会员，全票通过。',
      applicationIds: ids,
    },
  );
  expect(approved).toHaveLength(200);
  const log = await home.query(
    "SELECT DISTINCT subject_id FROM transitions WHERE flow = 'join_application' AND action = 'approve' AND details LIKE ?",
    [`%${id}%`],
  );
  expect(log).toHaveLength(200);
  const detail = await chair.mustGet<Detail>(`/join/resolutions/${id}`);
  expect(detail).toMatchObject({
    attendees: ['张志强', '东方朔望'],
    text: '同意吸收为会员，全票通过。',
  });
  expect(detail.takenIn).toHaveLength(200);
  expect(JSON.stringify(detail.takenIn)).not.toMatch(/\d{13}/);
  expect(await findInTables('东方朔望')).toEqual([]);
  const { items } = await chair.mustGet<{ items: { id: string; members: number }[] }>(
    '/join/resolutions',
  );
  expect(items[0]).toMatchObject({ id, members: 200 });
  const neighbour = await actor('neighbour-chair');
  const outside = await neighbour.get<ErrorBody>(`/join/resolutions/${id}`);
  expect([outside.status, outside.body.code]).toEqual([404, 'join.resolution_not_found']);
});

it('names whose application has changed, and takes in nobody', async () => {
  const [first, second] = await applicants(2);
  const chair = await actor('chair');
  await chair.mustPost(`/join/review/${first}/reject`, {
    reason: 'not_own_will',
    note: '本人说没有',
  });
  const refused = await chair.post<ErrorBody>('/join/resolutions', {
    resolvedOn: today(),
    applicationIds: [first, second],
  });
  expect(refused.body).toMatchObject({
    code: 'join.resolution_incomplete',
    fields: { applicationIds: expect.stringContaining('的申请已经变了') as string },
  });
  const [row] = await home.query<{ n: number }>(
    "SELECT COUNT(*) AS n FROM join_applications WHERE status = 'approved' AND resolution_id IS NOT NULL AND submitted_at > ?",
    [new Date(Date.parse(home.now()) - 60_000)],
  );
  expect(Number(row?.n)).toBe(0);
});

it('refuses more than two hundred, and more names than a committee has', async () => {
  const chair = await actor('chair');
  const id = '01890000-0000-7000-8000-000000000000';
  const many = await chair.post<ErrorBody>('/join/resolutions', {
    resolvedOn: today(),
    applicationIds: Array.from({ length: 201 }, () => id),
  });
  expect(many.status).toBe(400);
  const crowd = await chair.post<ErrorBody>('/join/resolutions', {
    resolvedOn: today(),
    applicationIds: [id],
    attendees: Array.from({ length: 31 }, (_, i) => `委员${i}`),
  });
  expect(crowd.body.fields).toHaveProperty('attendees');
});
