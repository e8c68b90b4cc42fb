import { launch } from '../dev/weapp-host/launch';
import { STUB_NOW, stubApi, type StubPersona } from '../dev/weapp-host/stub-api';
import type { WeApp } from '../dev/weapp-host/we-app';

const scan = 'pages/scan/index';
const scene = 'U1.uy.2.AbC-_0123456';
const union = '河东街道网约配送联合工会';

let app: WeApp;

async function scanned(persona: StubPersona): Promise<void> {
  app = await launch({
    request: stubApi(persona),
    persona,
    now: STUB_NOW,
    privacyAgreed: true,
  });
  await app.open(scan, { scene: encodeURIComponent(scene) });
}

afterEach(() => {
  expect(app.errors).toEqual([]);
  app.close();
});

it('a member of another union who scans a union’s code is one tap from coming over to it', async () => {
  await scanned('member');
  await app.tap('把会籍接转到这里');
  expect(app.page().path).toBe('packages/member/transfer/index');
  expect(app.shows(union)).toBe(true);
  await app.tap('换了干活的地方');
  await app.tap('提交接转');
  const [sent] = app.requests.to('POST', '/membership/transfers');
  expect(sent?.body).toMatchObject({ organisationId: '140', reason: 'new_place' });
});

it('who has no union is one tap from joining that very one', async () => {
  await scanned('rider');
  await app.tap('加入这个工会');
  expect(app.page().path).toBe('packages/member/join/index');
  const [asked] = app.requests.to('GET', '/join/route');
  expect(asked?.query).toMatchObject({ unionScene: scene });
});

it('a member who scans the sticker of another union’s station is offered the same', async () => {
  app = await launch({
    request: stubApi('member'),
    persona: 'member',
    now: STUB_NOW,
    privacyAgreed: true,
  });
  await app.open(scan, { scene: 's1.stub' });
  await app.tap('现在在这一带干活？');
  expect(app.page().path).toBe('packages/member/transfer/index');
  expect(app.shows(union)).toBe(true);
});
