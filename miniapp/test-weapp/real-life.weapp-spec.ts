import { idNumberCheckDigit } from '@home/shared';
import { setTimeout as sleep } from 'node:timers/promises';
import { rosterOf } from '../../server/test/support/wps-roster';
import { RealPhones, apply } from '../dev/weapp-host/real-phones';
import { RealServer } from '../dev/weapp-host/real-server';
import type { WeApp } from '../dev/weapp-host/we-app';

/** A Monday, 09:30 in Shanghai. */
const MONDAY = '2026-11-23T01:30:00.000Z';
const STATION = '127';
const UNION = '河东街道网约配送联合工会';
/** In another district. */
const ACROSS = '解放桥街道外卖配送联合工会';
const APPLICANTS = 200;
const ROWS = 60;
const FAULTY = 40;

let server: RealServer;
let phones: RealPhones;

beforeAll(async () => {
  server = await RealServer.start('home_weapp_life', MONDAY);
  phones = new RealPhones(server);
}, 120_000);
afterEach(() => expect(phones.closeAll()).toEqual([]));
afterAll(async () => {
  try {
    server?.checkInvariants();
  } finally {
    await server?.stop();
  }
});

/** Lets time pass on the phone, and really, until the page says it. */
async function untilShown(app: WeApp, words: string): Promise<void> {
  for (let tries = 0; tries < 100 && !app.shows(words); tries += 1) {
    await sleep(200);
    await app.advance(3000);
  }
  expect(app.shows(words)).toBe(true);
}
const unionId = (): Promise<number> =>
  server.count(`SELECT id FROM organisations WHERE name = '${UNION}'`);
const liveAt = async (): Promise<number> =>
  server.count(
    `SELECT COUNT(*) FROM memberships WHERE live = 1 AND organisation_id = ${await unionId()}`,
  );
const live = (): Promise<number> => server.count('SELECT COUNT(*) FROM memberships WHERE live = 1');

it('a rider moves to a union in another district without a gap', async () => {
  const rider = await server.as('member');
  const before = await rider.get('/membership/file');
  const app = await phones.start('member');
  await app.open('packages/member/transfer/index');
  await app.input('新工会', '解放桥');
  await app.tap(ACROSS);
  await app.tap('换了干活的地方');
  await app.tap('提交接转');
  expect(app.toasts.at(-1)?.title).toBe('接转已提交');
  expect(app.page().path).toBe('packages/member/membership/index');
  const { openTransfer } = await rider.get('/membership/file');

  const office = await phones.start('city-cadre');
  await office.open('packages/cadre/transfer/index', { id: String(openTransfer?.id) });
  expect(office.shows('周*国')).toBe(true);
  await office.tap('接收');
  expect(office.toasts.at(-1)?.title).toBe('已接转');

  await app.open('packages/member/membership/index');
  expect(app.shows(ACROSS)).toBe(true);
  const { membership, periods } = await rider.get('/membership/file');
  expect(membership).toMatchObject({
    organisationName: ACROSS,
    memberNo: before.membership?.memberNo,
  });
  expect(periods[0]).toMatchObject({ organisationName: ACROSS, to: null });
  expect(periods[1]).toMatchObject({ organisationName: UNION, to: periods[0]?.from });
}, 120_000);

it('a member reads who looked, takes a copy and erases the file', async () => {
  const member = await server.as('member');
  const app = await phones.start('member');
  await app.open('packages/member/file-views/index');
  expect(app.shows('看了您的接转申请（打星号的）')).toBe(true);

  await app.open('packages/member/my-export/index');
  await app.tap('导出我的资料');
  await untilShown(app, '拿下载链接（能直接看）');
  await app.tap('拿下载链接（能直接看）');
  const link = app.clipboard;
  const page = await fetch(server.baseUrl + link.slice(link.indexOf('/api/v1/')));
  expect(await page.text()).toContain('周建国');

  await app.open('packages/member/erase/index');
  expect(app.shows(`退出${ACROSS}，会员卡不能再用`)).toBe(true);
  await app.tap('我看清楚了会删什么、留什么');
  await app.tap('注销');
  expect(app.modals.at(-1)?.title).toBe('真的注销？');
  expect((await member.send('GET', '/me')).status).toBe(401);
  expect(await (await server.as('member')).get('/me')).toMatchObject({
    person: null,
    membership: null,
  });
}, 120_000);

it('a chair imports a WPS roster, mends forty faulty rows and registers everybody', async () => {
  const before = await liveAt();
  const bytes = rosterOf(Array.from({ length: ROWS }, (_, at) => rowOf(at)));
  const app = await phones.start('chair', {
    answers: { file: { name: '会员名册（2026年11月）.xlsx', bytes } },
  });
  const chair = await server.as('chair');
  await app.open('packages/cadre/roster-import/index');
  await app.tap('选名册文件');
  expect(app.shows(`名册里 ${ROWS} 人，${ROWS - FAULTY} 人可以导入`)).toBe(true);
  const [sent] = app.requests.to('GET', /^\/roster\/imports\/[0-9a-f-]+$/);
  const id = sent?.path.split('/').at(-1) ?? '';
  for (let left = FAULTY; left > 0; left -= 1) {
    expect(app.shows(`${left} 行要改`)).toBe(true);
    const { items } = await chair.get('/roster/imports/{id}/rows', { id }, { only: 'problems' });
    const [row] = items;
    if (!row) throw new Error('nothing is left to mend');
    await app.tap(`${row.name || '没有姓名'} · ${row.place}`);
    await mend(app, String(row.problem), Number(/\d+/.exec(row.place)?.[0]) - 3);
    await app.tap('改好了');
  }
  await app.tap(`导入 ${ROWS} 人`);
  await untilShown(app, `已经导入 ${ROWS} 人`);
  expect(await liveAt()).toBe(before + ROWS);
}, 600_000);

it('a chair writes two hundred applications into one resolution, in under five minutes', async () => {
  const before = await liveAt();
  for (let from = 0; from < APPLICANTS; from += 10) {
    const some = Array.from({ length: 10 }, async (_, at) =>
      apply(await server.as(`newcomer-${from + at}`), STATION, '买买提·吐尔逊'),
    );
    await Promise.all(some);
  }
  const began = performance.now();
  const app = await phones.start('chair');
  await app.open('packages/cadre/inbox/index');
  let taps = 0;
  const tap = async (label: string): Promise<void> => {
    taps += 1;
    await app.tap(label);
  };
  while (app.canTap('看后面的')) await tap('看后面的');
  await tap(`全选入会的 ${APPLICANTS} 人`);
  await tap(`${APPLICANTS} 人一起写进决议`);
  await app.input('决议编号', '2026 年第 12 次委员会会议');
  await tap(`${APPLICANTS} 人一起通过`);
  expect(app.toasts.at(-1)?.title).toBe(`${APPLICANTS} 人已经入会`);
  expect(performance.now() - began).toBeLessThan(300_000);
  expect(taps).toBeLessThan(20);
  expect(await liveAt()).toBe(before + APPLICANTS);
  const largest =
    'SELECT MAX(n) FROM (SELECT COUNT(*) AS n FROM memberships WHERE resolution_id IS NOT NULL GROUP BY resolution_id) r';
  expect(await server.count(largest)).toBe(APPLICANTS);
}, 600_000);

it('a union is dissolved and nobody is lost', async () => {
  const [members, everybody] = [await liveAt(), await live()];
  expect(members).toBeGreaterThan(APPLICANTS);
  const app = await phones.start('chair');
  await app.open('packages/cadre/changes/index');
  await app.input('工会名称', '网约配送');
  await app.tap(UNION);
  await app.input('为什么', '单位搬走了');
  await app.tap('交上级批准');
  expect(app.page().path).toBe('packages/cadre/change/index');
  const [change] = (await (await server.as('chair')).get('/organisation-changes')).items;

  const office = await phones.start('subdistrict-cadre');
  await office.open('packages/cadre/change/index', { id: String(change?.id) });
  expect(office.shows(`${members} 人`)).toBe(true);
  await office.tap('批准');
  const closed = `SELECT COUNT(*) FROM organisations WHERE name = '${UNION}' AND status = 'dissolved'`;
  for (let tries = 0; tries < 300 && (await server.count(closed)) === 0; tries += 1)
    await sleep(200);
  expect(await liveAt()).toBe(0);
  expect(await live()).toBe(everybody);
  await office.open('packages/cadre/changes/index');
  expect(office.shows('已办完')).toBe(true);
}, 180_000);

const faults = ['name', 'idNumber', 'phone', 'joinedOn'] as const;
const numberOf = (at: number): string => {
  const first17 = `42010219850601${String(at).padStart(3, '0')}`;
  return first17 + idNumberCheckDigit(first17);
};

/** Every row of the first forty has one thing wrong with it, as it comes out of a union's own table. */
function rowOf(at: number): string[] {
  const fault = at < FAULTY ? faults[at % faults.length] : undefined;
  return [
    fault === 'name' ? '' : `王小明`,
    fault === 'idNumber' ? numberOf(at).slice(0, -1) : numberOf(at),
    fault === 'phone' ? '1381234567' : '13812345678',
    fault === 'joinedOn' ? '去年春天' : '2023年5月1日',
    '男',
  ];
}

async function mend(app: WeApp, problem: string, at: number): Promise<void> {
  if (problem.startsWith('name_')) await app.input('姓名', '王小明');
  else if (problem.startsWith('phone_')) await app.input('手机号', '13812345678');
  else if (problem.startsWith('date_')) await app.input('入会日期', '2023-05-01');
  else await app.input('身份证号', numberOf(at));
}
