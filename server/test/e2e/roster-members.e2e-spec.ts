import { readWorkbook } from '../../src/modules/roster/roster-workbook';
import { actor, guest, type Actor, type ErrorBody } from '../support/actors';
import { anIdNumber, organisationId } from '../support/factories';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';
import { importedBy, rosterOf } from '../support/rosters';

interface Member {
  id: string;
  nameMask: string;
  phoneMask: string | null;
  memberNo: string;
  unconfirmed: boolean;
}
interface Members {
  items: Member[];
  nextCursor: string | null;
}
interface Claim {
  claim: { id: string; organisationName: string } | null;
}
interface ClaimAnswer {
  confirmed: boolean;
  triesLeft: number;
  text: string;
}

const UNION = '河东街道网约配送联合工会';
/** The number that the sandbox vouches for. */
const RIDERS_PHONE = '19900000001';
const OTHERS_PHONE = '19900000002';

beforeEach(() => home.reset());
afterEach(expectInvariants);

const membersOf = async (who: Actor, rest = ''): Promise<Members> =>
  who.mustGet<Members>(`/roster/members?organisation=${await organisationId(UNION)}${rest}`);

const verifyPhone = async (who: Actor) =>
  who.mustPost('/me/phone', { code: `sandbox-phone-${who.name}` }, { key: null });

describe('the members of a union', () => {
  it('are found by whole name, by the end of the number and by member number, and shown masked', async () => {
    const chair = await actor('chair');
    await importedBy(
      chair,
      rosterOf([['阿依古丽·艾山', anIdNumber(), '13912348765', '2023-05-01']]),
    );
    const [byName] = (await membersOf(chair, `&q=${encodeURIComponent('阿依古丽•艾山')}`)).items;
    expect(byName).toMatchObject({
      nameMask: '阿依古丽·**',
      phoneMask: '139****8765',
      unconfirmed: true,
    });
    for (const q of ['8765', byName?.memberNo ?? ''])
      expect((await membersOf(chair, `&q=${q}`)).items.map(({ id }) => id)).toEqual([byName?.id]);
    expect((await membersOf(chair, `&q=${encodeURIComponent('阿依古丽')}`)).items).toEqual([]);
    const vague = await chair.get<ErrorBody>(
      `/roster/members?organisation=${await organisationId(UNION)}&q=139`,
    );
    expect(vague).toMatchObject({ status: 400, body: { fields: { q: expect.any(String) } } });
  });

  it('are listed page by page, each once, to their own office and those above, to nobody else', async () => {
    const chair = await actor('chair');
    await importedBy(
      chair,
      rosterOf(Array.from({ length: 30 }, () => ['王小明', anIdNumber(), '13912348765', ''])),
    );
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Members = await membersOf(chair, cursor === '' ? '' : `&cursor=${cursor}`);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    const [row] = await home.query<{ n: number }>(
      'SELECT COUNT(*) AS n FROM memberships WHERE organisation_id = ? AND live = 1',
      [await organisationId(UNION)],
    );
    expect([seen.length, new Set(seen).size]).toEqual([Number(row?.n), Number(row?.n)]);
    expect((await membersOf(await actor('district-cadre'), '&q=8765')).items).toHaveLength(8);
    const path = `/roster/members?organisation=${await organisationId(UNION)}`;
    expect((await (await actor('neighbour-chair')).get<ErrorBody>(path)).status).toBe(404);
    expect((await (await actor('rider')).get<ErrorBody>(path)).status).toBe(403);
  });

  it('are opened in full for a purpose, which their owner reads', async () => {
    const chair = await actor('chair');
    const member = await actor('member');
    const { items } = await membersOf(chair, '&q=0004');
    const answer = await chair.post<{ name: string; phone: string }>(
      `/roster/members/${items[0]?.id}/reveal`,
      { purpose: 'contact' },
      { key: null },
    );
    expect(answer.body).toMatchObject({ name: '周建国', phone: '19900000004' });
    const views = await member.mustGet<{ items: { what: string; why: string }[] }>(
      '/me/file-views',
    );
    expect(views.items[0]).toMatchObject({
      what: '看了您的姓名、身份证号和手机号原文',
      why: '联系本人',
    });
  });
});

describe('a roster as a workbook', () => {
  it('is made, fetched with a link and masked; nobody else gets one', async () => {
    const chair = await actor('chair');
    const union = await organisationId(UNION);
    const { id } = await chair.mustPost<{ id: string }>('/roster/exports', {
      organisationId: union,
    });
    const again = await chair.post<ErrorBody>('/roster/exports', { organisationId: union });
    expect(again.body.code).toBe('roster.export_too_soon');
    await home.drain();
    const { items } = await chair.mustGet<{
      items: { isReady: boolean; done: number; total: number }[];
    }>('/roster/exports');
    expect(items[0]).toMatchObject({ isReady: true });
    expect(items[0]?.done).toBe(items[0]?.total);
    const { path } = await chair.mustPost<{ path: string }>(
      `/roster/exports/${id}/link`,
      {},
      { key: null },
    );
    const response = await fetch(home.baseUrl + path);
    const sheets = await readWorkbook(Buffer.from(await response.arrayBuffer()));
    expect(sheets?.[0]?.rows[0]?.slice(0, 2)).toEqual(['姓名', '手机号']);
    expect(sheets?.[0]?.rows).toHaveLength((items[0]?.total ?? 0) + 1);
    expect(JSON.stringify(sheets)).not.toMatch(/1\d{10}"/);
    const stolen = await (
      await actor('neighbour-chair')
    ).post<ErrorBody>(`/roster/exports/${id}/link`, {}, { key: null });
    expect(stolen.status).toBe(404);
    home.advance(601);
    expect((await fetch(home.baseUrl + path)).status).toBe(404);
    expect((await guest().get<ErrorBody>('/roster/exports/download?ticket=a.b.c')).status).toBe(
      404,
    );
  });
});

describe('the first login of somebody on a roster', () => {
  const idNumber = () => anIdNumber();

  async function registered(phone = RIDERS_PHONE) {
    const number = idNumber();
    await importedBy(
      await actor('chair'),
      rosterOf([['买买提·吐尔逊', number, phone, '2020-01-01']]),
    );
    return number;
  }

  it('is offered what the union registered, and confirms it with name and number', async () => {
    const number = await registered();
    const rider = await actor('rider');
    expect((await rider.mustGet<Claim>('/me/roster-claims')).claim).toBeNull();
    await verifyPhone(rider);
    const { claim } = await rider.mustGet<Claim>('/me/roster-claims');
    expect(claim?.organisationName).toBe(UNION);
    const confirm = `/me/roster-claims/${claim?.id}/confirm`;
    const wrong = await rider.mustPost<ClaimAnswer>(confirm, {
      name: '买买提·吐尔逊',
      idNumber: anIdNumber(),
    });
    expect(wrong).toMatchObject({ confirmed: false, triesLeft: 4 });
    const right = await rider.mustPost<ClaimAnswer>(confirm, {
      name: '买买提•吐尔逊',
      idNumber: number,
    });
    expect(right.confirmed).toBe(true);
    const me = await rider.mustGet<{ membership: { organisationName: string } }>('/me');
    expect(me.membership.organisationName).toBe(UNION);
    expect((await rider.mustGet<Claim>('/me/roster-claims')).claim).toBeNull();
  });

  it('is closed after five wrong answers, however many come at once', async () => {
    const number = await registered();
    const rider = await actor('rider');
    await verifyPhone(rider);
    const { claim } = await rider.mustGet<Claim>('/me/roster-claims');
    const confirm = `/me/roster-claims/${claim?.id}/confirm`;
    const answers = await Promise.all(
      Array.from({ length: 9 }, () =>
        rider.post<ClaimAnswer>(confirm, { name: '张三', idNumber: anIdNumber() }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
    const late = await rider.post<ErrorBody>(confirm, { name: '买买提·吐尔逊', idNumber: number });
    expect(late).toMatchObject({ status: 404, body: { code: 'roster.claim_not_found' } });
  });

  it('is nobody else’s, and whoever it is not says so to the union', async () => {
    await registered(OTHERS_PHONE);
    const [rider, other] = [await actor('rider'), await actor('rider2')];
    await verifyPhone(rider);
    await verifyPhone(other);
    expect((await rider.mustGet<Claim>('/me/roster-claims')).claim).toBeNull();
    const { claim } = await other.mustGet<Claim>('/me/roster-claims');
    expect((await rider.post<ErrorBody>(`/me/roster-claims/${claim?.id}/deny`)).status).toBe(404);
    await other.mustPost(`/me/roster-claims/${claim?.id}/deny`);
    expect((await other.mustGet<Claim>('/me/roster-claims')).claim).toBeNull();
    const { items } = await (
      await actor('chair')
    ).mustGet<{ items: { title: string }[] }>('/messages');
    expect(items.map(({ title }) => title)).toContain('有人说名册登记的不是自己');
  });
});
