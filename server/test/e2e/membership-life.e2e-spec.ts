import { randomUUID } from 'node:crypto';
import { actor, guest, type Actor, type ErrorBody } from '../support/actors';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';

interface File {
  membership: { statusText: string; organisationName: string; memberNo: string } | null;
  actions: string[];
  warning: string | null;
  openTransfer: { id: string; organisationName: string; dueText: string | null } | null;
  transfers: { statusText: string }[];
  periods: { organisationName: string; statusText: string; from: string; to: string | null }[];
}
interface Inbox {
  items: { subjectType: string; subjectId: string; title: string; subtitle: string }[];
}
interface Messages {
  items: { title: string; body: string; page: string | null }[];
}

const RIDERS = '河东街道网约配送联合工会';
const DAY = 86_400;

beforeEach(() => home.reset());
afterEach(expectInvariants);

const unionId = async (name: string): Promise<string> => {
  const [row] = await home.query<{ id: number }>('SELECT id FROM organisations WHERE name = ?', [
    name,
  ]);
  return String(row?.id);
};
const neighbours = async (): Promise<{ id: string; name: string }> => {
  const chair = await actor('neighbour-chair');
  const { offices } = await chair.mustGet<{
    offices: { organisationId: string; organisationName: string }[];
  }>('/me');
  return { id: offices[0]?.organisationId ?? '', name: offices[0]?.organisationName ?? '' };
};
const file = (who: Actor) => who.mustGet<File>('/membership/file');
const submit = async (who: Actor, organisationId: string, key?: string) =>
  who.post<File & ErrorBody>(
    '/membership/transfers',
    { organisationId, reason: 'new_place' },
    key === undefined ? {} : { key },
  );
const waiting = async (who: Actor, type: string) =>
  (await who.mustGet<Inbox>('/tasks/inbox')).items.filter(
    ({ subjectType }) => subjectType === type,
  );
const lastMessage = async (who: Actor) => (await who.mustGet<Messages>('/messages')).items[0];

describe('a rider who works elsewhere now', () => {
  it('moves to the new union without a gap, and everybody concerned is told', async () => {
    const [rider, chair, neighbour] = [
      await actor('member'),
      await actor('chair'),
      await actor('neighbour-chair'),
    ];
    const target = await neighbours();
    const before = await file(rider);
    expect(before.membership).toMatchObject({ statusText: '在会', organisationName: RIDERS });
    const asked = await submit(rider, target.id);
    expect(asked.body.openTransfer).toMatchObject({ organisationName: target.name });
    expect(asked.body.actions).toContain('withdraw_transfer');
    const [task] = await waiting(neighbour, 'membership_transfer');
    expect(task?.subtitle).toBe(`从${RIDERS}转来 · 换了干活的地方`);
    const id = task?.subjectId ?? '';
    const seen = await neighbour.mustGet<{ nameMask: string; actions: string[] }>(
      `/transfers/${id}`,
    );
    expect(seen).toMatchObject({ nameMask: '周*国', actions: ['accept', 'reject'] });
    const decided = await neighbour.mustPost<{ statusText: string }>(`/transfers/${id}/accept`);
    expect(decided.statusText).toBe('已接转');
    const after = await file(rider);
    expect(after.membership).toMatchObject({
      organisationName: target.name,
      memberNo: before.membership?.memberNo,
    });
    const [now, then] = after.periods;
    expect(now).toMatchObject({ organisationName: target.name, to: null });
    expect(then).toMatchObject({ organisationName: RIDERS, to: now?.from });
    expect((await lastMessage(rider))?.title).toBe('会籍已接转');
    expect((await lastMessage(chair))?.body).toContain(`转到了${target.name}`);
    const views = await rider.mustGet<{ items: { whatText: string }[] }>('/me/file-views');
    expect(JSON.stringify(views.items)).toContain('看了您的接转申请');
  });

  it('knows afterwards which union it was on a day', async () => {
    const rider = await actor('member');
    const target = await neighbours();
    const first = (await file(rider)).periods[0];
    await submit(rider, target.id);
    const neighbour = await actor('neighbour-chair');
    const [task] = await waiting(neighbour, 'membership_transfer');
    await neighbour.mustPost(`/transfers/${task?.subjectId}/accept`);
    const on = async (day: string, knownAt = '') =>
      (
        await rider.mustGet<{ period: { organisationName: string } | null }>(
          `/membership/file/on?day=${day}${knownAt}`,
        )
      ).period?.organisationName;
    const today = (await file(rider)).periods[0]?.from ?? '';
    expect(await on(first?.from ?? '')).toBe(RIDERS);
    expect(await on(today)).toBe(target.name);
    expect(await on('2001-01-01')).toBeUndefined();
    const yesterday = new Date(Date.parse(home.now()) - DAY * 1000).toISOString();
    expect(await on(today, `&knownAt=${yesterday}`)).toBe(RIDERS);
    const refused = await rider.get<ErrorBody>('/membership/file/on?day=2026-02-30');
    expect(refused).toMatchObject({ status: 400, body: { code: 'http.validation' } });
  });

  it('may withdraw, ask again, and is refused with a reason', async () => {
    const rider = await actor('member');
    const target = await neighbours();
    const { openTransfer } = (await submit(rider, target.id)).body;
    const again = await submit(rider, target.id);
    expect(again).toMatchObject({ status: 409, body: { code: 'membership.transfer_open' } });
    await rider.mustPost(`/membership/transfers/${openTransfer?.id}/withdraw`);
    await submit(rider, target.id);
    const neighbour = await actor('neighbour-chair');
    const [task] = await waiting(neighbour, 'membership_transfer');
    const mute = await neighbour.post<ErrorBody>(`/transfers/${task?.subjectId}/reject`, {});
    expect(mute.status).toBe(400);
    await neighbour.mustPost(`/transfers/${task?.subjectId}/reject`, { note: '您住的片区归河西' });
    const after = await file(rider);
    expect(after.membership?.organisationName).toBe(RIDERS);
    expect(after.transfers.map(({ statusText }) => statusText)).toEqual([
      '新工会没有接收',
      '已撤回',
    ]);
    expect((await lastMessage(rider))?.body).toContain('您住的片区归河西');
  });

  it('cannot move to where they are, to a federation, or to nowhere', async () => {
    const rider = await actor('member');
    const cases: [string, string][] = [
      [await unionId(RIDERS), 'membership.same_union'],
      ['1', 'membership.union_not_open'],
      ['999999', 'membership.union_not_open'],
      ['-1', 'membership.union_not_open'],
    ];
    for (const [organisationId, code] of cases) {
      const { body } = await submit(rider, organisationId);
      expect([organisationId, body.code]).toEqual([organisationId, code]);
    }
    const stranger = await actor('rider');
    expect((await submit(stranger, await unionId(RIDERS))).body.code).toBe(
      'membership.not_a_member',
    );
    const typed = await rider.post<ErrorBody>('/membership/transfers', {
      organisationId: 1111,
      reason: 'new_place',
    });
    expect(typed.status).toBe(400);
  });

  it('rises to the union above when nobody answers', async () => {
    const rider = await actor('member');
    const target = await neighbours();
    await submit(rider, target.id);
    home.advance(8 * DAY);
    expect(await home.escalate()).toBeGreaterThan(0);
    const later = await actor('member');
    const { openTransfer } = await file(later);
    expect(openTransfer?.organisationName).not.toBe(target.name);
    const cadre = await actor('subdistrict-cadre');
    const tasks = await waiting(cadre, 'membership_transfer');
    const mine = tasks.find(({ subjectId }) => subjectId === openTransfer?.id);
    await cadre.mustPost(`/transfers/${mine?.subjectId}/accept`);
    expect((await file(later)).membership?.organisationName).toBe(target.name);
  });
});

describe('a transfer at the same moment as', () => {
  const aTransfer = async () => {
    const [rider, neighbour] = [await actor('member'), await actor('neighbour-chair')];
    const { openTransfer } = (await submit(rider, (await neighbours()).id)).body;
    return { rider, neighbour, id: openTransfer?.id ?? '' };
  };

  it('ten taps of the same decision: one', async () => {
    const { neighbour, id } = await aTransfer();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => neighbour.post(`/transfers/${id}/accept`)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9);
  });

  it('quitting: a member of one union or of none, and nothing left open', async () => {
    for (let round = 0; round < 4; round += 1) {
      await home.reset();
      const { rider, neighbour, id } = await aTransfer();
      const [accepted, quit] = await Promise.all([
        neighbour.post(`/transfers/${id}/accept`),
        rider.post('/membership/quit', { confirmed: true }),
      ]);
      expect([200, 409]).toContain(accepted.status);
      expect([200, 409]).toContain(quit.status);
      const { membership, openTransfer } = await file(rider);
      expect(openTransfer).toBeNull();
      if (quit.status === 200) expect(membership).toBeNull();
      await expectInvariants();
    }
  });

  it('two submissions from two phones: one', async () => {
    const [one, other] = [await actor('member'), await actor('member')];
    const { id } = await neighbours();
    const answers = await Promise.all([submit(one, id), submit(other, id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('the same submission sent twice: one effect, one answer', async () => {
    const rider = await actor('member');
    const { id } = await neighbours();
    const key = randomUUID();
    const [first, second] = [await submit(rider, id, key), await submit(rider, id, key)];
    expect(second.body).toEqual(first.body);
  });
});

describe('a member for life', () => {
  it('keeps the membership on retirement, and is back again', async () => {
    const member = await actor('member');
    const kept = await member.mustPost<File>('/membership/retain', { reason: 'retired' });
    expect(kept.membership?.statusText).toBe('保留会籍');
    expect(kept.actions).toEqual(['resume', 'transfer', 'quit']);
    const twice = await member.post<ErrorBody>('/membership/retain', { reason: 'retired' });
    expect(twice.body.code).toBe('task.not_now');
    const back = await member.mustPost<File>('/membership/resume');
    expect(back.membership?.statusText).toBe('在会');
    expect(back.periods.map(({ statusText }) => statusText)).toEqual(['在会', '保留会籍', '在会']);
  });

  it('quits at once, free, and only on purpose', async () => {
    const member = await actor('member');
    const slip = await member.post<ErrorBody>('/membership/quit', { confirmed: false });
    expect(slip.status).toBe(400);
    const gone = await member.mustPost<File>('/membership/quit', { confirmed: true });
    expect(gone).toMatchObject({ membership: null, actions: [], openTransfer: null });
    expect((await member.get('/membership/card')).status).toBe(404);
    expect((await lastMessage(await actor('chair')))?.title).toBe('有会员转走或退会');
    const again = await member.post<ErrorBody>('/membership/quit', { confirmed: true });
    expect(again.body.code).toBe('membership.not_a_member');
  });

  it('is warned before a membership lapses, and one word keeps it', async () => {
    const member = await actor('member-06');
    const { warning, actions } = await file(member);
    expect(warning).toContain('点“我还在”');
    expect(actions[0]).toBe('object');
    const after = await member.mustPost<File>('/membership/object');
    expect(after).toMatchObject({ warning: null, membership: { statusText: '在会' } });
    expect((await lastMessage(await actor('chair')))?.body).toContain('会籍照旧');
  });

  it('lapses only by a person, and only after the warning', async () => {
    const [chair, member] = [await actor('chair'), await actor('member')];
    const [{ id } = { id: '' }] = await home.query<{ id: string }>(
      `SELECT LOWER(HEX(m.id)) AS id FROM memberships m JOIN accounts a ON a.person_id = m.person_id
        WHERE a.openid = (SELECT openid FROM accounts WHERE phone_mask = '199****0004')`,
    );
    const uuid = id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    await chair.mustPost(`/memberships/${uuid}/propose-lapse`, { reason: '半年没有联系上' });
    expect((await file(member)).warning).toContain('半年没有联系上');
    const tasks = await waiting(chair, 'membership_lapse');
    const mine = tasks.find(({ subtitle }) => subtitle.includes('半年没有联系上'));
    const early = await chair.post<ErrorBody>(`/lapses/${mine?.subjectId}/end`, { note: '没回' });
    expect(early.body.code).toBe('membership.lapse_not_warned');
    home.advance(16 * DAY);
    const late = await actor('chair');
    await late.mustPost(`/lapses/${mine?.subjectId}/end`, { note: '打过三次电话没有回话' });
    expect((await file(await actor('member'))).membership).toBeNull();
  });

  it('who joined last month is not proposed to lapse', async () => {
    const chair = await actor('chair');
    const [row] = await home.query<{ id: string }>(
      `SELECT LOWER(HEX(m.id)) AS id FROM memberships m JOIN organisations o ON o.id = m.organisation_id
        WHERE o.name = ? AND m.started_on > DATE_SUB(CURDATE(), INTERVAL 60 DAY) LIMIT 1`,
      [RIDERS],
    );
    const uuid = row?.id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    const refused = await chair.post<ErrorBody>(`/memberships/${uuid}/propose-lapse`, {
      reason: '不来',
    });
    expect(refused.body.code).toBe('membership.lapse_too_early');
  });
});

describe('a printed proof', () => {
  it('is a PDF for its owner, and checked like a card', async () => {
    const member = await actor('member');
    const { status, body } = await member.get<Buffer>('/membership/proof.pdf');
    expect([status, body.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    const stranger = await (await actor('rider')).get<ErrorBody>('/membership/proof.pdf');
    expect(stranger).toMatchObject({ status: 409, body: { code: 'real_name.name_needed' } });
    expect((await guest().get('/membership/proof.pdf')).status).toBe(401);
    const keeper = await actor('keeper');
    const forged = await keeper.mustPost<{ valid: boolean; reasonText: string }>(
      '/membership/cards/verify',
      { code: 'P1.000102260004.20261124.AAAAAAAAAAAAAAAA' },
    );
    expect(forged).toMatchObject({ valid: false, reasonText: '这个码不是本系统发的' });
  });
});
