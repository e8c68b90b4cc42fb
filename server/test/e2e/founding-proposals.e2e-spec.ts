import { actor, type Actor, type ErrorBody } from '../support/actors';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';
import { aWorkforce } from '../support/workforce';

interface Proposal {
  id: string;
  kind: string;
  title: string;
  parentId: string;
  members: number;
  list: { name: string | null; members: number }[];
  unnamed: number;
  statusText: string;
  againOn: string | null;
  actions: string[];
}

const EMPLOYER = '雀鸟冷链有限公司';
const DAY = 86_400;

jest.setTimeout(120_000);
beforeEach(() => home.reset());
afterEach(expectInvariants);

const listOf = async (who: Actor): Promise<Proposal[]> =>
  (await who.mustGet<{ items: Proposal[] }>('/founding-proposals')).items;
const first = async (who: Actor): Promise<Proposal> => {
  const [one] = await listOf(who);
  return who.mustGet<Proposal>(`/founding-proposals/${one?.id}`);
};
const found = (who: Actor, { id, parentId }: Proposal) =>
  who.post<{ id: string } & ErrorBody>('/union-foundings', {
    parentId,
    kind: 'enterprise',
    name: `${EMPLOYER}工会`,
    employers: [],
    address: '冷库路 1 号',
    expectedMembers: 25,
    reason: '按建议办',
    proposalId: id,
  });

describe('an employer with twenty-five members in the fallback union', () => {
  it('is proposed once, with two jobs at once, and not with twenty-four', async () => {
    const cadre = await actor('subdistrict-cadre');
    await aWorkforce(24, EMPLOYER);
    expect(await home.proposeFoundings()).toEqual({ proposed: 0, lapsed: 0 });
    await aWorkforce(1, '雀鸟冷链（有限公司）');
    const both = await Promise.all([home.proposeFoundings(), home.proposeFoundings()]);
    expect(both.map(({ proposed }) => proposed).sort()).toEqual([0, 1]);
    expect(await home.proposeFoundings()).toEqual({ proposed: 0, lapsed: 0 });
    expect(await first(cadre)).toMatchObject({
      kind: 'own',
      title: `建议单独组建工会：${EMPLOYER}`,
      members: 25,
      actions: ['found', 'put_off'],
    });
    const inbox = await cadre.mustGet<{ items: { subjectType: string; title: string }[] }>(
      '/tasks/inbox',
    );
    expect(inbox.items.map(({ subjectType }) => subjectType)).toContain('founding_proposal');
    const chair = await actor('chair');
    expect(await listOf(chair)).toEqual([]);
  });

  it('is founded from the proposal, and then not proposed again', async () => {
    const cadre = await actor('subdistrict-cadre');
    await aWorkforce(25, EMPLOYER);
    await home.proposeFoundings();
    const proposal = await first(cadre);
    const answers = await Promise.all([found(cadre, proposal), found(cadre, proposal)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const after = await first(cadre);
    expect(after).toMatchObject({ statusText: '已经开始组建', actions: [] });
    expect(await home.proposeFoundings()).toEqual({ proposed: 0, lapsed: 0 });
    const founding = answers.find(({ status }) => status === 200)?.body.id ?? '';
    await cadre.mustPost(`/union-foundings/${founding}/withdraw`);
    expect(await home.proposeFoundings()).toEqual({ proposed: 1, lapsed: 0 });
  });

  it('lapses without a decision when a member leaves before it', async () => {
    const cadre = await actor('subdistrict-cadre');
    const people = await aWorkforce(25, EMPLOYER);
    await home.proposeFoundings();
    const proposal = await first(cadre);
    await people[0]?.mustPost('/membership/quit', { confirmed: true });
    expect((await found(cadre, proposal)).body.code).toBe('founding.too_few_now');
    expect(await home.proposeFoundings()).toEqual({ proposed: 0, lapsed: 1 });
    expect(await first(cadre)).toMatchObject({ statusText: '人数不够了', actions: [] });
    const [row] = await home.query<{ person: Buffer | null; office: Buffer | null }>(
      "SELECT person_id AS person, assignment_id AS office FROM transitions WHERE flow = 'founding_proposal' AND action = 'fall_short'",
    );
    expect(row).toEqual({ person: null, office: null });
  });

  it('is put off with a reason, and comes again when its time is over', async () => {
    const cadre = await actor('subdistrict-cadre');
    await aWorkforce(25, EMPLOYER);
    await home.proposeFoundings();
    const { id } = await first(cadre);
    const put = await cadre.mustPost<Proposal>(`/founding-proposals/${id}/put-off`, {
      note: '单位正在搬家',
      months: '3',
    });
    expect(put.statusText).toBe('先放一放');
    expect(await home.proposeFoundings()).toEqual({ proposed: 0, lapsed: 0 });
    home.advance(91 * DAY);
    expect(await home.proposeFoundings()).toEqual({ proposed: 1, lapsed: 0 });
  });
});

it('small employers of one place are proposed together, named only where it says nothing about one person', async () => {
  const cadre = await actor('subdistrict-cadre');
  await aWorkforce(14, '雀鸟面馆');
  await aWorkforce(10, '雀鸟理发店');
  await aWorkforce(1, '雀鸟修车铺');
  await home.proposeFoundings();
  const proposal = await first(cadre);
  expect(proposal).toMatchObject({
    kind: 'joint',
    title: '建议组建联合工会：河东街道 3 家小单位',
    members: 25,
    unnamed: 1,
  });
  expect(proposal.list).toEqual([
    { name: '雀鸟面馆', members: 14 },
    { name: '雀鸟理发店', members: 10 },
  ]);
});
