import { cardStepAt, doorMessage, doorStepAt, formatCardCode, formatDoorCode } from '@home/shared';
import { createHmac } from 'node:crypto';
import { launch } from '../dev/weapp-host/launch';
import type { Reply } from '../dev/weapp-host/requests';
import { error, STUB_NOW, stubApi, type StubOverrides } from '../dev/weapp-host/stub-api';
import {
  doorId,
  doorKey,
  grantedKey,
  openDoor,
  otherDoorId,
  venueId,
} from '../dev/weapp-host/stub-places';
import type { WeApp } from '../dev/weapp-host/we-app';

const desk = 'packages/station/desk/index';
const NOW = Date.parse(STUB_NOW);
const MINUTE = 60_000;

let app: WeApp;
/** What the camera sees next. */
let camera = '';

async function start(persona: 'chair' | 'member', answers: StubOverrides = {}): Promise<void> {
  app = await launch({
    request: stubApi(persona, { answers }),
    persona,
    now: STUB_NOW,
    privacyAgreed: true,
    answers: { scan: () => ({ result: camera }) },
  });
}

afterEach(() => {
  expect(app.errors).toEqual([]);
  app.close();
});

/** What a member's phone shows so many milliseconds after the start. */
const cardOf = (who: number, after: number): string =>
  formatCardCode({
    memberNo: `00010226015${who}`,
    keyId: '1234',
    step: cardStepAt(NOW + after),
    mac: 'A'.repeat(16),
  });

function doorCode(after: number): string {
  const step = doorStepAt(NOW + after);
  const mac = createHmac('sha256', Buffer.from(doorKey, 'base64url'))
    .update(doorMessage(doorId, step))
    .digest()
    .subarray(0, 12)
    .toString('base64url');
  return formatDoorCode({ doorId, step, mac });
}

const scan = async (code: string): Promise<void> => {
  camera = code;
  await app.tap('扫会员卡放行');
};

it('a keeper without a network for ten minutes takes three cards and one by hand; the app is closed in between; each is sent once', async () => {
  await start('chair');
  await app.open(desk, { id: venueId });
  await app.goOffline();
  let gone = 0;
  for (const who of [1, 2, 3]) {
    await scan(cardOf(who, gone));
    await app.advance(2 * MINUTE);
    gone += 2 * MINUTE;
  }
  expect(app.shows('等网络，已记下 3 人')).toBe(true);
  await app.tap('王** · 1 号场');
  await app.input('原因', '手机没电');
  await app.tap('登记，请进');
  expect(app.shows('等网络，已记下 4 人')).toBe(true);
  expect(app.shows('已记下，等网络')).toBe(true);
  const checkIns = () =>
    app.requests.filter(
      ({ method, path, outcome }) =>
        method === 'POST' && path.endsWith('/check-in') && typeof outcome === 'number',
    );
  expect(checkIns()).toEqual([]);
  await app.relaunch(desk, { id: venueId });
  expect(app.shows('等网络，已记下 4 人')).toBe(true);
  await app.advance(4 * MINUTE);
  await app.goOnline();
  await app.advance(MINUTE);
  const sent = checkIns();
  expect(sent.map(({ path }) => path.split('/')[1])).toEqual([
    'venues',
    'venues',
    'venues',
    'bookings',
  ]);
  expect(new Set(sent.map(({ headers }) => headers['idempotency-key'])).size).toBe(4);
  const takenAt = sent.map(({ body }) => Date.parse(String(Object(body).takenAt)) - NOW);
  [0, 2, 4, 6].forEach((minutes, i) =>
    expect(Math.abs((takenAt[i] ?? NaN) - minutes * MINUTE)).toBeLessThan(MINUTE),
  );
  expect(app.shows('等网络，已记下')).toBe(false);
  await app.relaunch(desk, { id: venueId });
  expect(checkIns()).toEqual([]);
});

it('a screenshot of ten minutes ago is refused by the phone itself, also without a network', async () => {
  await start('chair');
  await app.open(desk, { id: venueId });
  await app.goOffline();
  await scan(cardOf(1, -10 * MINUTE));
  expect(app.shows('截图不能用')).toBe(true);
  await scan(cardOf(1, 0));
  await scan(cardOf(1, 0));
  expect(app.shows('这张卡已经记下了')).toBe(true);
  expect(app.shows('等网络，已记下 1 人')).toBe(true);
});

it('an answer that got lost is asked for again with the same key, and what the server refuses stays until it was read', async () => {
  let tries = 0;
  const answer = (): Reply => {
    tries += 1;
    if (tries === 1) throw new Error('timeout');
    return error(404, 'booking.nothing_booked', '这位会员在这里没有要到场的预约');
  };
  await start('chair', { 'POST /venues/{id}/check-in': answer });
  await app.open(desk, { id: venueId });
  await scan(cardOf(1, 0));
  await app.goOffline();
  await app.goOnline();
  await app.advance(MINUTE);
  const keys = app.requests
    .to('POST', `/venues/${venueId}/check-in`)
    .map(({ headers }) => headers['idempotency-key']);
  expect(keys.length).toBeGreaterThanOrEqual(2);
  expect(new Set(keys).size).toBe(1);
  expect(app.shows('没有要到场的预约')).toBe(true);
  await app.tap('会员卡 尾号 0151');
  expect(app.shows('没有要到场的预约')).toBe(false);
});

it('the code at the door is another one every twenty seconds, and needs no network for it', async () => {
  await start('chair');
  await app.open(desk, { id: venueId });
  await app.tap('门口二维码');
  expect(app.page().path).toBe('packages/station/door/index');
  expect(app.shows('扫码签到')).toBe(true);
  await app.goOffline();
  const before = app.setData.calls.length;
  await app.advance(61_000);
  const changes = app.setData.calls.slice(before);
  expect([3, 4]).toContain(changes.length);
  expect(Math.max(...changes.map(({ bytes }) => bytes))).toBeLessThan(6144);
});

it('a member scans the code and is in; without a network it waits on their phone', async () => {
  await start('member');
  await app.open('packages/member/bookings/index');
  camera = doorCode(0);
  await app.tap('到了？扫门口的码签到');
  expect(app.page().path).toBe('packages/member/door-pass/index');
  expect(app.shows('签到了，请进')).toBe(true);
  expect(app.shows('区职工体育馆 2 号场')).toBe(true);
  const [sent] = app.requests.to('POST', '/doors/pass');
  expect(sent?.body).toMatchObject({ code: camera });
  await app.goOffline();
  await app.open('pages/scan/index', { scene: encodeURIComponent(doorCode(0)) });
  expect(app.shows('记在手机上了，请进')).toBe(true);
  await app.goOnline();
  await app.advance(1000);
  const passes = app.requests.to('POST', '/doors/pass').filter(({ outcome }) => outcome === 200);
  expect(passes).toHaveLength(2);
});

it('a screenshot of the door is refused in words that say what to do', async () => {
  await start('member');
  await app.open('packages/member/my-activities/index');
  camera = doorCode(-10 * MINUTE);
  await app.tap('到了？扫门口的码签到');
  expect(app.shows('截图和照片不能用')).toBe(true);
  expect(app.requests.to('POST', '/doors/pass')).toEqual([]);
});

const phones = 'packages/station/door-phones/index';
const stopped = '这部手机的码已经停用';

it('a keeper sees which phones show the code and ends the one that was left somewhere', async () => {
  await start('chair');
  await app.open(desk, { id: venueId });
  await app.tap('亮着码的手机');
  expect(app.page().path).toBe(phones);
  expect(app.shows('Redmi Note 12')).toBe(true);
  expect(app.shows('就是这部')).toBe(true);
  await app.tap('停用蒋*燕的Redmi Note 12上的码');
  expect(app.shows('停用以前扫的都算数')).toBe(true);
  await app.goOffline();
  await app.tap('停用这个码');
  expect(app.shows('现在没有网络')).toBe(true);
  await app.goOnline();
  await app.tap('停用这个码');
  const ends = app.requests.to('POST', `/venues/${venueId}/doors/${otherDoorId}/end`);
  expect(ends.filter(({ outcome }) => outcome === 200)).toHaveLength(1);
  expect(new Set(ends.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  expect(app.shows('Redmi Note 12')).toBe(false);
  expect(app.shows('就是这部')).toBe(true);
});

it('a phone whose code was ended elsewhere says so within a minute, and is registered anew only when asked', async () => {
  let isOpen = true;
  let granted = 0;
  await start('chair', {
    'GET /venues/{id}/doors/{door}/key': () => ({
      status: 200,
      body: { ...grantedKey, serverTime: new Date(NOW + (granted += 1) * MINUTE).toISOString() },
    }),
    'GET /venues/{id}/doors': () => ({
      status: 200,
      body: { title: '区职工体育馆', items: isOpen ? [openDoor] : [] },
    }),
    'POST /venues/{id}/doors': () => {
      isOpen = true;
      return { status: 200, body: openDoor };
    },
  });
  const registered = () => app.requests.to('POST', `/venues/${venueId}/doors`).length;
  await app.open('packages/station/door/index', { place: 'venue', id: venueId });
  expect([app.shows('扫码签到'), registered()]).toEqual([true, 1]);
  isOpen = false;
  await app.advance(MINUTE);
  expect([app.shows(stopped), app.shows('扫码签到'), registered()]).toEqual([true, false, 1]);
  await app.tap('再打开');
  expect([app.shows(stopped), app.shows('扫码签到'), registered()]).toEqual([false, true, 2]);
});

it('what was written by hand is still there when it is refused', async () => {
  await start('chair', {
    'POST /bookings/review/{id}/check-in': error(409, 'door.too_late', '过了到场的时间'),
  });
  await app.open(desk, { id: venueId });
  await app.tap('王** · 1 号场');
  await app.input('原因', '手机没电，核对了本人证件');
  await app.tap('登记，请进');
  expect(app.shows('过了到场的时间')).toBe(true);
  await app.tap('登记，请进');
  const sent = app.requests.filter(({ path }) => path.startsWith('/bookings/review/'));
  expect(sent.map(({ body }) => Object(body).reason)).toEqual([
    '手机没电，核对了本人证件',
    '手机没电，核对了本人证件',
  ]);
});
