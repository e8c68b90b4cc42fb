import { sandboxOpenid } from './identities';
import { SandboxWechat } from './sandbox-wechat';

const appid = 'wx-test';
const secret = 'test-secret-1';

describe('inspection and misbehaviour of the sandbox', () => {
  const sandbox = new SandboxWechat({ appId: appid, secret });
  let base = '';
  let token = '';

  beforeAll(async () => {
    ({ base } = await sandbox.start());
  });
  afterAll(() => sandbox.stop());
  beforeEach(async () => {
    sandbox.faults.set({ mode: 'ok' });
    token = await fetchToken();
    sandbox.forgetRequests();
  });

  const send = (path: string, body: unknown) =>
    fetch(base + path, { method: 'POST', body: JSON.stringify(body) });
  const mode = (body: unknown) => send('/sandbox/wechat/mode', body);
  async function login() {
    const query = { appid, secret, js_code: 'sandbox-rider', grant_type: 'authorization_code' };
    const response = await fetch(`${base}/sns/jscode2session?${new URLSearchParams(query)}`);
    return JSON.parse(await response.text());
  }
  async function fetchToken(): Promise<string> {
    const grant = { grant_type: 'client_credential', appid, secret };
    const response = await send('/cgi-bin/stable_token', grant);
    return JSON.parse(await response.text()).access_token;
  }

  test('it keeps what it was sent, without secret and token, until told to forget', async () => {
    await login();
    await fetchToken();
    await send(`/wxa/msg_sec_check?access_token=${token}`, { content: '好' });
    const seen = await (await fetch(`${base}/sandbox/wechat/requests`)).text();
    expect(JSON.parse(seen).items.map((item: { path: string }) => item.path)).toEqual([
      '/sns/jscode2session',
      '/cgi-bin/stable_token',
      '/wxa/msg_sec_check',
    ]);
    expect(seen).not.toContain(secret);
    expect(seen).not.toContain(token);
    await fetch(`${base}/sandbox/wechat/requests`, { method: 'DELETE' });
    expect(sandbox.requests()).toEqual([]);
  });

  test('it fails one path for as many requests as told, and no other', async () => {
    await mode({ path: '/sns/jscode2session', mode: 'error', errcode: 45011, times: 2 });
    expect((await login()).errcode).toBe(45011);
    expect(await fetchToken()).toBe(token);
    expect((await login()).errcode).toBe(45011);
    expect((await login()).openid).toBe(sandboxOpenid('rider'));
  });

  test('it can be down, malformed and slow', async () => {
    await mode({ mode: 'down', times: 1 });
    await expect(login()).rejects.toThrow();
    await mode({ mode: 'malformed', times: 1 });
    await expect(login()).rejects.toThrow(SyntaxError);
    await mode({ mode: 'slow', delayMs: 120, times: 1 });
    const before = performance.now();
    expect((await login()).openid).toBe(sandboxOpenid('rider'));
    expect(performance.now() - before).toBeGreaterThan(100);
  });

  test.each([[{ mode: 'strange' }], [{ mode: 'slow', delayMs: 'x' }], [[]]])(
    'the order %j is not understood',
    async (order) => {
      expect((await mode(order)).status).toBe(400);
    },
  );

  test('unknown paths are 404', async () => {
    expect((await fetch(`${base}/cgi-bin/token`)).status).toBe(404);
    expect((await fetch(`${base}/sandbox/wechat/else`)).status).toBe(404);
  });
});
