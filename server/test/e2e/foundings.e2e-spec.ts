import { addDays, shanghaiDay } from '@home/shared';
import { actor, type Actor, type ErrorBody } from '../support/actors';
import { organisationId } from '../support/factories';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';
import { aWorkforce, memberNoOf } from '../support/workforce';

interface Founding {
  id: string;
  statusText: string;
  unionId: string | null;
  members: number;
  offered: number;
  officers: { postText: string; answerText: string }[];
  actions: string[];
}
interface Me {
  membership: { organisationName: string };
  offices: { organisationName: string; roleText: string }[];
}
interface Messages {
  items: { title: string; page: string | null }[];
}

const EMPLOYER = '雀鸟冷链有限公司';
const UNION = '雀鸟冷链有限公司工会';
const WEEK = 7 * 86_400;

jest.setTimeout(60_000);
beforeEach(() => home.reset());
afterEach(expectInvariants);

const today = (): string => shanghaiDay(new Date(home.now()));
const propose = async (who: Actor, change: object = {}) =>
  who.post<Founding & ErrorBody>('/union-foundings', {
    parentId: await organisationId('河东街道总工会'),
    kind: 'enterprise',
    name: UNION,
    employers: [EMPLOYER],
    address: '冷库路 1 号',
    expectedMembers: 30,
    reason: '职工有三十人，愿意成立',
    ...change,
  });
const act = (who: Actor, { id }: Founding, action: string, body: object = {}) =>
  who.mustPost<Founding>(`/union-foundings/${id}/${action}`, body);
const refusalOf = async (who: Actor, { id }: Founding, action: string, body: object = {}) =>
  (await who.post<ErrorBody>(`/union-foundings/${id}/${action}`, body)).body.code;
const everything = async () => {
  while ((await home.drain()) > 0);
};
const reportOf = async (chair: Actor, others: readonly Actor[]) => ({
  heldOn: today(),
  termYears: 3,
  resolution: '全体会员大会选出了委员会。',
  officers: [
    { memberNo: await memberNoOf(chair), post: 'chair' },
    ...(await Promise.all(
      others.map(async (who) => ({ memberNo: await memberNoOf(who), post: 'member' })),
    )),
  ],
});

/** Proposed by the subdistrict, its preparation approved above. */
async function aPreparedUnion(): Promise<{ founding: Founding; cadre: Actor; above: Actor }> {
  const [cadre, above] = [await actor('subdistrict-cadre'), await actor('district-cadre')];
  const { body } = await propose(cadre);
  return { founding: await act(above, body, 'approve'), cadre, above };
}

describe('a union is founded', () => {
  it('from the proposal to its first committee; its people are offered the transfer, nobody is moved', async () => {
    const people = await aWorkforce(4, EMPLOYER);
    const [chair, second, third, fourth] = people as [Actor, Actor, Actor, Actor];
    const { founding, cadre, above } = await aPreparedUnion();
    expect(founding).toMatchObject({ statusText: '筹建中', members: 4 });
    const reported = await act(cadre, founding, 'report', await reportOf(chair, [second]));
    expect(reported.officers.map(({ answerText }) => answerText)).toEqual(['还没答复', '还没答复']);
    expect(await refusalOf(above, founding, 'establish')).toBe('founding.not_all_agreed');
    for (const who of [chair, second]) {
      const { items } = await who.mustGet<{ items: { id: string; postText: string }[] }>(
        '/me/founding-posts',
      );
      expect(items).toHaveLength(1);
      await who.mustPost(`/me/founding-posts/${founding.id}/agree`);
    }
    expect((await third.post(`/me/founding-posts/${founding.id}/agree`)).status).toBe(404);
    const done = await act(above, founding, 'establish');
    expect(done.statusText).toBe('已成立');
    await everything();
    const head = await chair.mustGet<Me>('/me');
    expect(head.membership.organisationName).toBe(UNION);
    expect(head.offices).toMatchObject([{ organisationName: UNION, roleText: '工会主席' }]);
    for (const who of [third, fourth]) {
      const { membership } = await who.mustGet<Me>('/me');
      expect(membership.organisationName).toBe('河东街道网上会员之家');
      const { items } = await who.mustGet<Messages>('/messages');
      const offers = items.filter(({ title }) => title === '您可以转到新工会');
      expect(offers).toHaveLength(1);
      expect(offers[0]?.page).toContain(`organisationId=${founding.unionId}`);
    }
    const transfer = await third.post('/membership/transfers', {
      organisationId: founding.unionId,
      reason: 'new_employer',
    });
    expect(transfer.status).toBe(200);
    expect((await act(cadre, founding, 'withdraw').catch(() => undefined))?.id).toBeUndefined();
  });

  it('and everybody is told once, also when the order for a batch is handled twice at once', async () => {
    const people = await aWorkforce(3, EMPLOYER);
    const { founding, cadre, above } = await aPreparedUnion();
    const [chair] = people as [Actor];
    await act(cadre, founding, 'report', await reportOf(chair, []));
    await chair.mustPost(`/me/founding-posts/${founding.id}/agree`);
    await act(above, founding, 'establish');
    await home.query(
      "INSERT INTO outbox (id, kind, delivery, reference_id, payload, created_at, available_at) SELECT UNHEX(REPLACE(UUID(), '-', '')), kind, delivery, reference_id, payload, created_at, available_at FROM outbox WHERE kind = 'founding.offer' AND done_at IS NULL",
    );
    await Promise.all([home.drain(), home.drain()]);
    await everything();
    const seen = await cadre.mustGet<Founding>(`/union-foundings/${founding.id}`);
    expect(seen.offered).toBe(2);
    const [row] = await home.query<{ n: number | string }>(
      "SELECT COUNT(*) AS n FROM messages WHERE kind = 'union_founded'",
    );
    expect(Number(row?.n)).toBe(2);
  });

  it('while it is prepared nobody gets in, by any way', async () => {
    const [worker] = (await aWorkforce(1, EMPLOYER)) as [Actor];
    const { founding, cadre } = await aPreparedUnion();
    const union = founding.unionId ?? '';
    const transfer = { organisationId: union, reason: 'new_employer' };
    const asked = await worker.post<ErrorBody>('/membership/transfers', transfer);
    expect(asked.body.code).toBe('membership.union_not_open');
    const rider = await actor('rider');
    const route = await rider.mustGet<{ organisation: { id: string } }>(
      `/join/route?employmentForm=fixed&employerId=${union}`,
    );
    expect(route.organisation.id).not.toBe(union);
    const { items } = await rider.mustGet<{ items: object[] }>(
      `/organisations/search?q=${encodeURIComponent('雀鸟冷链')}`,
    );
    expect(items).toEqual([]);
    const station = await cadre.post<ErrorBody>('/stations', {
      organisationId: union,
      name: '冷库驿站',
      address: '冷库路 1 号',
      latitude: 30.58,
      longitude: 114.3,
      offers: [],
      hours: [{ days: '1-7', opens: '08:00', closes: '20:00' }],
    });
    expect(station.body.code).toBe('organisation.closed');
    const change = { kind: 'dissolve', organisationId: union, reason: '试一试' };
    const dissolved = await cadre.post<ErrorBody>('/organisation-changes', change);
    expect(dissolved.body.code).toBe('organisation.change_not_possible');
  });

  it('not by whoever proposed it, nor by somebody without a place for it', async () => {
    const cadre = await actor('subdistrict-cadre');
    const { body: founding } = await propose(cadre);
    expect(founding).toMatchObject({ unionId: null, actions: ['withdraw'] });
    expect(await refusalOf(cadre, founding, 'approve')).toBe('task.recused');
    const chair = await actor('chair');
    expect((await propose(chair, { name: '另一家联合工会', kind: 'joint' })).status).toBe(404);
    const elsewhere = await actor('neighbour-chair');
    expect((await elsewhere.get(`/union-foundings/${founding.id}`)).status).toBe(404);
  });

  it('is refused with a reason, or withdrawn, and its name is free again', async () => {
    const { founding, cadre, above } = await aPreparedUnion();
    expect((await propose(cadre)).body.code).toBe('founding.name_taken');
    const refused = await act(above, founding, 'refuse', { note: '人数还不够' });
    expect(refused.statusText).toBe('没有批准');
    const again = await propose(cadre);
    expect(again.status).toBe(200);
    await act(cadre, again.body, 'withdraw');
    expect((await propose(cadre)).status).toBe(200);
  });

  it('once, however many propose it at the same instant', async () => {
    const [one, other] = [await actor('subdistrict-cadre'), await actor('district-cadre')];
    const spelling = { name: '雀鸟冷链有限责任公司工会', employers: ['雀鸟冷链 有限责任公司'] };
    const answers = await Promise.all([
      propose(one),
      propose(other),
      propose(one, spelling),
      propose(other, spelling),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    // Negative control: another name of another employer is free.
    const free = { name: '雀鸟仓储有限公司工会', employers: ['雀鸟仓储有限公司'] };
    expect((await propose(one, free)).status).toBe(200);
  });

  it.each([
    [{ name: '雀鸟冷链俱乐部' }, 'founding.name_wrong'],
    [{ name: '别的公司工会' }, 'founding.name_wrong'],
    [{ kind: 'joint', name: '冷库路商户工会' }, 'founding.name_wrong'],
    [{ employers: [EMPLOYER, '老王面馆'] }, 'founding.employers_wrong'],
    [{ employers: ['王经理 13900000001'] }, 'founding.employers_wrong'],
    [
      { name: '临江市江岸物流有限公司工会', employers: ['临江市江岸物流有限公司'] },
      'founding.name_taken',
    ],
  ])('not as %o', async (change, code) => {
    expect((await propose(await actor('subdistrict-cadre'), change)).body.code).toBe(code);
  });

  it('the report is checked: the day, the members, one chair; a post declined sends it back', async () => {
    const [chair, second] = (await aWorkforce(2, EMPLOYER)) as [Actor, Actor];
    const { founding, cadre, above } = await aPreparedUnion();
    const report = await reportOf(chair, [second]);
    const early = { ...report, heldOn: addDays(today(), -1) };
    expect(await refusalOf(cadre, founding, 'report', early)).toBe('founding.meeting_day');
    const nobody = { ...report, officers: [{ memberNo: '000000000000', post: 'chair' }] };
    expect(await refusalOf(cadre, founding, 'report', nobody)).toBe('founding.not_a_member');
    const headless = { ...report, officers: report.officers.slice(1) };
    expect(await refusalOf(cadre, founding, 'report', headless)).toBe('officer.no_chair');
    await act(cadre, founding, 'report', report);
    await second.mustPost(`/me/founding-posts/${founding.id}/decline`);
    expect((await second.post(`/me/founding-posts/${founding.id}/agree`)).status).toBe(404);
    expect(await refusalOf(above, founding, 'establish')).toBe('founding.not_all_agreed');
    const returned = await act(above, founding, 'return', { note: '请补选一位委员' });
    expect(returned.statusText).toBe('筹建中');
    await act(cadre, founding, 'report', await reportOf(chair, []));
    await chair.mustPost(`/me/founding-posts/${founding.id}/agree`);
    expect((await act(above, founding, 'establish')).statusText).toBe('已成立');
  });

  it('rises when nobody answers, and reminds whoever prepares it', async () => {
    const cadre = await actor('subdistrict-cadre');
    const { body } = await propose(cadre);
    home.advance(2 * WEEK);
    await home.escalate();
    const city = await actor('city-cadre');
    const { items } = await city.mustGet<{ items: { subjectId: string }[] }>('/tasks/inbox');
    expect(items.map(({ subjectId }) => subjectId)).toContain(body.id);
    const prepared = await act(city, body, 'approve');
    home.advance(20 * WEEK);
    await home.escalate();
    const { items: told } = await (await actor('subdistrict-cadre')).mustGet<Messages>('/messages');
    expect(told[0]?.title).toBe('组建工会有进展');
    expect(prepared.statusText).toBe('筹建中');
  });
});
