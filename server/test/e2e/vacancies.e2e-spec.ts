import { actor, type ErrorBody } from '../support/actors';
import {
  committeeOf,
  countOf,
  memberNoOf,
  RIDERS,
  today,
  waiting,
  type Vacancy,
} from '../support/committees';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';

jest.setTimeout(60_000);
beforeEach(() => home.reset());
afterEach(expectInvariants);

const vacancies = () =>
  countOf('SELECT COUNT(*) AS n FROM union_vacancies WHERE union_id = ?', [RIDERS]);
const theVacancy = async (): Promise<string> => {
  const [id] = await waiting(await actor('subdistrict-cadre'), 'union_vacancy');
  if (id === undefined) throw new Error('nothing is vacant');
  return id;
};

describe('a union whose chair quits', () => {
  it('is for the union above at once, and once, however often the job comes by', async () => {
    const chair = await actor('chair');
    await Promise.all([
      chair.mustPost('/membership/quit', { confirmed: true }),
      home.terms(),
      home.terms(),
    ]);
    await home.terms();
    expect(await vacancies()).toBe(1);
    expect((await chair.get('/tasks/inbox')).status).toBe(403);
    // Whoever stood in for the chair goes with the chair.
    expect((await (await actor('deputy')).get('/tasks/inbox')).status).toBe(403);
    await theVacancy();
  });

  it('gets a new chair for the rest of the term, by the cadre of the union above', async () => {
    const cadre = await actor('subdistrict-cadre');
    const { term } = await committeeOf(cadre, RIDERS);
    await (await actor('chair')).mustPost('/membership/quit', { confirmed: true });
    const id = await theVacancy();
    const seen = await cadre.mustGet<Vacancy>(`/union-vacancies/${id}`);
    expect(seen).toMatchObject({ termEndsOn: term?.endsOn, actions: ['fill'] });
    const body = {
      electedOn: today(),
      memberNo: await memberNoOf('member-05'),
      resolution: '委员会扩大会议补选',
    };
    const filled = await cadre.mustPost<Vacancy>(`/union-vacancies/${id}/fill`, body);
    expect(filled.statusText).toBe('已有新主席');
    const { officers } = await committeeOf(await actor('member-05'), RIDERS);
    // The vice chair who became chair is vice chair no longer.
    expect(officers.map(({ postText }) => postText)).toEqual([
      '主席',
      '经费审查委员会主任',
      '女职工委员会主任',
      '委员',
    ]);
    await home.terms();
    expect(await vacancies()).toBe(1);
  });

  it('is filled once by two at the same instant', async () => {
    await (await actor('chair')).mustPost('/membership/quit', { confirmed: true });
    const id = await theVacancy();
    const [near, above] = [await actor('subdistrict-cadre'), await actor('district-cadre')];
    const slugs = ['member-05', 'member-06', 'member-07', 'member-08'];
    const bodies = await Promise.all(
      slugs.map(async (slug) => ({
        electedOn: today(),
        memberNo: await memberNoOf(slug),
        resolution: '补选',
      })),
    );
    const answers = await Promise.all(
      bodies.map((body, i) => (i % 2 ? near : above).post(`/union-vacancies/${id}/fill`, body)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  });

  it('without a running term gets a new one, for three years or five', async () => {
    const cadre = await actor('district-cadre');
    const [row] = await home.query<{ id: string }>(
      `SELECT LOWER(CONCAT_WS('-', SUBSTR(HEX(id),1,8), SUBSTR(HEX(id),9,4), SUBSTR(HEX(id),13,4), SUBSTR(HEX(id),17,4), SUBSTR(HEX(id),21))) AS id
         FROM union_vacancies WHERE union_id = 1122`,
    );
    const id = row?.id ?? '';
    await home.query('UPDATE memberships SET organisation_id = 1122 WHERE member_no = ?', [
      await memberNoOf('member-28'),
    ]);
    await home.query(
      'UPDATE membership_periods p JOIN memberships m ON m.id = p.membership_id SET p.organisation_id = 1122 WHERE m.organisation_id = 1122',
    );
    await home.query(
      "UPDATE transitions t JOIN memberships m ON m.id = t.subject_id SET t.organisation_id = 1122 WHERE t.flow = 'membership' AND m.organisation_id = 1122",
    );
    await home.query(
      'UPDATE join_applications j JOIN memberships m ON m.application_id = j.id SET j.union_id = 1122 WHERE m.organisation_id = 1122',
    );
    const body = {
      electedOn: today(),
      memberNo: await memberNoOf('member-28'),
      resolution: '选举',
    };
    const refused = await cadre.post<ErrorBody>(`/union-vacancies/${id}/fill`, body);
    expect(refused.body.code).toBe('officer.years_wrong');
    await cadre.mustPost(`/union-vacancies/${id}/fill`, { ...body, years: 3 });
    expect((await committeeOf(cadre, 1122)).term).not.toBeNull();
  });
});

describe('an officer', () => {
  it('lays down the own post; another’s is ended from above only', async () => {
    const chair = await actor('chair');
    const { officers } = await committeeOf(chair, RIDERS);
    const [own, vice] = officers;
    expect(own?.actions).toEqual(['end']);
    expect(vice?.actions).toEqual([]);
    expect((await chair.post(`/officers/${vice?.id}/end`)).status).toBe(403);
    const cadre = await actor('subdistrict-cadre');
    const left = await cadre.mustPost<{ officers: unknown[]; vacancyId: string | null }>(
      `/officers/${vice?.id}/end`,
    );
    expect(left).toMatchObject({ vacancyId: null });
    expect(left.officers).toHaveLength(officers.length - 1);
    const after = await cadre.mustPost<{ vacancyId: string | null }>(`/officers/${own?.id}/end`);
    expect(after.vacancyId).not.toBeNull();
    expect((await chair.get('/tasks/inbox')).status).toBe(403);
  });

  it('who leaves the union leaves the post', async () => {
    await (await actor('member-06')).mustPost('/membership/retain', { reason: 'retired' });
    const { officers } = await committeeOf(await actor('chair'), RIDERS);
    expect(officers.map(({ postText }) => postText)).not.toContain('经费审查委员会主任');
  });
});
