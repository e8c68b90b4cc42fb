import { launch } from '../dev/weapp-host/launch';
import { STUB_NOW, stubApi, type StubPersona } from '../dev/weapp-host/stub-api';
import type { WeApp } from '../dev/weapp-host/we-app';

let app: WeApp;

async function opened(persona: StubPersona, page: string, query = {}): Promise<void> {
  app = await launch({ request: stubApi(persona), persona, now: STUB_NOW, privacyAgreed: true });
  await app.open(page, query);
}

/** Where something was sent, but for logging in. */
const posted = (): string[] =>
  app.requests
    .filter(({ method, path }) => method === 'POST' && !path.startsWith('/session'))
    .map(({ path }) => path);

afterEach(() => {
  expect(app.errors).toEqual([]);
  app.close();
});

it('an office founds a union, from the list to the page of the founding', async () => {
  await opened('chair', 'packages/cadre/foundings/index');
  await app.tap('申请组建工会');
  expect(app.page().path).toBe('packages/cadre/founding-new/index');
  await app.input('单位全称', '雀鸟冷链有限公司');
  await app.input('工会名称', '雀鸟冷链有限公司工会');
  await app.input('地址', '冷库路 1 号');
  await app.input('预计会员', '30');
  await app.input('为什么', '职工有三十人，愿意成立');
  await app.tap('交上级批准');
  const [sent] = app.requests.to('POST', '/union-foundings');
  expect(sent?.body).toMatchObject({
    parentId: '111',
    name: '雀鸟冷链有限公司工会',
    employers: ['雀鸟冷链有限公司'],
    expectedMembers: 30,
  });
  expect(app.page().path).toBe('packages/cadre/founding/index');
  expect(app.shows('陈*')).toBe(true);
});

it('the union above approves it, when everybody who was elected has agreed', async () => {
  await opened('chair', 'packages/cadre/foundings/index');
  await app.tap('江岸冷链有限公司工会');
  await app.tap('批准成立');
  expect(posted()).toEqual([expect.stringMatching(/^\/union-foundings\/.*\/establish$/)]);
});

it('whoever was elected answers with one tap', async () => {
  await opened('member', 'packages/member/founding-posts/index');
  await app.tap('答应');
  expect(posted()).toEqual([expect.stringMatching(/^\/me\/founding-posts\/.*\/agree$/)]);
});
