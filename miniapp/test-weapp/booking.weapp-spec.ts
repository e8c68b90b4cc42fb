import { launch } from '../dev/weapp-host/launch';
import { STUB_NOW, stubApi, type StubPersona } from '../dev/weapp-host/stub-api';
import {
  bookingId,
  faultId,
  firstAtDesk,
  queuedId,
  seriesId,
  venueId,
  visitedId,
  waitlistId,
} from '../dev/weapp-host/stub-places';
import type { WeApp } from '../dev/weapp-host/we-app';

let app: WeApp;

async function opened(page: string, id: string, persona: StubPersona = 'member'): Promise<void> {
  app = await launch({ request: stubApi(persona), persona, now: STUB_NOW, privacyAgreed: true });
  await app.open(page, { id });
}

afterEach(() => {
  expect(app.errors).toEqual([]);
  app.close();
});

it('a court is booked in three taps from the list of services', async () => {
  app = await launch({
    request: stubApi('member'),
    persona: 'member',
    now: STUB_NOW,
    privacyAgreed: true,
  });
  await app.open('packages/member/venues/index', {});
  await app.tap('区职工体育馆');
  await app.tap('1 号场 19:00 可约');
  expect(app.shows('今天 19:00–20:00')).toBe(true);
  await app.tap('订下');
  const [sent] = app.requests.to('POST', '/bookings');
  expect(sent?.body).toMatchObject({
    day: '2026-11-23',
    startsAt: '2026-11-23T11:00:00.000Z',
    slots: 1,
  });
  expect(app.page().path).toBe('packages/member/booking/index');
});

it('a full court is waited for, and a freed one is taken with one tap', async () => {
  await opened('packages/member/venue/index', venueId);
  await app.tap('2 号场 19:00 可候补');
  expect(app.shows('约满了，前面有 2 人候补。')).toBe(true);
  await app.tap('排队候补');
  const [sent] = app.requests.to('POST', '/bookings/wait');
  expect(sent?.body).toMatchObject({ day: '2026-11-23', startsAt: '2026-11-23T11:00:00.000Z' });
  await app.open('packages/member/bookings/index', {});
  expect(app.shows('候补中')).toBe(true);
  await app.tap('要《区职工体育馆 2 号场》的名额');
  expect(app.requests.to('POST', `/waitlist/${waitlistId}/accept`)).toHaveLength(1);
});

it('whoever is in line sees how many stand before, and leaves after one question', async () => {
  await opened('packages/member/booking/index', queuedId);
  expect(
    app.shows(
      '前面还有 2 人。有人退了就按先后留 30 分钟，轮到您会发消息；到开场还没有位子就自动结束，不记次数。',
    ),
  ).toBe(true);
  await app.tap('退出候补');
  expect(app.requests.to('POST', `/waitlist/${waitlistId}/leave`)).toHaveLength(1);
});

it('slots in a row are one booking, and a booking is moved as one act', async () => {
  await opened('packages/member/booking/index', bookingId);
  await app.tap('改时间');
  await app.tap('1 号场 18:00 可约');
  await app.tap('1 号场 19:00 可约');
  expect(app.shows('今天 18:00–20:00')).toBe(true);
  await app.tap('改到这里');
  const [sent] = app.requests.to('POST', `/bookings/mine/${bookingId}/reschedule`);
  expect(sent?.body).toMatchObject({ slots: 2 });
  expect(app.requests.to('POST', '/bookings')).toHaveLength(0);
});

it('a team books every week in one act, reads the clash, and gives back what is to come', async () => {
  await opened('packages/member/venue/index', venueId);
  await app.tap('1 号场 19:00 可约');
  await app.tap('每周都来？一次订好');
  expect(app.shows('从 11 月 23 日（周一）到 12 月 14 日（周一），一共 4 次')).toBe(true);
  await app.tap('订 4 周');
  expect(app.shows('请写一句，管场地的人要知道')).toBe(true);
  await app.input('哪个队、做什么', '骑手羽毛球队');
  await app.tap('12 周');
  await app.tap('订 12 周');
  const [sent] = app.requests.to('POST', '/bookings/series');
  expect(sent?.body).toMatchObject({ weeks: 12, slots: 1, purpose: '骑手羽毛球队' });
  expect(app.shows('没订上的 1 次')).toBe(true);
  expect(app.shows('12 月 8 日（周二）')).toBe(true);
  await app.tap('看我的预约');
  expect(app.shows('每周二 19:00–20:00，还有 3 次')).toBe(true);
  await app.tap('每周二 19:00–20:00，还有 3 次');
  await app.tap('以后的都退掉');
  expect(app.requests.to('POST', `/bookings/mine/series/${seriesId}/cancel`)).toHaveLength(1);
  expect(app.shows('退掉了 3 次')).toBe(true);
});

it('a booking goes into the calendar of the phone, at its very time', async () => {
  await opened('packages/member/booking/index', bookingId);
  await app.tap('加到手机日历');
  const [entry] = app.opened.filter(({ api }) => api === 'addPhoneCalendar');
  const [from, to] = ['2026-11-24T11:00:00.000Z', '2026-11-24T12:00:00.000Z'].map(
    (instant) => Date.parse(instant) / 1000,
  );
  expect(entry?.detail).toBe(`区职工体育馆 1 号场 ${from} ${to}`);
});

it('the calendar link is copied, renewed and ended', async () => {
  await opened('packages/member/calendar/index', '');
  await app.tap('复制链接');
  expect(app.clipboard).toMatch(/\/calendars\/feeds\/[0-9a-f]{32}\.[\w-]{22}\.ics$/);
  await app.tap('停用');
  expect(app.requests.to('POST', '/calendars/mine/end')).toHaveLength(1);
  expect(app.shows('做一个链接')).toBe(true);
  await app.tap('做一个链接');
  expect(app.requests.to('POST', '/calendars/mine')).toHaveLength(1);
  expect(app.shows('复制链接')).toBe(true);
});

it('the code on the door of a venue opens its grid', async () => {
  app = await launch({
    request: stubApi('member'),
    persona: 'member',
    now: STUB_NOW,
    privacyAgreed: true,
  });
  await app.open('packages/member/venue/index', { scene: venueId.replaceAll('-', '') });
  await app.tap('1 号场 19:00 可约');
  expect(app.shows('今天 19:00–20:00')).toBe(true);
  expect(app.requests.to('GET', `/venues/${venueId}`)).not.toHaveLength(0);
});

it('a booking is given back after one question', async () => {
  await opened('packages/member/booking/index', bookingId);
  await app.tap('退掉');
  expect(app.requests.to('POST', `/bookings/mine/${bookingId}/cancel`)).toHaveLength(1);
  expect(app.shows('已取消')).toBe(true);
});

it('a keeper writes down why somebody was let in without a card', async () => {
  await opened('packages/station/desk/index', venueId, 'chair');
  await app.tap('王** · 1 号场');
  await app.tap('登记，请进');
  expect(app.shows('请写一句说明。')).toBe(true);
  await app.input('原因', '手机没电');
  await app.tap('登记，请进');
  const [sent] = app.requests.to('POST', `/bookings/review/${firstAtDesk}/check-in`);
  expect(sent?.body).toEqual({
    reason: '手机没电',
    takenAt: expect.stringMatching(/^2026-11-23T/),
  });
});

it('a closure shows whom it concerns before it is made, and how many they were', async () => {
  await opened('packages/station/closure/index', venueId, 'chair');
  await app.tap('看有谁订了');
  await app.input('为什么停（订了的人会看到）', '灯坏了');
  await app.tap('停用，通知这 2 位');
  const [sent] = app.requests.to('POST', `/venues/${venueId}/closures`);
  expect(sent?.body).toMatchObject({ reason: '灯坏了', bookings: 2 });
});

it('an office approves a booking with one tap', async () => {
  await opened('packages/cadre/booking/index', bookingId, 'chair');
  expect(app.shows('连续 4 周')).toBe(true);
  await app.tap('批准');
  expect(app.requests.to('POST', `/bookings/review/${bookingId}/approve`)).toHaveLength(1);
});

it('a visit is rated with one tap, and what is broken is reported from there', async () => {
  await opened('packages/member/booking/index', visitedId);
  await app.tap('5 很好');
  const [rated] = app.requests.to('POST', `/bookings/mine/${visitedId}/rate`);
  expect(rated?.body).toEqual({ rating: 5 });
  expect(app.shows('您打了 5 分')).toBe(true);
  await app.tap('有东西坏了，报修');
  await app.tap('报上去');
  expect(app.shows('请点一下什么坏了。')).toBe(true);
  await app.tap('灯不亮');
  await app.input('说一句', '靠窗第二盏灯不亮');
  await app.tap('报上去');
  const [sent] = app.requests.to('POST', `/venues/${venueId}/faults`);
  expect(sent?.body).toMatchObject({ kind: 'light', text: '靠窗第二盏灯不亮' });
  expect(app.shows('还剩 3 个工作日')).toBe(true);
});

it('a report is kept while it is written: the app is closed and opened again', async () => {
  await opened('packages/member/fault/index', venueId);
  await app.tap('灯不亮');
  await app.input('说一句', '靠窗第二盏灯');
  await app.relaunch('packages/member/fault/index', { id: venueId });
  expect(app.shows('靠窗第二盏灯')).toBe(true);
});

it('a keeper settles what was reported, or says why not', async () => {
  await opened('packages/cadre/fault/index', faultId, 'chair');
  expect(app.shows('另有 1 人也报了')).toBe(true);
  await app.tap('不用处理');
  await app.input('原因', '看过了，是好的');
  await app.tap('确定，不用处理');
  const [sent] = app.requests.to('POST', `/venue-faults/${faultId}/set-aside`);
  expect(sent?.body).toEqual({ note: '看过了，是好的' });
});
