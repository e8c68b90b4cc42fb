import http from 'node:http';
import path from 'node:path';
import { launch, type LaunchOptions } from '../dev/weapp-host/launch';
import type { WeApp } from '../dev/weapp-host/we-app';

// A small mini-program in WeChat's own language, so that the host is tested without the product.
const dist = path.join(__dirname, 'fixture');
let app: WeApp;

async function start(options: LaunchOptions = {}): Promise<WeApp> {
  app = await launch({ dist, ...options });
  return app;
}

afterEach(() => app.close());

describe('what a person sees', () => {
  it('is the text of visible nodes, with launch options and components', async () => {
    await start();
    await app.open('pages/home/index', { scene: 's=1' });
    expect(app.text()).toContain('启动于 pages/home/index，显示 1 次，来自 s%3D1');
    expect(app.shows('第1张卡')).toBe(true);
    for (const hidden of ['看不见的话', '藏起来的话', '收着的话'])
      expect(app.shows(hidden)).toBe(false);
    expect(app.shows('打开的话')).toBe(true);
    expect(app.page()).toEqual({
      path: 'pages/home/index',
      query: { scene: 's%3D1' },
      title: '首页',
    });
    expect(app.labels()).toEqual(['用微信手机号']);
    expect(app.errors).toEqual([]);
  });
});

describe('touch', () => {
  beforeEach(async () => {
    await start();
    await app.open('pages/home/index');
  });

  it('bubbles through the ancestors, unless it is caught', async () => {
    await app.tap('双层');
    expect(app.text()).toContain('内外');
    await app.tap('只到里层');
    expect(app.text()).toContain('内外内');
  });

  it('reaches a component, whose own event stays at the component', async () => {
    await app.tap('第 1 张卡');
    expect(app.shows('第 2 张卡')).toBe(true);
  });

  it('fails on what is not there, cannot be tapped, or is disabled', async () => {
    await expect(app.tap('没有的字')).rejects.toThrow('is not on the page');
    await expect(app.tap('显示 1 次')).rejects.toThrow('nothing there listens');
    await expect(app.tap('不能点')).rejects.toThrow('disabled');
  });

  it('answers a modal as the person would', async () => {
    await app.tap('删除草稿');
    expect(app.modals[0]).toMatchObject({ title: '删除草稿？', confirmText: '删除' });
    expect(app.shows('已删除')).toBe(true);
    app.answers.modal = false;
    await app.tap('删除草稿');
    expect(app.shows('还留着')).toBe(true);
  });

  it('may ask for subscription messages, and only a touch may', async () => {
    await app.tap('过后提醒');
    expect(app.text()).toContain('requestSubscribeMessage:fail can only be invoked by user TAP');
    await app.tap('提醒我');
    expect(app.text()).toContain('accept');
    expect(app.subscriptionPrompts).toEqual([['t1']]);
  });
});

describe('the privacy gate', () => {
  it('asks before a privacy API, covers the page meanwhile, and asks once', async () => {
    await start();
    await app.open('pages/home/index');
    await app.tap('附近');
    expect(app.privacyAsked).toEqual(['getLocation']);
    await expect(app.tap('双层')).rejects.toThrow('is not on the page');
    await app.tap('同意并继续');
    expect(app.text()).toContain('纬度 30.2741');
    await app.tap('用微信手机号');
    expect(app.shows('sandbox-phone-13800138000')).toBe(true);
    expect(app.privacyAsked).toHaveLength(1);
  });

  it('lets a person refuse the phone number and the place', async () => {
    await start({ privacyAgreed: true, answers: { phone: null, location: null } });
    await app.open('pages/home/index');
    await app.tap('一键填写');
    expect(app.text()).toContain('getPhoneNumber:fail user deny');
    await app.tap('附近');
    expect(app.text()).toContain('getLocation:fail auth deny');
  });
});

describe('a form', () => {
  beforeEach(async () => {
    await start({ request: ({ body }) => ({ status: 201, body: { text: JSON.stringify(body) } }) });
    await app.open('pages/form/index');
  });

  it('takes text, checks, switches and choices', async () => {
    await app.input('姓名', '买买提');
    expect(app.shows('你好 买买提')).toBe(true);
    await app.tap('饿了么');
    await app.tap('美团');
    expect(app.shows('平台 meituan、eleme')).toBe(true);
    await app.tap('美团');
    expect(app.shows('平台 eleme')).toBe(true);
    await app.tap('大字模式');
    expect(app.shows('大字已开')).toBe(true);
    await app.pick('选择工作', 1);
    expect(app.shows('第 1 项')).toBe(true);
  });

  it('counts what crosses to the view layer', async () => {
    const typed = await app.input('姓名', '王');
    expect(typed).toEqual({ bytes: Buffer.byteLength('{"name":"王"}'), count: 1, largest: 14 });
  });

  it('sends what was typed, and logs the request', async () => {
    await app.input('姓名', '王');
    await app.tap('提交');
    expect(app.text()).toContain('201{"name":"王"}');
    const [sent] = app.requests.to('POST', '/join/applications');
    expect(sent).toMatchObject({ query: { from: 'form' }, body: { name: '王' }, outcome: 201 });
    expect(sent?.headers['idempotency-key']).toBe('k1');
  });

  it('fails without a network, and works when it is back', async () => {
    await app.goOffline();
    await app.tap('提交');
    expect(app.text()).toContain('request:fail errcode:-106');
    await app.goOnline();
    await app.tap('提交');
    expect(app.text()).toContain('201');
    expect(app.requests.map(({ outcome }) => outcome)).toEqual(['offline', 201]);
  });

  it('keeps the storage over a relaunch, and nothing else', async () => {
    await app.input('姓名', '王');
    await app.relaunch('pages/form/index');
    expect(app.shows('你好 王')).toBe(true);
    await app.relaunch();
    expect(app.text()).toContain('显示 1 次');
  });
});

it('forwards requests to a real server, whatever origin the build names', async () => {
  const server = http.createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ text: `${request.method} ${request.url}` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await start({ apiBase: `http://127.0.0.1:${port}` });
  await app.open('pages/form/index');
  await app.tap('提交');
  expect(app.text()).toContain('200POST /api/v1/join/applications?from=form');
  await new Promise((resolve) => server.close(resolve));
});

describe('pages', () => {
  beforeEach(async () => {
    await start();
    await app.open('pages/home/index');
  });

  it('keeps tab pages alive and shows them again', async () => {
    await app.switchTab('pages/list/index');
    await app.switchTab('pages/home/index');
    expect(app.text()).toContain('显示 2 次');
    expect(app.stackDepth).toBe(1);
  });

  it('opens a page of a sub-package with its parameters, and goes back', async () => {
    await app.switchTab('pages/list/index');
    await app.tap('更多');
    expect(app.page()).toMatchObject({ path: 'packages/more/deep/index', title: '更深' });
    expect(app.text()).toBe('编号 7 名称 %E7%AB%99');
    await app.back();
    expect(app.page().path).toBe('pages/list/index');
    await app.tap('导航');
    expect(app.page().path).toBe('pages/form/index');
  });

  it('reports a link to nowhere and an exception in a handler', async () => {
    await app.switchTab('pages/list/index');
    await app.tap('坏链接');
    expect(app.errors[0]).toContain('page "pages/none/index" is not found');
    await app.tap('出错');
    expect(app.errors[1]).toContain("Cannot read properties of undefined (reading 'here')");
  });

  it('taps the wanted one of several equal things', async () => {
    await app.switchTab('pages/list/index');
    await app.tap('通过', 1);
    expect(app.shows('通过了 2')).toBe(true);
  });

  it('tells the page of time, theme and network', async () => {
    await app.switchTab('pages/list/index');
    await app.advance(3000);
    await app.setTheme('dark');
    await app.goOffline();
    expect(app.text()).toContain('none dark 过了 3 秒');
  });
});
