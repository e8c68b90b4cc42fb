import { actor, type ErrorBody } from '../support/actors';
import {
  anElection,
  committeeOf,
  countOf,
  COURIERS,
  memberNoOf,
  waiting,
  type Renewal,
} from '../support/committees';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';

const DAY = 86_400;

jest.setTimeout(60_000);
beforeEach(() => home.reset());
afterEach(expectInvariants);

const theRenewal = async (): Promise<string> => {
  const { renewalId } = await committeeOf(await actor('neighbour-chair'), COURIERS);
  if (renewalId === null) throw new Error('the couriers have nothing to renew');
  return renewalId;
};
const openRenewals = () =>
  countOf('SELECT COUNT(*) AS n FROM term_renewals WHERE union_id = ? AND open = 1', [COURIERS]);

describe('a term that ends within half a year', () => {
  it('waits in the inbox of its union, once, however often the job comes by', async () => {
    await Promise.all([home.terms(), home.terms(), home.terms()]);
    expect(await openRenewals()).toBe(1);
    expect(await waiting(await actor('neighbour-chair'), 'term_renewal')).toHaveLength(1);
  });

  it('is opened by the job half a year ahead, and told again at three months and at one', async () => {
    const told = () =>
      countOf(
        "SELECT COUNT(*) AS n FROM messages WHERE kind = 'term_due' AND body LIKE '%网约配送%'",
      );
    const [term] = await home.query<{ ends_on: string }>(
      "SELECT DATE_FORMAT(ends_on, '%Y-%m-%d') AS ends_on FROM union_terms WHERE organisation_id = 1114",
    );
    const at = (months: number): string => {
      const day = new Date(`${term?.ends_on}T04:00:00Z`);
      day.setUTCMonth(day.getUTCMonth() - months);
      return day.toISOString();
    };
    home.setTime(at(7));
    await home.terms();
    expect(await told()).toBe(0);
    for (const [months, expected] of [
      [6, 1],
      [5, 1],
      [3, 2],
      [2, 2],
      [1, 3],
    ] as const) {
      home.setTime(at(months));
      await home.terms();
      await home.terms();
      expect([months, await told()]).toEqual([months, expected]);
    }
  });

  it('is renewed: the union reports its election, the union above confirms it', async () => {
    const chair = await actor('neighbour-chair');
    const id = await theRenewal();
    const reported = await chair.mustPost<Renewal>(
      `/term-renewals/${id}/elect`,
      await anElection('member-22'),
    );
    expect(reported).toMatchObject({
      statusText: '已报选举结果，等上级确认',
      organisationName: '河东街道总工会',
      actions: [],
    });
    expect(reported.candidates.map(({ postText }) => postText)).toEqual([
      '主席',
      '经费审查委员会主任',
    ]);
    expect((await chair.post<ErrorBody>(`/term-renewals/${id}/approve`)).status).toBe(403);
    const cadre = await actor('subdistrict-cadre');
    expect(await waiting(cadre, 'term_renewal')).toEqual([id]);
    const done = await cadre.mustPost<Renewal>(`/term-renewals/${id}/approve`);
    expect(done.statusText).toBe('已换届');
    // The office of the chair before ended in the same moment, and the new one's began.
    expect((await chair.get<ErrorBody>('/tasks/inbox')).status).toBe(403);
    const next = await actor('member-22');
    expect((await committeeOf(next, COURIERS)).renewalId).toBeNull();
    const page = await next.mustGet<{ officers: { postText: string }[]; termText: string }>(
      `/organisations/${COURIERS}`,
    );
    expect(page.officers.map(({ postText }) => postText)).toEqual(['主席', '经费审查委员会主任']);
  });

  it('is confirmed once by two cadres at the same instant', async () => {
    const id = await theRenewal();
    await (
      await actor('neighbour-chair')
    ).mustPost(`/term-renewals/${id}/elect`, await anElection('member-22'));
    const [near, above] = [await actor('subdistrict-cadre'), await actor('district-cadre')];
    const answers = await Promise.all(
      [near, above, near, above].map((who) => who.post(`/term-renewals/${id}/approve`)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(3);
    expect(
      await countOf(
        'SELECT COUNT(*) AS n FROM union_terms WHERE organisation_id = ? AND running = 1',
        [COURIERS],
      ),
    ).toBe(1);
  });

  it('is sent back with a reason, and reported anew', async () => {
    const [chair, cadre] = [await actor('neighbour-chair'), await actor('subdistrict-cadre')];
    const id = await theRenewal();
    await chair.mustPost(`/term-renewals/${id}/elect`, await anElection('member-22'));
    const { status } = await cadre.post<ErrorBody>(`/term-renewals/${id}/return`, {});
    expect(status).toBe(400);
    const back = await cadre.mustPost<Renewal>(`/term-renewals/${id}/return`, {
      note: '缺会议记录',
    });
    expect(back.statusText).toBe('等工会选举');
    expect(await waiting(chair, 'term_renewal')).toEqual([id]);
    await chair.mustPost(`/term-renewals/${id}/elect`, await anElection('neighbour-chair'));
    await cadre.mustPost(`/term-renewals/${id}/approve`);
    expect((await committeeOf(chair, COURIERS)).officers).toHaveLength(2);
  });

  it('is put off once, by the union above, and the chair stays for those months', async () => {
    const [chair, cadre] = [await actor('neighbour-chair'), await actor('subdistrict-cadre')];
    const id = await theRenewal();
    const before = (await committeeOf(chair, COURIERS)).term?.endsOn ?? '';
    const asked = { reason: '旺季人都在路上', months: 3 };
    await chair.mustPost(`/term-renewals/${id}/postpone`, asked);
    await cadre.mustPost(`/term-renewals/${id}/grant`);
    const after = (await committeeOf(chair, COURIERS)).term?.endsOn ?? '';
    expect(after > before).toBe(true);
    const [office] = await home.query<{ valid_to: Date }>(
      "SELECT valid_to FROM assignments WHERE organisation_id = ? AND role = 'chair' AND valid_to > ?",
      [COURIERS, new Date(home.now())],
    );
    expect(new Date(office?.valid_to ?? 0).getTime()).toBe(Date.parse(`${after}T16:00:00Z`));
    const again = await chair.post<ErrorBody>(`/term-renewals/${id}/postpone`, asked);
    expect(again.body.code).toBe('officer.postponed_before');
  });

  it('is the union above’s once it is over, with nothing doubled', async () => {
    const id = await theRenewal();
    home.advance(61 * DAY);
    await home.escalate();
    await home.terms();
    const cadre = await actor('subdistrict-cadre');
    expect(await waiting(cadre, 'term_renewal')).toEqual([id]);
    expect(
      await countOf('SELECT COUNT(*) AS n FROM union_vacancies WHERE union_id = ?', [COURIERS]),
    ).toBe(0);
    expect((await (await actor('neighbour-chair')).get('/tasks/inbox')).status).toBe(403);
    // Who enters it there does not confirm it.
    const entered = await cadre.mustPost<Renewal>(
      `/term-renewals/${id}/elect`,
      await anElection('member-22'),
    );
    expect(entered.organisationName).toBe('河东区总工会');
    expect((await cadre.post<ErrorBody>(`/term-renewals/${id}/approve`)).status).toBe(403);
    await (await actor('district-cadre')).mustPost(`/term-renewals/${id}/approve`);
  });
});

describe('an election is not confirmed', () => {
  const report = async (change: object) => {
    const chair = await actor('neighbour-chair');
    const body = await anElection('member-22', change);
    return chair.post<ErrorBody>(`/term-renewals/${await theRenewal()}/elect`, body);
  };

  it('of somebody who is not a member of the union', async () => {
    const officers = [{ memberNo: await memberNoOf('member'), post: 'chair' }];
    expect((await report({ officers })).body.code).toBe('officer.not_a_member');
  });

  it('of two chairs, on a day to come, or for four years', async () => {
    const memberNo = await memberNoOf('member-22');
    const other = await memberNoOf('member-19');
    const officers = [memberNo, other].map((one) => ({ memberNo: one, post: 'chair' }));
    expect((await report({ officers })).body.code).toBe('officer.two_chairs');
    expect((await report({ electedOn: '2099-01-01' })).body.code).toBe('officer.day_wrong');
    expect((await report({ years: 4 })).body.code).toBe('officer.years_wrong');
  });

  it('of the spouse of the one in charge of the employer (工会法 §10), also when it is declared after the report', async () => {
    const id = await theRenewal();
    const candidate = await actor('member-22');
    const declared = {
      relation: 'spouse',
      standing: 'employer_head',
      name: '李大富',
      employerName: '河东速递有限公司',
      organisationId: String(COURIERS),
    };
    await (
      await actor('neighbour-chair')
    ).mustPost(`/term-renewals/${id}/elect`, await anElection('member-22'));
    const { items } = await candidate.mustPost<{ items: { id: string }[] }>('/relatives', declared);
    const cadre = await actor('subdistrict-cadre');
    const refused = await cadre.post<ErrorBody>(`/term-renewals/${id}/approve`);
    expect(refused.body.code).toBe('officer.conflict_of_interest');
    await candidate.mustPost(`/relatives/${items[0]?.id}/withdraw`);
    await cadre.mustPost(`/term-renewals/${id}/approve`);
  });
});
