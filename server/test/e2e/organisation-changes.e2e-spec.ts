import { actor, type Actor, type ErrorBody } from '../support/actors';
import { anApplication, anIdNumber, aPhone } from '../support/factories';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';
import { rosterOf, upload } from '../support/rosters';

interface Change {
  id: string;
  statusText: string;
  members: number;
  carried: number;
  actions: string[];
}
interface Me {
  membership: { organisationName: string; memberNo: string } | null;
}

const RIDERS = '河东街道网约配送联合工会';
const COURIERS = '河东街道快递行业工会';

jest.setTimeout(60_000);
beforeEach(() => home.reset());
afterEach(expectInvariants);

const idOf = async (name: string): Promise<number> => {
  const [row] = await home.query<{ id: number }>('SELECT id FROM organisations WHERE name = ?', [
    name,
  ]);
  return row?.id ?? 0;
};
const propose = async (who: Actor, kind: string, name: string, target?: number) =>
  who.post<Change & ErrorBody>('/organisation-changes', {
    kind,
    organisationId: String(await idOf(name)),
    ...(target === undefined ? {} : { targetId: String(target) }),
    reason: '单位搬走了',
  });
const count = async (sql: string, params: (string | number)[]): Promise<number> => {
  const [row] = await home.query<{ n: number | string }>(sql, params);
  return Number(row?.n);
};
const liveAt = (organisationId: number) =>
  count('SELECT COUNT(*) AS n FROM memberships WHERE organisation_id = ? AND live = 1', [
    organisationId,
  ]);
/** The jobs of the outbox until nothing is due. */
const carry = async () => {
  while ((await home.drain()) > 0);
};

describe('a union is dissolved', () => {
  it('and nobody is lost: members are retained above, matters and stations go on', async () => {
    const [union, everybody] = [
      await idOf(RIDERS),
      await count('SELECT COUNT(*) AS n FROM memberships WHERE live = 1', []),
    ];
    const members = await liveAt(union);
    const rider = await actor('rider');
    const application = await rider.mustPost<{ id: string }>(
      '/join/applications',
      await anApplication(rider),
    );
    const proposed = await propose(await actor('chair'), 'dissolve', RIDERS);
    expect(proposed.body).toMatchObject({ statusText: '等上级工会批准', members });
    expect(proposed.body.actions).toEqual(['withdraw']);
    const cadre = await actor('subdistrict-cadre');
    const inbox = await cadre.mustGet<{ items: { subjectType: string; subjectId: string }[] }>(
      '/tasks/inbox',
    );
    const task = inbox.items.find(({ subjectId }) => subjectId === proposed.body.id);
    expect(task?.subjectType).toBe('organisation_change');
    const approved = await cadre.mustPost<Change>(
      `/organisation-changes/${proposed.body.id}/approve`,
    );
    expect(approved.statusText).toBe('已批准，正在转会员');
    await carry();
    const done = await cadre.mustGet<Change>(`/organisation-changes/${proposed.body.id}`);
    expect(done).toMatchObject({ statusText: '已办完', members: 0, carried: members });
    expect(await liveAt(union)).toBe(0);
    expect(await count('SELECT COUNT(*) AS n FROM memberships WHERE live = 1', [])).toBe(everybody);
    const member = await actor('member');
    const { membership } = await member.mustGet<Me>('/me');
    expect(membership?.organisationName).toBe('河东街道总工会');
    const { items } = await member.mustGet<{ items: { title: string }[] }>('/messages');
    expect(items[0]?.title).toBe('您的工会有变动');
    const file = await member.mustGet<{ actions: string[] }>('/membership/file');
    expect(file.actions).toContain('resume');
    expect((await (await actor('chair')).get('/tasks/inbox')).status).toBe(403);
    const mine = await rider.mustGet<{ organisation: { name: string } }>(
      `/join/applications/${application.id}`,
    );
    expect(mine.organisation.name).toBe('河东街道总工会');
    await cadre.mustPost('/join/resolutions', {
      resolvedOn: new Date(Date.parse(home.now()) + 8 * 3600_000).toISOString().slice(0, 10),
      applicationIds: [application.id],
    });
    const joined = await rider.mustGet<Me>('/me');
    expect(joined.membership?.organisationName).toBe('河东街道网上会员之家');
    const { items: found } = await member.mustGet<{ items: { name: string }[] }>(
      `/organisations/search?q=${encodeURIComponent('网约配送联合')}`,
    );
    expect(found.map(({ name }) => name)).not.toContain(RIDERS);
  });

  it('after the machine died between two batches', async () => {
    const union = await idOf(RIDERS);
    const { body } = await propose(await actor('chair'), 'dissolve', RIDERS);
    await (await actor('subdistrict-cadre')).mustPost(`/organisation-changes/${body.id}/approve`);
    // As after kill -9: the order for the batch is there again, handled by two at once.
    await home.query(
      "INSERT INTO outbox (id, kind, delivery, reference_id, payload, created_at, available_at) SELECT UNHEX(REPLACE(UUID(), '-', '')), kind, delivery, reference_id, payload, created_at, available_at FROM outbox WHERE kind = 'organisation.carry' AND done_at IS NULL",
    );
    await Promise.all([home.drain(), home.drain()]);
    await carry();
    expect(await liveAt(union)).toBe(0);
    const moves = await count(
      "SELECT COUNT(*) AS n FROM (SELECT subject_id FROM transitions WHERE flow = 'membership' AND action = 'retain_above' GROUP BY subject_id HAVING COUNT(*) > 1) twice",
      [],
    );
    expect(moves).toBe(0);
  });

  it('not by whoever proposed it, not twice, and not a fallback', async () => {
    const cadre = await actor('subdistrict-cadre');
    const proposed = await propose(cadre, 'dissolve', RIDERS);
    expect(proposed.body.actions).toEqual(['withdraw']);
    const own = await cadre.post<ErrorBody>(`/organisation-changes/${proposed.body.id}/approve`);
    // It went above the proposer, who does not stand over it there.
    expect([403, 404]).toContain(own.status);
    const twice = await propose(await actor('chair'), 'dissolve', RIDERS);
    expect(twice.body.code).toBe('organisation.change_open');
    const fallback = await propose(cadre, 'dissolve', '河东街道网上会员之家');
    expect(fallback.body.code).toBe('organisation.change_not_possible');
    const foreign = await propose(await actor('neighbour-chair'), 'dissolve', RIDERS);
    expect(foreign.status).toBe(404);
    await cadre.mustPost(`/organisation-changes/${proposed.body.id}/withdraw`);
  });
});

it('what a union that closes has announced and booked goes on with its successor', async () => {
  const [union, target] = [await idOf(RIDERS), await idOf('河东街道总工会')];
  const openAt = (organisation: number): Promise<number[]> =>
    Promise.all(
      ['activities', 'activity_registrations', 'waitlist_entries', 'bookings'].map((table) =>
        count(`SELECT COUNT(*) AS n FROM ${table} WHERE organisation_id = ? AND open = 1`, [
          organisation,
        ]),
      ),
    );
  const venueIds = await home.query<{ id: Buffer }>(
    'SELECT DISTINCT venue_id AS id FROM bookings WHERE open = 1',
    [],
  );
  // The hall of the demo city is made the union's own, with all that is booked in it.
  for (const { id } of venueIds) {
    await home.query('UPDATE venues SET organisation_id = ? WHERE id = ?', [union, id]);
    await home.query(
      `UPDATE bookings b JOIN transitions t ON t.flow = 'booking' AND t.subject_id = b.id
          SET b.organisation_id = ?, t.from_organisation_id = ?, t.organisation_id = ? WHERE b.venue_id = ?`,
      [union, union, union, id],
    );
    await home.query(
      `UPDATE tasks t JOIN bookings b ON b.id = t.subject_id SET t.organisation_id = ? WHERE b.venue_id = ?`,
      [union, id],
    );
  }
  const [there, above] = [await openAt(union), await openAt(target)];
  expect(Math.min(...there)).toBeGreaterThan(0);
  const { body } = await propose(await actor('chair'), 'dissolve', RIDERS);
  await (await actor('subdistrict-cadre')).mustPost(`/organisation-changes/${body.id}/approve`);
  await carry();
  expect(await openAt(union)).toEqual([0, 0, 0, 0]);
  expect(await openAt(target)).toEqual(there.map((n, i) => n + (above[i] ?? 0)));
  expect(await count('SELECT COUNT(*) AS n FROM venues WHERE organisation_id = ?', [union])).toBe(
    0,
  );
});

it('two unions merge: every member goes along with number and state', async () => {
  const [union, target] = [await idOf(COURIERS), await idOf(RIDERS)];
  const [members, before] = [await liveAt(union), await liveAt(target)];
  const neighbour = await actor('neighbour-chair');
  const { body } = await propose(neighbour, 'merge', COURIERS, target);
  const cadre = await actor('subdistrict-cadre');
  await cadre.mustPost(`/organisation-changes/${body.id}/approve`);
  const blocked = await (
    await actor('member')
  ).post<ErrorBody>('/membership/transfers', {
    organisationId: String(union),
    reason: 'new_place',
  });
  expect(blocked.body.code).toBe('membership.union_not_open');
  await carry();
  expect(await liveAt(target)).toBe(members + before);
  const [row] = await home.query<{ status: string; succeeded_by: number }>(
    'SELECT status, succeeded_by FROM organisations WHERE id = ?',
    [union],
  );
  expect(row).toEqual({ status: 'merged', succeeded_by: target });
});

it('a branch moves under another district, with everything in it', async () => {
  const city = await actor('city-cadre');
  const [from] = await home.query<{ id: number; path: string }>(
    "SELECT id, path FROM organisations WHERE name = '河东街道总工会'",
  );
  const [onto] = await home.query<{ id: number; path: string }>(
    "SELECT id, path FROM organisations WHERE level = 'district' AND path NOT LIKE CONCAT(LEFT(?, LENGTH(?) - LENGTH(SUBSTRING_INDEX(?, '/', -2))), '%') LIMIT 1",
    [from?.path ?? '', from?.path ?? '', from?.path ?? ''],
  );
  const below = await count('SELECT COUNT(*) AS n FROM organisations WHERE path LIKE ?', [
    `${from?.path}%`,
  ]);
  const district = await actor('district-cadre');
  const { body } = await propose(district, 'move', '河东街道总工会', onto?.id);
  const done = await city.mustPost<Change>(`/organisation-changes/${body.id}/approve`);
  expect(done.statusText).toBe('已办完');
  const moved = await count('SELECT COUNT(*) AS n FROM organisations WHERE path LIKE ?', [
    `${onto?.path}${from?.id}/%`,
  ]);
  expect(moved).toBe(below);
  const chair = await actor('chair');
  expect((await chair.get('/tasks/inbox')).status).toBe(200);
  const outside = await district.get<ErrorBody>(`/organisation-changes/${body.id}`);
  expect(outside.status).toBe(404);
});

describe('two changes that meet', () => {
  async function mergeAndDissolve() {
    const [union, target] = [await idOf(COURIERS), await idOf(RIDERS)];
    const merge = await propose(await actor('neighbour-chair'), 'merge', COURIERS, target);
    const dissolve = await propose(await actor('chair'), 'dissolve', RIDERS);
    const cadre = await actor('subdistrict-cadre');
    const approve = (id: string) =>
      cadre.post<Change & ErrorBody>(`/organisation-changes/${id}/approve`);
    return { union, target, merge: merge.body.id, dissolve: dissolve.body.id, approve };
  }
  const strandedAt = (...unions: number[]) =>
    count(
      "SELECT COUNT(*) AS n FROM memberships m JOIN organisations o ON o.id = m.organisation_id WHERE m.live = 1 AND o.status IN ('merged', 'dissolved') AND o.id IN (?, ?)",
      unions,
    );

  it('a union that takes members over is not dissolved before they are all there', async () => {
    const { union, target, merge, dissolve, approve } = await mergeAndDissolve();
    expect((await approve(merge)).status).toBe(200);
    const early = await approve(dissolve);
    expect(early.body.code).toBe('organisation.taking_over');
    await carry();
    expect((await approve(dissolve)).status).toBe(200);
    await carry();
    expect(await strandedAt(union, target)).toBe(0);
  });

  it('at the same instant: one of them is refused, and nobody is stranded', async () => {
    const { union, target, merge, dissolve, approve } = await mergeAndDissolve();
    const answers = await Promise.all([approve(merge), approve(dissolve)]);
    expect(answers.map(({ status }) => status === 200).sort()).toEqual([false, true]);
    await carry();
    expect(await strandedAt(union, target)).toBe(0);
    await expectInvariants();
  });

  it('a union moves under a subdistrict that moves itself: every path is true', async () => {
    const [from] = await home.query<{ id: number }>(
      `SELECT o.id FROM organisations o JOIN organisations h ON h.parent_id = o.parent_id AND h.name = '河东街道总工会'
        WHERE o.level = 'subdistrict' AND o.id <> h.id LIMIT 1`,
    );
    const [district] = await home.query<{ id: number }>(
      `SELECT d.id FROM organisations d WHERE d.level = 'district'
          AND d.id NOT IN (SELECT parent_id FROM organisations WHERE id IN (?, ?)) LIMIT 1`,
      [from?.id ?? 0, await idOf('河东街道总工会')],
    );
    const city = await actor('city-cadre');
    const other = await actor('district-cadre');
    const one = await propose(other, 'move', COURIERS, from?.id);
    const name = await home.query<{ name: string }>('SELECT name FROM organisations WHERE id = ?', [
      from?.id ?? 0,
    ]);
    const two = await propose(other, 'move', name[0]?.name ?? '', district?.id);
    const answers = await Promise.all(
      [one, two].map(({ body }) => city.post(`/organisation-changes/${body.id}/approve`)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });
});

it('a roster of a union that closes is told so, row by row, and registers nobody there', async () => {
  const chair = await actor('chair');
  const rows = [1, 2, 3].map((n) => [
    `王小${'一二三'[n - 1]}`,
    anIdNumber(),
    aPhone(),
    '2024-05-01',
    '男',
  ]);
  const { body } = await upload(chair, rosterOf(rows));
  const change = await propose(chair, 'dissolve', RIDERS);
  await (
    await actor('subdistrict-cadre')
  ).mustPost(`/organisation-changes/${change.body.id}/approve`);
  await chair.mustPost(`/roster/imports/${body.id}/confirm`);
  // Import and closing go on side by side, and the chair's office ends with the union: so what stands is asked.
  await carry();
  const imports = await home.query<{ status: string; imported: number }>(
    "SELECT status, imported FROM roster_imports WHERE id = UNHEX(REPLACE(?, '-', ''))",
    [body.id],
  );
  expect(imports).toEqual([{ status: 'done', imported: 0 }]);
});
