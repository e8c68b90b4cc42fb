import { demoPerson } from '../../src/database/seeds/persons';
import { actor, type Actor, type ErrorBody } from '../support/actors';
import { anIdNumber } from '../support/factories';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';

interface Own {
  nameMask: string;
  idNumberMask: string;
  correction: {
    id: string;
    statusText: string;
    organisationName: string;
    answer: string | null;
    actions: string[];
  } | null;
}
interface Inbox {
  items: { subjectType: string; subjectId: string; subtitle: string }[];
}

beforeEach(() => home.reset());
afterEach(expectInvariants);

const own = (who: Actor) => who.mustGet<Own>('/me/correction');
const ask = (who: Actor, change: { name?: string; idNumber?: string } = {}) => {
  const { name, idNumber } = demoPerson(who.name);
  const body = { name, idNumber, ...change, reason: '登记时写错了一个字' };
  return who.post<Own & ErrorBody>('/me/correction', body);
};
const waiting = async (who: Actor) =>
  (await who.mustGet<Inbox>('/tasks/inbox')).items.filter(
    ({ subjectType }) => subjectType === 'person_correction',
  );
const approve = (who: Actor, id: string) =>
  who.post<ErrorBody>(`/corrections/${id}/approve`, { document: 'id_card' });

describe('a wrong name', () => {
  it('is put right by the union that saw the document, everywhere at once', async () => {
    const [member, chair] = [await actor('member'), await actor('chair')];
    const asked = await ask(member, { name: '周健国' });
    expect(asked.body.correction).toMatchObject({ statusText: '等工会核对证件' });
    expect((await ask(member, { name: '周健国' })).body.code).toBe('correction.open');
    const [task] = await waiting(chair);
    const id = task?.subjectId ?? '';
    const seen = await chair.mustGet<{ wantedName: string; reason: string; actions: string[] }>(
      `/corrections/${id}`,
    );
    expect(seen).toMatchObject({ wantedName: '周健国', actions: ['approve', 'reject'] });
    expect((await chair.post(`/corrections/${id}/approve`, {})).status).toBe(400);
    expect((await approve(chair, id)).status).toBe(200);
    expect(await member.mustGet('/membership/card')).toMatchObject({ name: '周健国' });
    const found = await chair.mustGet<{ items: object[] }>(
      `/roster/members?organisation=${(await chair.mustGet<{ offices: { organisationId: string }[] }>('/me')).offices[0]?.organisationId}&q=${encodeURIComponent('周健国')}`,
    );
    expect(found.items).toHaveLength(1);
    expect(await member.mustGet('/me/real-name')).toMatchObject({
      level: 2,
      howText: '工会当面核验',
    });
    const views = await member.mustGet<{ items: object[] }>('/me/file-views');
    expect(JSON.stringify(views.items)).toContain('更正了您的姓名、身份证号');
  });

  it('stays with a reason when the document says otherwise, and can be taken back before', async () => {
    const [member, chair] = [await actor('member'), await actor('chair')];
    const first = (await ask(member, { name: '周健国' })).body.correction?.id ?? '';
    await member.mustPost(`/corrections/${first}/withdraw`);
    const { body } = await ask(member, { name: '周健国' });
    const id = body.correction?.id ?? '';
    await chair.mustPost(`/corrections/${id}/reject`, { note: '身份证上是“建”' });
    expect((await own(member)).correction).toMatchObject({
      statusText: '没有更正',
      answer: '身份证上是“建”',
      actions: [],
    });
    expect(await member.mustGet('/membership/card')).toMatchObject({ name: '周建国' });
  });

  it('is refused when nothing changes, when it is none, and by whoever it is about', async () => {
    const [member, chair] = [await actor('member'), await actor('chair')];
    expect((await ask(member)).body.code).toBe('correction.nothing');
    expect((await ask(member, { name: '周1' })).body.code).toBe('person.name_invalid');
    expect((await ask(await actor('rider'))).body.code).toBe('real_name.name_needed');
    const id = (await ask(chair, { name: '张志刚' })).body.correction?.id ?? '';
    expect((await approve(chair, id)).status).toBe(403);
    expect((await approve(await actor('neighbour-chair'), id)).status).toBe(404);
  });
});

describe('a number that is registered for somebody else', () => {
  it('gets the neutral answer, goes to the union above both, and changes only when it is free', async () => {
    const member = await actor('member');
    const other = demoPerson('neighbour-chair');
    const free = await ask(await actor('member-06'), { idNumber: anIdNumber() });
    const taken = await ask(member, { idNumber: other.idNumber });
    const words = ({ body }: typeof free) => ({
      ...body.correction,
      id: '',
      idNumberMask: '',
      nameMask: '',
      organisationName: '',
      openedAt: '',
    });
    expect(words(taken)).toEqual(words(free));
    const cadre = await actor('subdistrict-cadre');
    const mine = (await waiting(cadre)).find(({ subtitle }) => subtitle.includes('别人名下'));
    const id = mine?.subjectId ?? '';
    expect((await approve(await actor('chair'), id)).status).toBe(404);
    expect((await approve(cadre, id)).body.code).toBe('correction.number_taken');
    const stored = await home.query<{ n: number }>(
      'SELECT COUNT(*) AS n FROM persons GROUP BY id_number_blind HAVING n > 1',
    );
    expect(stored).toEqual([]);
    await cadre.mustPost(`/corrections/${id}/reject`, { note: '请带身份证到工会当面核对' });
  });

  it('two corrections to one number at the same moment: one', async () => {
    const idNumber = anIdNumber();
    const [one, other] = [await actor('member'), await actor('member-06')];
    const first = (await ask(one, { idNumber })).body.correction?.id ?? '';
    const second = (await ask(other, { idNumber })).body.correction?.id ?? '';
    const chair = await actor('chair');
    const cadre = await actor('subdistrict-cadre');
    const answers = await Promise.all([approve(chair, first), approve(cadre, second)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

it('leaving takes the open correction along, and what it said is gone', async () => {
  const member = await actor('member');
  await ask(member, { name: '周健国' });
  await member.mustPost('/me/erasure', { confirmed: true });
  const [row] = await home.query<{ status: string; n: string | number }>(
    `SELECT status, LENGTH(name_enc) + LENGTH(id_number_enc) + LENGTH(reason_enc) AS n FROM person_corrections
      ORDER BY opened_at DESC LIMIT 1`,
  );
  expect([row?.status, Number(row?.n)]).toEqual(['withdrawn', 0]);
});
