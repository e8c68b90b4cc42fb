import { shanghaiDay } from '@home/shared';
import { actor, type Actor, type ErrorBody } from '../support/actors';
import { anApplication, aPhone, anIdNumber } from '../support/factories';
import { findInTables } from '../support/find-in-tables';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';
import { importedBy } from '../support/rosters';
import { workbookOf } from '../support/xlsx-files';

interface Employment {
  id: string;
  kind: string;
  name: string;
  unionName: string | null;
  since: string | null;
  until: string | null;
  sourceText: string;
  actions: string[];
}
interface Saved {
  id: string;
}

const EMPLOYER = '雀鸟面馆（槐树巷店）';

beforeEach(() => home.reset());
afterEach(expectInvariants);

const today = (): string => shanghaiDay(new Date(home.now()));
const listOf = async (who: Actor): Promise<Employment[]> =>
  (await who.mustGet<{ items: Employment[] }>('/me/employments')).items;
const namesOf = async (who: Actor): Promise<string[]> =>
  (await listOf(who)).map(({ name }) => name);
const add = (who: Actor, change: object) =>
  who.post<Saved & ErrorBody>('/me/employments', { form: 'rider', since: null, ...change });

async function aNewMember(change: object = {}): Promise<Actor> {
  const who = await actor('rider');
  const body = { ...(await anApplication(who)), ...change };
  const { id } = await who.mustPost<Saved>('/join/applications', body);
  const chair = await actor('chair');
  await chair.mustPost('/join/resolutions', { resolvedOn: today(), applicationIds: [id] });
  return who;
}

describe('where somebody works', () => {
  it('comes with the approval from what the application says, and only then', async () => {
    const who = await actor('rider');
    const body = await anApplication(who, { employerName: '雀鸟面馆(槐树巷店)' });
    const { id } = await who.mustPost<Saved>('/join/applications', {
      ...body,
      platforms: ['meituan', 'dada'],
    });
    expect(await listOf(who)).toEqual([]);
    const chair = await actor('chair');
    await chair.mustPost('/join/resolutions', { resolvedOn: today(), applicationIds: [id] });
    const items = await listOf(who);
    expect(items.map(({ kind, name }) => [kind, name]).sort()).toEqual([
      ['employer', EMPLOYER],
      ['platform', '美团'],
      ['platform', '达达'],
    ]);
    expect(items[0]).toMatchObject({ since: null, until: null, sourceText: '入会申请里写的' });
  });

  it('is added, corrected, ended and removed by the person alone', async () => {
    const who = await aNewMember();
    const { body } = await add(who, { employerName: EMPLOYER, since: '2025-03-01' });
    expect((await add(who, { platform: 'didi' })).status).toBe(200);
    expect(await namesOf(who)).toEqual(expect.arrayContaining([EMPLOYER, '滴滴']));
    await who.mustPost(`/me/employments/${body.id}/correct`, {
      employerName: '雀鸟餐饮有限公司',
      form: 'fixed',
      since: '2025-04-01',
      until: null,
    });
    await who.mustPost(`/me/employments/${body.id}/end`, { until: today() });
    const [ended] = (await listOf(who)).filter(({ until }) => until !== null);
    expect(ended).toMatchObject({ name: '雀鸟餐饮有限公司', since: '2025-04-01', until: today() });
    expect(ended?.actions).toEqual(['correct', 'remove']);
    const twice = await who.post<ErrorBody>(`/me/employments/${body.id}/end`, { until: today() });
    expect(twice.body.code).toBe('employment.ended');
    const stranger = await actor('member');
    const foreign = await stranger.post(`/me/employments/${body.id}/remove`);
    expect(foreign.status).toBe(404);
    await who.mustPost(`/me/employments/${body.id}/remove`);
    expect(await namesOf(who)).toEqual(['滴滴']);
  });

  it('is one line for the same employer, however it is typed and however often at once', async () => {
    const who = await aNewMember();
    const spellings = [
      EMPLOYER,
      '雀鸟面馆(槐树巷店)',
      ' 雀鸟 面馆（槐树巷店） ',
      '雀鸟面馆槐树巷店',
    ];
    const answers = await Promise.all(spellings.map((employerName) => add(who, { employerName })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const other = await add(who, { employerName: '雀鸟面馆二店' });
    expect(other.status).toBe(200);
    expect(await listOf(who)).toHaveLength(2);
    const [first] = (await listOf(who)).filter(({ name }) => name !== '雀鸟面馆二店');
    const renamed = await who.post<ErrorBody>(`/me/employments/${other.body.id}/correct`, {
      employerName: EMPLOYER,
      form: 'rider',
      since: null,
      until: null,
    });
    expect(renamed.body.code).toBe('employment.already');
    await who.mustPost(`/me/employments/${first?.id}/end`, { until: today() });
    expect((await add(who, { employerName: EMPLOYER })).status).toBe(200);
  });

  it.each([
    [{}, 'employment.which_one'],
    [{ employerName: EMPLOYER, platform: 'didi' }, 'employment.which_one'],
    [{ employerName: '王 13900000001' }, 'employment.name_invalid'],
    [{ employerName: EMPLOYER, since: '2999-01-01' }, 'employment.days_wrong'],
  ])('%o is refused', async (change, code) => {
    const who = await aNewMember();
    expect((await add(who, change)).body.code).toBe(code);
  });

  it('knows the union of an employer by its name', async () => {
    const who = await aNewMember();
    await add(who, { employerName: '临江市江岸物流有限公司', form: 'fixed' });
    expect(await listOf(who)).toMatchObject([{ unionName: '江岸物流有限公司工会' }]);
  });

  it('is taken from a roster, for the person to see', async () => {
    const chair = await actor('chair');
    const [idNumber, phone] = [anIdNumber(), aPhone()];
    const rows = [
      ['姓名', '身份证号', '手机号', '工作单位'],
      ['王小明', idNumber, phone, '雀鸟面馆(槐树巷店)'],
      ['王小红', anIdNumber(), aPhone(), '无'],
    ];
    await importedBy(chair, workbookOf('wps', [{ name: '名册', rows }]));
    const [row] = await home.query<{ n: number | string }>(
      "SELECT COUNT(*) AS n FROM employments WHERE source = 'roster'",
    );
    expect(Number(row?.n)).toBe(1);
  });

  it('stands in no table to read, is in the export, and is gone with the person', async () => {
    const who = await aNewMember({ employerName: EMPLOYER });
    await add(who, { employerName: '雀鸟仓储有限公司' });
    expect(await findInTables('雀鸟')).toEqual([]);
    const asked = await who.mustPost<Saved>('/me/exports');
    while ((await home.drain()) > 0);
    const { path } = await who.mustPost<{ path: string }>(`/me/exports/${asked.id}/link`, {
      format: 'html',
    });
    const page = await (await fetch(home.baseUrl + path)).text();
    expect(page).toContain('雀鸟仓储有限公司');
    expect(page).toContain(EMPLOYER);
    await who.mustPost('/me/erasure', { confirmed: true });
    const [left] = await home.query<{ n: number | string }>(
      'SELECT (SELECT COUNT(*) FROM employments e JOIN erasures x ON x.person_id = e.person_id) + (SELECT COUNT(*) FROM join_applications j JOIN erasures x ON x.person_id = j.person_id WHERE j.employer_name_enc IS NOT NULL) AS n',
    );
    expect(Number(left?.n)).toBe(0);
  });
});
