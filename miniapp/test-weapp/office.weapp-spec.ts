import { launch } from '../dev/weapp-host/launch';
import { STUB_NOW, ids, stubApi, type StubPersona } from '../dev/weapp-host/stub-api';
import type { WeApp } from '../dev/weapp-host/we-app';

const inbox = 'packages/cadre/inbox/index';
const review = 'packages/cadre/review/index';
const verify = 'packages/station/verify/index';

let app: WeApp;

async function start(persona: StubPersona, scanned?: string): Promise<void> {
  const scan = scanned === undefined ? null : { result: scanned };
  app = await launch({
    request: stubApi(persona),
    persona,
    now: STUB_NOW,
    privacyAgreed: true,
    answers: { scan },
  });
}

afterEach(() => {
  expect(app.errors).toEqual([]);
  app.close();
});

describe('a chair', () => {
  it('writes an application into a resolution, from the inbox, in three taps', async () => {
    await start('chair');
    await app.open(inbox);
    await app.tap('选买买提·*** 申请入会');
    await app.tap('写进决议');
    expect(app.shows('写进工会委员会决议')).toBe(true);
    await app.tap('通过，写进决议');
    const [sent] = app.requests.to('POST', '/join/resolutions');
    expect(sent?.body).toMatchObject({
      resolvedOn: '2026-11-23',
      applicationIds: [ids.application],
    });
    expect(sent?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
    expect(app.toasts.at(-1)?.title).toBe('1 人已经入会');
  });

  it('cannot reach what lies behind an open sheet', async () => {
    await start('chair');
    await app.open(review, { id: ids.application });
    await app.tap('写进决议');
    await expect(app.tap('不予通过')).rejects.toThrow('is not on the page');
    await app.tap('关上');
    expect(app.canTap('不予通过')).toBe(true);
  });

  it('returns an application, naming all that is missing at once', async () => {
    await start('chair');
    await app.open(inbox);
    await app.tap('买买提·*** 申请入会');
    expect(app.page().path).toBe(review);
    await app.tap('退回补充');
    await app.tap('姓名和身份证不一致');
    await app.tap('手机号打不通');
    await app.tap('退回给本人补充');
    const [sent] = app.requests.to('POST', `/join/review/${ids.application}/return`);
    expect(sent?.body).toMatchObject({ missing: ['name', 'phone'] });
    expect(app.page().path).toBe(inbox);
  });

  it('sees the full name only after saying why', async () => {
    await start('chair');
    await app.open(review, { id: ids.application });
    expect(app.shows('买买提·吐尔逊')).toBe(false);
    await app.tap('核对身份');
    await app.tap('核对身份');
    await app.tap('看一下');
    const [asked] = app.requests.to('POST', `/join/review/${ids.application}/reveal`);
    expect(asked?.body).toEqual({ purpose: 'verify_identity' });
    expect(app.shows('买买提·吐尔逊')).toBe(true);
    expect([...app.storage.values()].join()).not.toContain('33010219950101001X');
  });

  it('stays where they are when the network is gone, and loses nothing', async () => {
    await start('chair');
    await app.open(review, { id: ids.application });
    await app.tap('写进决议');
    await app.goOffline();
    await app.tap('通过，写进决议');
    expect(app.shows('没有网络')).toBe(true);
    await app.goOnline();
    await app.tap('通过，写进决议');
    const sent = app.requests.to('POST', '/join/resolutions');
    expect(sent.map(({ outcome }) => outcome)).toEqual(['offline', 200]);
    expect(new Set(sent.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  });
});

describe('a keeper', () => {
  it('scans a card and reads whether it is real', async () => {
    await start('keeper', 'M1.330102000127.k1.abc.AAAAAAAAAAAAAAAA');
    await app.open(verify);
    await app.tap('扫会员卡');
    expect(app.text()).toContain('有效');
    expect(app.shows('河东街道网约配送联合工会')).toBe(true);
    expect(app.shows('买买提·吐尔逊')).toBe(false);
  });

  it('may give up scanning', async () => {
    await start('keeper');
    await app.open(verify);
    await app.tap('扫会员卡');
    expect(app.requests.to('POST', '/membership/cards/verify')).toEqual([]);
    expect(app.canTap('扫会员卡')).toBe(true);
  });
});
