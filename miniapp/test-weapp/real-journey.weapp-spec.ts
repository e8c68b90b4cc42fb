import type { ApplicationDto } from '../src/api/contract';
import type { Caller } from '../dev/weapp-host/caller';
import { RealPhones, readCard, somebody } from '../dev/weapp-host/real-phones';
import { RealServer } from '../dev/weapp-host/real-server';
import type { WeApp } from '../dev/weapp-host/we-app';

/** A Monday, 09:30 in Shanghai: three working days end on Thursday. */
const MONDAY = '2026-11-23T01:30:00.000Z';
const STATION = '127';
const UNION = '河东街道网约配送联合工会';
const TITLE = '买买提·**';
const join = 'packages/member/join/index';
const card = 'packages/member/card/index';
const person = somebody('买买提·吐尔逊');

let server: RealServer;
let phones: RealPhones;
let rider: Caller;
let scene: string;

beforeAll(async () => {
  server = await RealServer.start('home_weapp_journey', MONDAY);
  phones = new RealPhones(server);
  const cadre = await server.as('district-cadre');
  scene = (await cadre.post('/stations/{id}/codes', undefined, { id: STATION })).scene;
  rider = await server.as('rider');
}, 120_000);
afterEach(() => expect(phones.closeAll()).toEqual([]));
afterAll(async () => {
  try {
    server?.checkInvariants();
  } finally {
    await server?.stop();
  }
});

const applications = async (): Promise<readonly ApplicationDto[]> =>
  (await rider.get('/join/applications/mine')).items;

async function type(app: WeApp, idNumber = person.idNumber): Promise<void> {
  await app.input('姓名', person.name);
  await app.input('身份证号', idNumber);
  await app.input('手机号', person.phone);
}

describe('a rider who has never opened the app', () => {
  it('is asked nothing at the first start, and before the place is used', async () => {
    const app = await phones.start('rider', { privacyAgreed: false });
    await app.open('pages/home/index');
    expect(app.privacyAsked).toEqual([]);
    await app.tap('看离我最近的');
    expect(app.shows('用到个人信息前，先问您')).toBe(true);
    expect(app.requests.to('GET', '/stations/nearby').map(placeOf)).not.toContain('30.2741');
    await app.tap('同意');
    expect(app.shows('按离您远近排')).toBe(true);
    expect(app.requests.to('GET', '/stations/nearby').map(placeOf)).toContain('30.2741');
  });

  it('reads at once what is wrong with an ID number, and nothing is sent', async () => {
    const app = await phones.start('rider2');
    await app.open(join, { stationId: STATION });
    const last = person.idNumber.endsWith('1') ? '2' : '1';
    await type(app, person.idNumber.slice(0, 17) + last);
    await app.tap('我自愿加入中国工会');
    await app.tap('提交申请');
    expect(app.labels().join()).toContain('身份证号，有一位填错了，请照证件逐位核对');
    expect(app.requests.to('POST', '/join/applications')).toEqual([]);
  });

  it('finds what was typed after WeChat was closed', async () => {
    const app = await phones.start('rider2');
    await app.open(join, { stationId: STATION });
    await type(app);
    await app.relaunch(join, { stationId: STATION });
    expect(app.shows('上次填的内容还在')).toBe(true);
    for (const typed of Object.values(person)) expect(app.shows(typed)).toBe(true);
  });

  it('joins from the sticker on the door with three taps beyond typing, once', async () => {
    const app = await phones.start('rider');
    await app.open('pages/scan/index', { scene });
    expect(app.shows('滨河路 24 小时驿站')).toBe(true);
    await app.tap('加入工会');
    await type(app);
    await app.tap('我自愿加入中国工会');
    // The third tap, twice: the second time before the first one has been drawn.
    await Promise.all([app.tap('提交申请'), app.tap('提交申请')]);
    expect(app.requests.to('POST', '/join/applications').map((one) => one.outcome)).toEqual([200]);
    expect((await applications()).map(({ status }) => status)).toEqual(['submitted']);
    expect(app.page().path).toBe('packages/member/application/index');
    expect(app.shows(`${UNION}正在审核`)).toBe(true);
    expect(app.labels().join()).toMatch(/已完成：已提交.*现在：/s);
    expect(app.shows('周四')).toBe(true);
  });
});

describe('back and forth with the chair', () => {
  it('is returned from the inbox, with everything that is missing', async () => {
    const app = await phones.start('chair');
    await app.open('pages/me/index');
    await app.tap('待办');
    await app.tap(TITLE);
    expect(app.page().path).toBe('packages/cadre/review/index');
    await app.tap('退回补充');
    await app.tap('手机号打不通');
    await app.tap('请补充工作地点');
    await app.input('说明（本人会看到）', '请写清在哪一带跑单');
    await app.tap('退回给本人补充');
    expect(app.page().path).toBe('packages/cadre/inbox/index');
    expect(app.shows(TITLE)).toBe(false);
    const [returned] = await applications();
    expect(returned).toMatchObject({ status: 'returned', returnNote: '请写清在哪一带跑单' });
    expect(returned?.missing.map(({ code }) => code)).toEqual(['phone', 'workplace']);
  });

  it('is completed by the rider, who comes from the message', async () => {
    const app = await phones.start('rider');
    await app.open('pages/messages/index');
    await app.tap('申请需要补充');
    expect(app.shows('手机号打不通')).toBe(true);
    await app.tap('补充材料');
    expect(app.page().path).toBe('packages/member/correct/index');
    expect(app.shows('请写清在哪一带跑单')).toBe(true);
    // Who they are need not be typed again.
    expect(app.shows('和上次一样')).toBe(true);
    await app.input('补充说明', '在滨河路一带跑单');
    await app.input('手机号', person.phone);
    await app.tap('我自愿加入中国工会');
    await app.tap('补好了，重新提交');
    expect(app.shows('补充已收到')).toBe(true);
    expect((await applications()).map(({ status }) => status)).toEqual(['submitted']);
  });

  it('is written into a resolution', async () => {
    const app = await phones.start('chair');
    await app.open('packages/cadre/inbox/index');
    await app.tap(`选${TITLE}`);
    await app.tap('写进决议');
    await app.input('决议编号', '2026 年第 12 次委员会会议');
    await app.tap('通过，写进决议');
    expect(app.toasts.at(-1)?.title).toBe('1 人已经入会');
    expect(app.shows(TITLE)).toBe(false);
    const { membership } = await rider.get('/me');
    expect(membership).toMatchObject({ organisationName: UNION, since: '2026-11-23' });
  });
});

describe('a new member', () => {
  it('has a card whose code the keeper can verify, and not ten minutes later', async () => {
    const code = await codeOnTheCard();
    const scan = { result: String(code) };
    const keeper = await phones.start('keeper', { answers: { scan } });
    await keeper.open('packages/station/verify/index');
    await keeper.tap('扫会员卡');
    expect(keeper.text()).toContain('有效');
    expect(keeper.shows(UNION)).toBe(true);
    expect(keeper.shows(person.name)).toBe(false);
    await server.moveClock({ advanceSeconds: 600 });
    await keeper.tap('核验下一位');
    expect(keeper.text()).toContain('无效');
    expect(keeper.shows(UNION)).toBe(false);
  });

  it('opens the card without a network', async () => {
    const app = await phones.start('rider', { network: 'none' });
    await app.open(card);
    expect(app.shows(person.name)).toBe(true);
    expect(app.elements('image').length).toBeGreaterThan(0);
    expect(app.requests.map(({ outcome }) => outcome)).not.toContain(200);
  });

  it('checks in without a network; it is sent later, counted once', async () => {
    const before = await visits();
    const app = await phones.start('rider');
    await app.open('pages/scan/index', { scene });
    await app.goOffline();
    await app.tap('我到了');
    expect(app.shows('有网时自动补记')).toBe(true);
    await app.goOnline();
    await app.goOffline();
    await app.goOnline();
    const sent = app.requests.to('POST', `/stations/${STATION}/visits`);
    expect(sent.map(({ outcome }) => outcome)).toEqual(['offline', 200]);
    expect(new Set(sent.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(await visits()).toEqual(before.map((count) => count + 1));
    const again = await rider.post('/stations/{id}/visits', {}, { id: STATION });
    expect(again.counted).toBe(false);
  });

  it('finds every step in the messages; only a tap asks for pushes', async () => {
    const app = await phones.start('rider');
    await app.open('pages/messages/index');
    for (const title of ['您已入会', '补充已收到', '申请需要补充', '申请已提交'])
      expect(app.shows(title)).toBe(true);
    expect(app.subscriptionPrompts).toEqual([]);
    await app.tap('有结果时用微信提醒我');
    expect(app.subscriptionPrompts).toHaveLength(1);
    const told = app.requests.to('POST', '/messages/subscriptions');
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ outcome }) => outcome === 204)).toBe(true);
  });

  /** Drawn by the phone; made anew here out of what the server knows. */
  async function codeOnTheCard(): Promise<string | undefined> {
    const app = await phones.start('rider');
    await app.open('pages/home/index');
    await app.tap('会员卡');
    expect(app.page().path).toBe(card);
    return readCard(app, await rider.get('/membership/card'), await server.now());
  }

  async function visits(): Promise<number[]> {
    const station = `station_id = ${STATION}`;
    return [
      await server.count(`SELECT COUNT(*) FROM visits WHERE ${station}`),
      await server.count(`SELECT SUM(visits) FROM visit_counts WHERE ${station}`),
    ];
  }
});

describe('the session', () => {
  it('goes on when the access token has expired, unnoticed', async () => {
    const app = await phones.start('rider');
    await app.open('pages/me/index');
    await server.moveClock({ advanceSeconds: 20 * 60 });
    await app.switchTab('pages/messages/index');
    expect(app.shows('您已入会')).toBe(true);
    const outcomes = app.requests
      .to('POST', /^\/session\//)
      .map(({ path, outcome }) => [path, outcome]);
    expect(outcomes).toEqual([['/session/refresh', 200]]);
  });

  it('ends by logging out, on the phone and on the server', async () => {
    const app = await phones.start('rider');
    await app.open('pages/me/index');
    const token = app.requests.to('GET', '/me').at(-1)?.headers.authorization ?? '';
    await app.tap('设置');
    await app.tap('退出登录');
    expect(app.requests.to('POST', '/session/logout').map(({ outcome }) => outcome)).toEqual([204]);
    expect([...app.storage.values()].join()).not.toContain(person.name);
    expect(app.shows('用微信登录')).toBe(true);
    const headers = { authorization: token };
    expect((await fetch(`${server.baseUrl}/api/v1/me`, { headers })).status).toBe(401);
  });
});

function placeOf({ query }: { query: Readonly<Record<string, string>> }): string | undefined {
  return query.latitude;
}
