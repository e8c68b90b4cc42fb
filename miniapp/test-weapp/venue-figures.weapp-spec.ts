import { launch } from '../dev/weapp-host/launch';
import type { RequestStub } from '../dev/weapp-host/requests';
import { STUB_NOW, stubApi } from '../dev/weapp-host/stub-api';
import type { WeApp } from '../dev/weapp-host/we-app';

let app: WeApp;

beforeEach(async () => {
  const [answer, workbook] = [stubApi('chair'), new Uint8Array([0x50, 0x4b])];
  const request: RequestStub = (sent) =>
    sent.path === '/venue-figures/export' ? { status: 200, bytes: workbook } : answer(sent);
  app = await launch({ request, persona: 'chair', now: STUB_NOW, privacyAgreed: true });
  await app.open('packages/cadre/figures/index');
});
afterEach(() => {
  expect(app.errors).toEqual([]);
  app.close();
});

it('from the figures to the hours of a venue, over twelve weeks', async () => {
  await app.tap('场馆使用');
  expect(app.shows('预约 203 次，没有到场 12 次')).toBe(true);
  await app.tap('近 12 周');
  await app.tap('区职工体育馆，使用率 36%');
  expect(app.shows('最忙：周六 19 点（100%）')).toBe(true);
  expect(app.shows('17点')).toBe(true);
  expect(app.shows('16点')).toBe(false);
});

it('the numbers open as a workbook, of the weeks that are shown', async () => {
  await app.tap('场馆使用');
  await app.tap('近 12 周');
  await app.tap('打开表格');
  const [asked] = app.requests.to('GET', '/venue-figures/export');
  expect(asked?.query).toEqual({ from: '2026-09-01', to: '2026-11-23' });
  expect(app.opened.at(-1)).toMatchObject({ api: 'openDocument' });
});
