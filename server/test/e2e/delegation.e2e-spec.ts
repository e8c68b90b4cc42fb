import { actor, type Actor, type ErrorBody } from '../support/actors';
import { anApplication, organisationId } from '../support/factories';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';

interface Delegation {
  id: string;
  state: string;
  deputyMask: string;
  fromDay: string;
  toDay: string;
}
interface Delegations {
  items: Delegation[];
  unions: { id: string; name: string }[];
  today: string;
}
interface Inbox {
  items: { subjectId: string; labels: string[] }[];
}

const UNION = '河东街道网约配送联合工会';
let chair: Actor;
let union: string;

beforeEach(async () => {
  await home.reset();
  chair = await actor('chair');
  union = await organisationId(UNION);
});
afterEach(expectInvariants);

const dayAfter = (days: number): string =>
  new Date(Date.parse(home.now()) + (days * 24 + 8) * 3600_000).toISOString().slice(0, 10);
const today = (): string => dayAfter(0);

/** The member number of somebody in the union, who has an account. */
async function numberOf(who: Actor): Promise<string> {
  return (await who.mustGet<{ memberNo: string }>('/membership/card')).memberNo;
}
async function body(change: object = {}) {
  const member = await actor('member');
  return {
    organisationId: union,
    memberNo: await numberOf(member),
    fromDay: today(),
    toDay: dayAfter(5),
    reason: '休年假',
    ...change,
  };
}
/** The demo city begins with a deputy; this chair has come back. */
async function comeBack(): Promise<void> {
  const { items } = await chair.mustGet<Delegations>('/delegations');
  for (const { id, state } of items)
    if (state !== 'ended') await chair.mustPost(`/delegations/${id}/end`);
}
const delegate = async (change: object = {}) =>
  chair.post<Delegation & ErrorBody>('/delegations', await body(change));
async function apply(): Promise<string> {
  const rider = await actor('rider');
  const application = await anApplication(rider);
  return (await rider.mustPost<{ id: string }>('/join/applications', application)).id;
}
const approve = (who: Actor, id: string) =>
  who.post<ErrorBody>('/join/resolutions', { resolvedOn: today(), applicationIds: [id] });

describe('a chair on leave', () => {
  it('sees whom the office is lent to, until when', async () => {
    const { items, unions } = await chair.mustGet<Delegations>('/delegations');
    expect(unions).toEqual([{ id: union, name: UNION }]);
    expect(items).toMatchObject([{ state: 'running', deputyMask: expect.stringContaining('*') }]);
  });

  it('names a member, who then decides like the chair, with a mark in the inbox; both are told', async () => {
    await comeBack();
    const member = await actor('member');
    expect((await member.get('/tasks/inbox')).status).toBe(403);
    const { status, body: made } = await delegate();
    expect({ status, ...made }).toMatchObject({ status: 200, state: 'running', fromDay: today() });
    const id = await apply();
    const { items } = await member.mustGet<Inbox>('/tasks/inbox');
    const task = items.find(({ subjectId }) => subjectId === id);
    expect(task?.labels).toContain('代理');
    const chairs = await chair.mustGet<Inbox>('/tasks/inbox');
    expect(chairs.items.find(({ subjectId }) => subjectId === id)?.labels).not.toContain('代理');
    expect((await approve(member, id)).status).toBe(200);
    for (const [who, title] of [
      [member, '请您代理工会主席'],
      [chair, '委托已登记'],
    ] as const) {
      const messages = await who.mustGet<{ items: { title: string }[] }>('/messages');
      expect(messages.items.map((one) => one.title)).toContain(title);
    }
  });

  it('still stands on the public page', async () => {
    const before = await chair.mustGet<{ chairMask: string }>(`/organisations/${union}`);
    await comeBack();
    await delegate();
    expect(await chair.mustGet(`/organisations/${union}`)).toEqual(before);
  });

  it('takes it back: the deputy is out at the next call, and the days are free again', async () => {
    await comeBack();
    const { body: made } = await delegate();
    const member = await actor('member');
    await member.mustGet('/tasks/inbox');
    await chair.mustPost(`/delegations/${made.id}/end`);
    const id = await apply();
    expect((await member.get('/tasks/inbox')).status).toBe(403);
    expect((await approve(member, id)).status).toBe(403);
    expect(await chair.post(`/delegations/${made.id}/end`)).toMatchObject({
      status: 409,
      body: { code: 'delegation.ended' },
    });
    expect((await delegate()).status).toBe(200);
  });

  it('need not take it back: it ends with the last day', async () => {
    await comeBack();
    await delegate();
    const member = await actor('member');
    await member.mustGet('/tasks/inbox');
    home.advance(6 * 24 * 3600);
    const again = await actor('member');
    expect((await again.get('/tasks/inbox')).status).toBe(403);
  });

  it('may take back what has not begun', async () => {
    await comeBack();
    const { body: made } = await delegate({ fromDay: dayAfter(3), toDay: dayAfter(4) });
    expect(made.state).toBe('upcoming');
    expect((await (await actor('member')).get('/tasks/inbox')).status).toBe(403);
    await chair.mustPost(`/delegations/${made.id}/end`);
    expect((await delegate({ fromDay: dayAfter(3), toDay: dayAfter(4) })).status).toBe(200);
  });

  it.each([
    ['delegation.days_wrong', { fromDay: '2020-01-01' }],
    ['delegation.days_wrong', { toDay: '2099-01-01' }],
    ['delegation.not_a_member', { memberNo: '000000000000' }],
  ])('is told %s for %p', async (code, change) => {
    await comeBack();
    expect((await delegate(change)).body.code).toBe(code);
  });

  it('cannot name themself, somebody of another union, or two for the same days', async () => {
    expect((await delegate()).body.code).toBe('delegation.overlaps');
    await comeBack();
    const neighbour = await actor('neighbour-chair');
    expect((await delegate({ memberNo: await numberOf(neighbour) })).body.code).toBe(
      'delegation.not_a_member',
    );
    expect((await delegate({ memberNo: await numberOf(chair) })).body.code).toBe(
      'delegation.yourself',
    );
  });

  it('cannot delegate beyond their own term', async () => {
    await comeBack();
    await home.query(
      "UPDATE assignments SET valid_to = ? WHERE organisation_id = ? AND role = 'chair' AND valid_to > ?",
      [new Date(Date.parse(home.now()) + 2 * 86_400_000), union, new Date(home.now())],
    );
    expect((await delegate()).body.code).toBe('delegation.beyond_term');
  });
});

describe('a deputy', () => {
  it('cannot pass the office on, nor take it back', async () => {
    const deputy = await actor('deputy');
    expect((await deputy.get('/delegations')).status).toBe(403);
    expect((await deputy.post('/delegations', await body())).status).toBe(403);
  });

  it('does not decide their own application', async () => {
    await comeBack();
    await delegate();
    const id = await apply();
    const [row] = await home.query<{ hex: string }>(
      'SELECT HEX(deputy_person_id) AS hex FROM delegations ORDER BY created_at DESC LIMIT 1',
    );
    await home.query('UPDATE join_applications SET person_id = UNHEX(?) WHERE id = UNHEX(?)', [
      row?.hex ?? null,
      id.replaceAll('-', ''),
    ]);
    const answer = await approve(await actor('member'), id);
    expect(answer.status).toBe(403);
    await home.query('UPDATE join_applications SET person_id = NULL WHERE id = UNHEX(?)', [
      id.replaceAll('-', ''),
    ]);
  });
});

describe('at the same instant', () => {
  it('five delegations for the same days: one stands', async () => {
    await comeBack();
    const asked = await body();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => chair.post('/delegations', asked)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  });

  it('without the lock two that both looked first would both stand (negative control)', async () => {
    await comeBack();
    await delegate();
    await home.query(
      `INSERT INTO assignments (id, person_id, role, organisation_id, valid_from, valid_to, created_at)
       SELECT UNHEX(REPEAT('ab', 16)), a.person_id, a.role, a.organisation_id, a.valid_from, a.valid_to, a.created_at
         FROM assignments a JOIN delegations d ON d.assignment_id = a.id WHERE d.ended_at IS NULL`,
    );
    await home.query(
      `INSERT INTO delegations (id, organisation_id, chair_person_id, chair_assignment_id, deputy_person_id, assignment_id, reason, created_at)
       SELECT UNHEX(REPEAT('ab', 16)), organisation_id, chair_person_id, chair_assignment_id, deputy_person_id,
              UNHEX(REPEAT('ab', 16)), reason, created_at FROM delegations WHERE ended_at IS NULL`,
    );
    expect((await home.invariants()).map(({ name }) => name)).toContain('deputies_delegated');
    await home.reset();
  });

  it.each([1, 2, 3, 4, 5, 6])(
    'the deputy decides and the chair takes the office back: the log shows a valid office, or nothing (%d)',
    async () => {
      await comeBack();
      const { body: made } = await delegate();
      const member = await actor('member');
      const id = await apply();
      const [decided, ended] = await Promise.all([
        approve(member, id),
        chair.post(`/delegations/${made.id}/end`),
      ]);
      expect(ended.status).toBe(200);
      expect([200, 403, 404]).toContain(decided.status);
      const log = await home.query(
        `SELECT t.id FROM transitions t JOIN assignments a ON a.id = t.assignment_id
          WHERE t.subject_id = UNHEX(?) AND t.action = 'approve' AND a.valid_from <= t.at AND t.at < a.valid_to`,
        [id.replaceAll('-', '')],
      );
      expect(log).toHaveLength(decided.status === 200 ? 1 : 0);
    },
  );

  it('two endings: one is told that it was over', async () => {
    await comeBack();
    const { body: made } = await delegate();
    const answers = await Promise.all([1, 2].map(() => chair.post(`/delegations/${made.id}/end`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
