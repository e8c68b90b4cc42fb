import { launch } from '../dev/weapp-host/launch';
import { closureId, ownCourtId, roomId, venueId } from '../dev/weapp-host/stub-places';
import { STUB_NOW, stubApi } from '../dev/weapp-host/stub-api';
import type { WeApp } from '../dev/weapp-host/we-app';

let app: WeApp;

beforeEach(async () => {
  const request = stubApi('chair');
  app = await launch({ request, persona: 'chair', now: STUB_NOW, privacyAgreed: true });
  await app.open('packages/cadre/venues/index');
  await app.tap('区职工体育馆');
});

afterEach(() => {
  expect(app.errors).toEqual([]);
  app.close();
});

it('what is shut is opened again after one question', async () => {
  await app.tap('恢复开放4 号场');
  expect(app.modals).toHaveLength(1);
  expect(app.requests.to('POST', `/closures/${closureId}/lift`)).toHaveLength(1);
});

it('a room has more places: nobody is asked about', async () => {
  await app.tap('阅览室');
  await app.input('同时能来 30 人，改成', '40');
  await app.tap('改成 40 人');
  const [resized] = app.requests.to('POST', `/venues/${venueId}/resources/${roomId}/resize`);
  expect(resized?.body).toEqual({ capacity: 40, bookings: 0 });
});

it('a room has fewer: first who has no place any more, then why, then it is done', async () => {
  await app.tap('阅览室');
  await app.input('同时能来 30 人，改成', '20');
  await app.tap('看谁订不下了');
  expect(app.shows('这些预约会取消')).toBe(true);
  await app.input('为什么改少（订了的人会看到）', '椅子坏了');
  await app.tap('改成 20 人，通知这 2 位');
  const [resized] = app.requests.to('POST', `/venues/${venueId}/resources/${roomId}/resize`);
  expect(resized?.body).toEqual({ capacity: 20, bookings: 2, reason: '椅子坏了' });
});

it('one court gets rules of its own, and goes back to those of the venue', async () => {
  await app.tap('4 号场');
  expect(app.shows('单独的规矩')).toBe(true);
  await app.tap('改它的规矩');
  await app.tap('什么时候能约');
  await app.tap('7 天');
  await app.tap('好了');
  await app.tap('今天起按这个');
  const [sent] = app.requests.to('POST', `/venues/${venueId}/rules`);
  expect(sent?.body).toMatchObject({
    resourceId: ownCourtId,
    rules: { horizonDays: 7, maxSlots: 2 },
  });
  await app.tap('改回场馆的规矩');
  expect(app.modals).toHaveLength(1);
  const path = `/venues/${venueId}/resources/${ownCourtId}/rules/end`;
  expect(app.requests.to('POST', path)[0]?.body).toEqual({ from: '2026-11-23' });
});

it('the venue is put into a home of its union', async () => {
  await app.tap('在哪个职工之家');
  await app.tap('河东区职工之家');
  await app.tap('就这样定');
  const [sent] = app.requests.to('POST', `/venues/${venueId}/home`);
  expect(sent?.body).toEqual({ homeId: '01990000-0000-7000-8000-000000000801', from: null });
});

it('a court is added', async () => {
  await app.tap('加一片场地');
  await app.input('名字', '5 号场');
  await app.tap('加上');
  const [added] = app.requests.to('POST', `/venues/${venueId}/resources`);
  expect(added?.body).toEqual({ name: '5 号场', kind: 'badminton', capacity: 1 });
});

it('the hours of some days say why', async () => {
  await app.tap('改开放时间、加节假日');
  await app.tap('只有几天');
  await app.pick('到哪天', '2026-11-25');
  await app.tap('这几天不开');
  await app.input('为什么', '设备检修');
  await app.tap('就这样定');
  const [sent] = app.requests.to('POST', `/venues/${venueId}/hours`);
  expect(sent?.body).toEqual({
    hours: [],
    publicGood: [],
    from: '2026-11-23',
    to: '2026-11-25',
    reason: '设备检修',
  });
});

it('the rules are chosen by their values, and read in the words that a worker reads', async () => {
  await app.tap('改预约规矩');
  expect(app.shows('提前 1 天约')).toBe(true);
  await app.tap('什么时候能约');
  await app.tap('3 天');
  await app.tap('好了');
  expect(app.shows('提前 3 天约')).toBe(true);
  await app.pick('从哪天起', '2026-12-01');
  await app.tap('12 月 1 日（周二）起按这个');
  const [sent] = app.requests.to('POST', `/venues/${venueId}/rules`);
  expect(sent?.body).toMatchObject({
    from: '2026-12-01',
    rules: { horizonDays: 3, maxSlots: 1, credit: { count: 2 } },
  });
});
