import { randomUUID } from 'node:crypto';
import { placeId } from '../../src/database/seeds/places';
import { actor, type Actor, type ErrorBody } from '../support/actors';
import { anApplication, anIdNumber } from '../support/factories';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';

interface FileViews {
  items: { who: string; what: string; why: string; at: string; atText: string }[];
  nextCursor: string | null;
}

beforeEach(() => home.reset());
afterEach(expectInvariants);

const viewsOf = (who: Actor) => who.mustGet<FileViews>('/me/file-views');
const reveal = (who: Actor, id: string) =>
  who.post<ErrorBody>(`/join/review/${id}/reveal`, { purpose: 'contact' }, { key: null });

describe('who looked at my file', () => {
  it('tells the applicant which office looked, at what and why, newest first, without a name', async () => {
    const rider = await actor('rider');
    const chair = await actor('chair');
    const { id } = await rider.mustPost<{ id: string }>(
      '/join/applications',
      await anApplication(rider),
    );
    expect((await viewsOf(rider)).items).toEqual([]);
    await chair.mustGet(`/join/review/${id}`);
    home.advance(1);
    await reveal(chair, id);
    home.advance(1);
    await chair.mustPost(`/join/review/${id}/return`, { missing: ['name'] });
    const { items } = await viewsOf(rider);
    expect(items.map(({ what, why }) => `${what}：${why}`)).toEqual([
      '请您补充入会申请：审核入会申请',
      '看了您的姓名、身份证号和手机号原文：联系本人',
      '看了您的入会申请（打星号的）：审核入会申请',
    ]);
    expect(new Set(items.map(({ who }) => who))).toEqual(new Set(['河东街道网约配送联合工会主席']));
  });

  it('is nobody else’s to read', async () => {
    const [rider, rider2, chair] = [
      await actor('rider'),
      await actor('rider2'),
      await actor('chair'),
    ];
    const { id } = await rider.mustPost<{ id: string }>(
      '/join/applications',
      await anApplication(rider),
    );
    await reveal(chair, id);
    expect((await viewsOf(rider2)).items).toEqual([]);
  });

  it('tells whoever came second with an ID number nothing about the first', async () => {
    const [first, second] = [await actor('dispute-maker'), await actor('dispute-double')];
    const idNumber = anIdNumber();
    const chair = await actor('chair');
    const { id } = await first.mustPost<{ id: string }>(
      '/join/applications',
      await anApplication(first, { idNumber }),
    );
    await reveal(chair, id);
    await second.mustPost('/join/applications', await anApplication(second, { idNumber }));
    expect((await viewsOf(second)).items).toEqual([]);
    expect((await viewsOf(first)).items).toHaveLength(1);
  });

  it('goes on page by page, without a row twice or left out', async () => {
    const rider = await actor('rider');
    const chair = await actor('chair');
    const { id } = await rider.mustPost<{ id: string }>(
      '/join/applications',
      await anApplication(rider),
    );
    for (let look = 0; look < 23; look += 1) await chair.mustGet(`/join/review/${id}`);
    const first = await viewsOf(rider);
    const second = await rider.mustGet<FileViews>(`/me/file-views?cursor=${first.nextCursor}`);
    expect([first.items.length, second.items.length]).toEqual([20, 3]);
    expect(second.nextCursor).toBeNull();
    const bad = await rider.get<ErrorBody>('/me/file-views?cursor=nonsense');
    expect(bad.status).toBe(400);
  });

  it('shows the demo applicant that the chair opened the file', async () => {
    const { items } = await viewsOf(await actor('applicant'));
    expect(items.map(({ what }) => what)).toContain('看了您的姓名、身份证号和手机号原文');
  });
});

describe('opening files', () => {
  it('is refused in words once the day’s number is used up', async () => {
    const rider = await actor('rider');
    const chair = await actor('chair');
    const { id } = await rider.mustPost<{ id: string }>(
      '/join/applications',
      await anApplication(rider),
    );
    expect((await reveal(chair, id)).status).toBe(200);
    await home.query('UPDATE reveal_counts SET used = 60');
    expect(await reveal(chair, id)).toMatchObject({
      status: 429,
      body: { code: 'privacy.reveals_used_up' },
    });
    home.advance(24 * 3600);
    expect((await reveal(chair, id)).status).not.toBe(429);
  });
});

describe('a copy of my file', () => {
  interface Exports {
    items: { id: string; isReady: boolean; text: string }[];
  }
  const linkOf = (who: Actor, id: string, format: string) =>
    who.post<{ path: string } & ErrorBody>(`/me/exports/${id}/link`, { format }, { key: null });

  async function anExport() {
    const rider = await actor('rider');
    const body = await anApplication(rider, { name: '买买提·吐尔逊' });
    await rider.mustPost('/join/applications', body);
    const { id } = await rider.mustPost<{ id: string }>('/me/exports');
    return { rider, body, id };
  }

  it('is made in the background and opened by a link, as a page and as JSON', async () => {
    const { rider, body, id } = await anExport();
    expect((await linkOf(rider, id, 'html')).status).toBe(404);
    await home.drain();
    expect((await rider.mustGet<Exports>('/me/exports')).items).toMatchObject([
      { id, isReady: true },
    ]);
    const { path } = (await linkOf(rider, id, 'html')).body;
    const page = await fetch(home.baseUrl + path);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('cache-control')).toBe('private, no-store');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await page.text();
    for (const own of [body.name, body.idNumber, body.phone ?? '?', '入会说明'])
      expect(html).toContain(own);
    const json = await fetch(home.baseUrl + (await linkOf(rider, id, 'json')).body.path);
    expect(json.headers.get('content-disposition')).toContain('my-file.json');
    expect(JSON.stringify(await json.json())).toContain(body.idNumber);
  });

  it('stands in the audit, though it is nobody else’s look', async () => {
    const { rider, id } = await anExport();
    const entries = await home.query<{ action: string }>(
      "SELECT action FROM audit_entries WHERE subject_id = UNHEX(REPLACE(?, '-', ''))",
      [id],
    );
    expect(entries).toEqual([{ action: 'data_export.request' }]);
    expect((await viewsOf(rider)).items).toEqual([]);
  });

  it('has a link that is dead after ten minutes, and opens nothing else', async () => {
    const { rider, id } = await anExport();
    await home.drain();
    const { path } = (await linkOf(rider, id, 'html')).body;
    const forged = [path.replace('.html.', '.json.'), path.slice(0, -2), `${path}x`];
    for (const wrong of forged) expect((await fetch(home.baseUrl + wrong)).status).toBe(404);
    home.advance(601);
    expect((await fetch(home.baseUrl + path)).status).toBe(404);
  });

  it('is nobody else’s, and gone after a day', async () => {
    const { rider, id } = await anExport();
    await home.drain();
    const stranger = await actor('rider2');
    expect((await linkOf(stranger, id, 'html')).body.code).toBe('privacy.export_not_found');
    expect((await stranger.mustGet<Exports>('/me/exports')).items).toEqual([]);
    home.advance(25 * 3600);
    const later = await actor('rider');
    expect((await linkOf(later, id, 'html')).status).toBe(404);
    expect(rider.name).toBe('rider');
  });

  it('is made once an hour, however often it is asked for at once', async () => {
    const rider = await actor('rider');
    const asked = await Promise.all(
      Array.from({ length: 5 }, () => rider.post<ErrorBody>('/me/exports')),
    );
    expect(asked.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(asked.find(({ status }) => status === 429)?.body.code).toBe('privacy.export_too_soon');
  });

  it('of a member has the membership and who looked', async () => {
    const member = await actor('member');
    const { id } = await member.mustPost<{ id: string }>('/me/exports');
    await home.drain();
    const { path } = (await linkOf(member, id, 'html')).body;
    const html = await (await fetch(home.baseUrl + path)).text();
    expect(html).toContain('会员号');
    expect(html).toContain('谁看过我的');
  });

  it('has what they reported as broken, and the link of their calendar', async () => {
    const member = await actor('member');
    const text = '三号场的灯一闪一闪';
    await member.mustPost(`/venues/${placeId('venue', 'hall')}/faults`, { kind: 'light', text });
    await member.mustPost('/calendars/mine');
    const { id } = await member.mustPost<{ id: string }>('/me/exports');
    await home.drain();
    const { path } = (await linkOf(member, id, 'html')).body;
    const html = await (await fetch(home.baseUrl + path)).text();
    expect(html).toContain(`灯不亮：${text}`);
    expect(html).toContain('日历链接');
    const stranger = await actor('member-16');
    const other = await stranger.mustPost<{ id: string }>('/me/exports');
    await home.drain();
    const theirs = await fetch(home.baseUrl + (await linkOf(stranger, other.id, 'html')).body.path);
    expect(await theirs.text()).not.toContain(text);
  });
});

describe('my phone number', () => {
  it('is corrected at once in my file too, with a code from WeChat', async () => {
    const member = await actor('member');
    const { phoneMask } = await member.mustPost<{ phoneMask: string }>(
      '/me/phone',
      { code: `sandbox-phone-member.${randomUUID()}` },
      { key: null },
    );
    const { person } = await member.mustGet<{ person: { phoneMask: string } }>('/me');
    expect(person.phoneMask).toBe(phoneMask);
  });
});
