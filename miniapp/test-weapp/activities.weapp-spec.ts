import { launch } from '../dev/weapp-host/launch';
import { activityIds, registrationId, waitlistId } from '../dev/weapp-host/stub-activities';
import { STUB_NOW, stubApi, type StubOverrides } from '../dev/weapp-host/stub-api';
import type { WeApp } from '../dev/weapp-host/we-app';

const member = (page: string): string => `packages/member/${page}/index`;

let app: WeApp;

async function opened(page: string, id?: string, answers?: StubOverrides): Promise<void> {
  const request = stubApi('member', { answers });
  app = await launch({ request, persona: 'member', now: STUB_NOW, privacyAgreed: true });
  await app.open(page, id === undefined ? {} : { id });
}

afterEach(() => {
  expect(app.errors).toEqual([]);
  app.close();
});

it('from the services to a place: the list, the activity, two questions', async () => {
  await opened('pages/services/index');
  await app.tap('活动');
  expect(app.page().path).toBe(member('activities'));
  await app.tap('晚间太极班，还有 3 个名额');
  await app.tap('报名');
  expect(app.page().path).toBe(member('sign-up'));
  await app.tap('报名');
  expect(app.shows('请填写“衣服尺码”')).toBe(true);
  await app.tap('大');
  await app.input('有什么要注意（可以不填）', '膝盖不好');
  await app.tap('报名');
  const [sent] = app.requests.to('POST', `/activities/${activityIds.open}/registrations`);
  expect(sent?.outcome).toBe(200);
  expect(sent?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
  expect(sent?.body).toEqual({
    answers: [
      { key: 'size', value: '大' },
      { key: 'note', value: '膝盖不好' },
    ],
  });
  expect(app.page().path).toBe(member('activity'));
});

it('keeps what was typed when WeChat closes the app', async () => {
  await opened(member('sign-up'), activityIds.open);
  await app.input('有什么要注意（可以不填）', '膝盖不好');
  await app.relaunch(member('sign-up'), { id: activityIds.open });
  expect(app.text()).toContain('膝盖不好');
});

it('a place that is held says until when, and is taken with one tap', async () => {
  await opened(member('my-activities'));
  expect(app.shows('晚上十点到早上七点不算时间')).toBe(true);
  await app.tap('要《羽毛球初级班》的名额');
  expect(app.requests.to('POST', `/waitlist/${waitlistId}/accept`)).toHaveLength(1);
});

it('a place is given back after one question', async () => {
  await opened(member('activity'), activityIds.drawn);
  await app.tap('取消报名');
  expect(app.modals).toHaveLength(1);
  expect(
    app.requests.to('POST', `/activities/registrations/${registrationId}/cancel`),
  ).toHaveLength(1);
});

it('the result of a draw is read and recomputed on the phone, without a request', async () => {
  await opened(member('activity'), activityIds.drawn);
  expect(app.shows('您的抽签号：17')).toBe(true);
  await app.tap('看抽签结果，自己验一遍');
  expect(app.page().path).toBe(member('draw'));
  const asked = app.requests.length;
  await app.tap('在手机上算一遍');
  expect(app.requests).toHaveLength(asked);
  expect(app.text().match(/(?<!不)对/g)?.length).toBeGreaterThanOrEqual(5);
  expect(app.shows('不对')).toBe(false);
});

it('in front of a hot opening the page counts, lets in, and asks by itself', async () => {
  await opened(member('activity'), activityIds.soon);
  expect(app.shows('还有 5 分 00 秒开始报名')).toBe(true);
  await app.tap('去排队');
  await app.tap('进来等');
  expect(app.shows('您进来了，号码 12')).toBe(true);
  const looks = () => app.requests.to('GET', `/waiting-rooms/${activityIds.soon}`).length;
  const before = looks();
  await app.advance(16_000);
  expect(looks()).toBe(before + 1);
});

it('what was seen is there without a network', async () => {
  await opened(member('activities'));
  await app.goOffline();
  await app.relaunch(member('activities'));
  expect(app.shows('东湖一日游')).toBe(true);
});
