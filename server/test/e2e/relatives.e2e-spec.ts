import { maskName } from '@home/shared';
import { demoPerson } from '../../src/database/seeds/persons';
import { uuidToBin } from '../../src/database/ids';
import { actor, type Actor, type ErrorBody } from '../support/actors';
import { COURIERS, memberNoOf, waiting } from '../support/committees';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';

interface Relatives {
  items: { id: string; nameMask: string; relationText: string }[];
}

jest.setTimeout(60_000);
beforeEach(() => home.reset());
afterEach(expectInvariants);

const declareSpouse = async (who: Actor, slug: string) =>
  who.post<Relatives & ErrorBody>('/relatives', {
    relation: 'spouse',
    standing: 'member',
    name: demoPerson(slug).name,
    memberNo: await memberNoOf(slug),
  });
const transfer = (who: Actor) =>
  who.mustPost('/membership/transfers', { organisationId: String(COURIERS), reason: 'new_place' });

describe('a declared spouse', () => {
  it('has a transfer decided by somebody else: it goes to the union above', async () => {
    const [member, chair] = [await actor('member'), await actor('neighbour-chair')];
    const declared = await declareSpouse(member, 'neighbour-chair');
    expect(declared.body.items[0]?.nameMask).toBe(maskName(demoPerson('neighbour-chair').name));
    await transfer(member);
    expect(await waiting(chair, 'membership_transfer')).toHaveLength(0);
    expect(await waiting(await actor('subdistrict-cadre'), 'membership_transfer')).toHaveLength(1);
  });

  it('is refused when it is declared by the chair after the matter came, until taken back', async () => {
    const [member, chair] = [await actor('member'), await actor('neighbour-chair')];
    await transfer(member);
    const [id] = await waiting(chair, 'membership_transfer');
    const { body } = await declareSpouse(chair, 'member');
    const seen = await chair.mustGet<{ actions: string[] }>(`/transfers/${id}`);
    expect(seen.actions).toEqual([]);
    const refused = await chair.post<ErrorBody>(`/transfers/${id}/accept`);
    expect([refused.status, refused.body.code]).toEqual([403, 'task.recused']);
    await chair.mustPost(`/relatives/${body.items[0]?.id}/withdraw`);
    expect((await chair.post(`/transfers/${id}/accept`)).status).toBe(200);
  });

  it('is known by number and name together, and never oneself', async () => {
    const member = await actor('member');
    const wrong = await member.post<ErrorBody>('/relatives', {
      relation: 'spouse',
      standing: 'member',
      name: '别人',
      memberNo: await memberNoOf('chair'),
    });
    expect(wrong.body.code).toBe('officer.relative_unknown');
    expect((await declareSpouse(member, 'member')).body.code).toBe('officer.relative_yourself');
  });

  it('is seen and taken back by whoever declared it, and by nobody else', async () => {
    const [member, chair] = [await actor('member'), await actor('chair')];
    const { body } = await declareSpouse(member, 'member-05');
    const id = body.items[0]?.id;
    expect((await chair.mustGet<Relatives>('/relatives')).items).toEqual([]);
    expect((await chair.post(`/relatives/${id}/withdraw`)).status).toBe(404);
    const twice = await Promise.all([1, 2].map(() => member.post(`/relatives/${id}/withdraw`)));
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 404]);
  });

  it('is gone from both sides with an erasure', async () => {
    const [member, other] = [await actor('member'), await actor('member-01')];
    await declareSpouse(member, 'member-01');
    await declareSpouse(other, 'member');
    await member.mustPost('/me/erasure', { confirmed: true });
    const rows = await home.query<{ name_mask: string; relative_person_id: Buffer | null }>(
      'SELECT name_mask, relative_person_id FROM officer_relatives',
    );
    expect(rows).toEqual([{ name_mask: '已注销', relative_person_id: null }]);
    expect(
      await home.query('SELECT 1 FROM officer_relatives WHERE person_id = ?', [
        uuidToBin(demoPerson('member').personId),
      ]),
    ).toEqual([]);
  });
});
