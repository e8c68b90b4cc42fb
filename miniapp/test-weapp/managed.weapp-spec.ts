import { launch } from '../dev/weapp-host/launch';
import { managedIds, signUpId, workbookId } from '../dev/weapp-host/stub-managed';
import { STUB_NOW, stubApi } from '../dev/weapp-host/stub-api';
import type { WeApp } from '../dev/weapp-host/we-app';

const cadre = (page: string): string => `packages/cadre/${page}/index`;

let app: WeApp;

async function opened(page: string, id?: string): Promise<void> {
  const stub = stubApi('chair');
  // The workbook itself is no part of the contract's JSON.
  const request: typeof stub = (sent) =>
    sent.path.endsWith('/download') ? { status: 200, body: '' } : stub(sent);
  app = await launch({ request, persona: 'chair', now: STUB_NOW, privacyAgreed: true });
  await app.open(page, id === undefined ? {} : { id });
}

afterEach(() => {
  expect(app.errors).toEqual([]);
  app.close();
});

it('a chair writes an activity down, with a draw and a question, and reads it again as a draft', async () => {
  await opened('pages/me/index');
  await app.tap('管理活动');
  await app.tap('办一个活动');
  await app.tap('下一步');
  expect(app.shows('请写活动的名字。')).toBe(true);
  await app.input('名字，请写活动的名字。', '新春游园会');
  await app.tap('区职工体育馆');
  await app.tap('下一步');
  await app.tap('指定工会的会员');
  await app.tap('哪些工会');
  await app.input('加工会', '速达');
  await app.advance(400);
  await app.tap('临江速达物流');
  await app.tap('好了');
  expect(app.shows('临江速达物流有限公司工会')).toBe(true);
  await app.input('名额', '50');
  await app.tap('下一步');
  await app.tap('抽签');
  expect(app.shows('没抽中的按抽签的顺序候补')).toBe(true);
  await app.tap('改抽签的规则');
  await app.tap('培训、兴趣班');
  await app.tap('好了');
  await app.tap('加一个问题');
  await app.input('问什么', '带几个孩子');
  await app.tap('好了');
  expect(app.shows('带几个孩子')).toBe(true);
  await app.tap('存成草稿');
  const [sent] = app.requests.to('POST', '/activities');
  expect(sent?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
  expect(sent?.body).toMatchObject({
    title: '新春游园会',
    capacity: 50,
    mode: 'draw',
    unions: ['141'],
    rule: { programme: 'course', excludeWonWithinDays: 180 },
    form: [{ key: 'q1', label: '带几个孩子', kind: 'text', required: true }],
  });
  expect(app.page().path).toBe(cadre('activity'));
  await app.back();
  expect(app.page().path).toBe(cadre('activities'));
});

it('keeps what was typed when WeChat closes the app', async () => {
  await opened(cadre('activity-plan'));
  await app.input('名字', '新春游园会');
  await app.relaunch(cadre('activity-plan'));
  expect(app.text()).toContain('新春游园会');
});

it('a draft is published after its rule has been read', async () => {
  await opened(cadre('activity'), managedIds.draft);
  await app.tap('看一遍，发布');
  expect(app.shows('180 天内抽中过同类活动的，这次不参加抽签')).toBe(true);
  await app.tap('发布');
  const [sent] = app.requests.to('POST', `/activities/${managedIds.draft}/publish`);
  expect(sent?.body).toEqual({ waitingRoom: false, revision: '0123456789abcdef' });
  expect(app.canTap('看报名名单')).toBe(true);
});

it('more places say who is offered one; fewer than are taken cannot be chosen', async () => {
  await opened(cadre('activity'), managedIds.running);
  await app.tap('调整名额');
  await app.input('改成', '19');
  expect(app.shows('最少改到 20')).toBe(true);
  await app.input('改成', '22');
  expect(app.shows('前 2 人')).toBe(true);
  await app.tap('就这样改');
  expect(
    app.requests.to('POST', `/activities/${managedIds.running}/resize`).map(({ body }) => body),
  ).toEqual([{ capacity: 22 }]);
});

it('calling off says how many hear of it', async () => {
  await opened(cadre('activity'), managedIds.running);
  await app.tap('取消活动');
  expect(app.shows('24 人')).toBe(true);
  await app.input('为什么取消', '下大雨');
  await app.tap('取消，告诉这 24 人');
  const [sent] = app.requests.to('POST', `/activities/${managedIds.running}/cancel`);
  expect(sent?.body).toEqual({ reason: '下大雨' });
});

it('somebody is found and taken off the list; the list opens as a workbook', async () => {
  await opened(cadre('activity'), managedIds.running);
  await app.tap('看报名名单');
  await app.input('找人', '8000');
  await app.tap('查找');
  expect(
    app.requests.to('GET', `/activities/${managedIds.running}/sign-ups`).at(-1)?.query,
  ).toEqual({ q: '8000' });
  await app.tap('周*国');
  await app.tap('取消这个人的报名');
  await app.input('为什么', '报错了');
  await app.tap('取消他的报名');
  const path = `/activities/${managedIds.running}/sign-ups/${signUpId}/remove`;
  expect(app.requests.to('POST', path)[0]?.body).toEqual({ reason: '报错了' });
  await app.tap('导出名单');
  await app.tap('打开表格');
  expect(app.requests.to('POST', `/activities/sign-up-lists/${workbookId}/link`)).toHaveLength(1);
  expect(app.opened.at(-1)?.api).toBe('openDocument');
});
