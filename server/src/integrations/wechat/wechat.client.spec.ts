import { sandboxOpenid, sandboxPhone } from './sandbox/identities';
import { SandboxWechat } from './sandbox/sandbox-wechat';
import { WechatClient } from './wechat.client';
import { WechatError } from './wechat-error';

const appId = 'wx-test';
const secret = 'secret-canary-7';
const OPENID = sandboxOpenid('rider');
const TOKEN_PATH = '/cgi-bin/stable_token';
const SEND_PATH = '/cgi-bin/message/subscribe/send';

/** The error of a call that must fail. */
async function failure(call: Promise<unknown>): Promise<WechatError> {
  const error: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WechatError))
    throw new Error(`expected a WechatError, got ${String(error)}`);
  return error;
}

describe('the WeChat client', () => {
  let sandbox: SandboxWechat;
  let base = '';
  let now = 1_800_000_000_000;

  beforeEach(async () => {
    sandbox = new SandboxWechat({ appId, secret, now: () => now });
    ({ base } = await sandbox.start());
  });
  afterEach(() => sandbox.stop());

  const client = (changes: Partial<ConstructorParameters<typeof WechatClient>[0]> = {}) =>
    new WechatClient({ base, appId, secret, timeoutMs: 1_000, elapsedMs: () => now, ...changes });
  const message = {
    openid: OPENID,
    templateId: 'T1',
    page: 'pages/scan/index',
    values: { thing1: '好' },
  };
  const tokenRequests = () => sandbox.requests(TOKEN_PATH).map(({ body }) => body);

  describe('what it can do', () => {
    test('log a person in, and nothing of the session key comes back', async () => {
      expect(await client().code2Session('sandbox-rider')).toEqual({ openid: OPENID });
    });

    test('get a phone number', async () => {
      const answer = await client().getPhoneNumber('sandbox-phone-rider.n1');
      expect(answer).toEqual({ phone: sandboxPhone('rider'), countryCode: '86' });
    });

    test('draw a mini-program code', async () => {
      const png = await client().getwxacodeunlimit('s1.abc', 'pages/scan/index', 600);
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(png.readUInt32BE(16)).toBe(600);
    });

    test('send a push, with texts cut to what a template takes', async () => {
      await client().subscribeMessageSend({
        ...message,
        values: { thing1: '河'.repeat(30), date2: '2026-11-22' },
      });
      const [sent] = sandbox.requests(SEND_PATH);
      expect(sent?.errcode).toBe(0);
      expect(sent?.body).toMatchObject({
        touser: OPENID,
        data: { thing1: { value: `${'河'.repeat(19)}…` }, date2: { value: '2026-11-22' } },
      });
    });

    test('have texts and pictures checked', async () => {
      const wechat = client();
      expect(await wechat.msgSecCheck(OPENID, 2, '谢谢')).toBe('pass');
      expect(await wechat.msgSecCheck(OPENID, 2, '【待审】')).toBe('review');
      expect(await wechat.msgSecCheck(OPENID, 2, '【违规】')).toBe('risky');
      sandbox.faults.set({ path: '/wxa/msg_sec_check', mode: 'error', errcode: 87014 });
      expect(await wechat.msgSecCheck(OPENID, 2, '谢谢')).toBe('risky');
      const { traceId } = await wechat.mediaCheckAsync(OPENID, 1, 'https://example.org/a.png');
      expect(traceId).not.toBe('');
    });
  });

  describe('the access token', () => {
    test('is fetched once however many calls start at the same time', async () => {
      const wechat = client();
      await Promise.all(Array.from({ length: 20 }, () => wechat.msgSecCheck(OPENID, 2, '好')));
      expect(tokenRequests()).toHaveLength(1);
    });

    test('is kept until it expires, and no longer', async () => {
      const wechat = client();
      await wechat.msgSecCheck(OPENID, 2, '好');
      now += 7200_000 - 61_000;
      await wechat.msgSecCheck(OPENID, 2, '好');
      expect(tokenRequests()).toHaveLength(1);
      now += 2_000;
      await wechat.msgSecCheck(OPENID, 2, '好');
      expect(tokenRequests()).toHaveLength(2);
    });

    test('a failed fetch is not kept', async () => {
      const wechat = client();
      sandbox.faults.set({ path: TOKEN_PATH, mode: 'down', times: 1 });
      expect((await failure(wechat.subscribeMessageSend(message))).kind).toBe('unavailable');
      await wechat.subscribeMessageSend(message);
      expect(sandbox.requests(SEND_PATH)).toHaveLength(1);
    });

    test.each([40001, 40014, 42001])(
      'refused with %i, it is renewed once and the call repeated',
      async (errcode) => {
        const wechat = client();
        await wechat.subscribeMessageSend(message);
        sandbox.faults.set({ path: SEND_PATH, mode: 'error', errcode, times: 1 });
        await wechat.subscribeMessageSend(message);
        expect(sandbox.requests(SEND_PATH).map((sent) => sent.errcode)).toEqual([0, errcode, 0]);
      },
    );

    test('when another instance has forced a new one, asking plainly is enough', async () => {
      const wechat = client();
      await wechat.msgSecCheck(OPENID, 2, '好');
      sandbox.api.tokens.revoke();
      await Promise.all(Array.from({ length: 10 }, () => wechat.msgSecCheck(OPENID, 2, '好')));
      expect(tokenRequests()).toMatchObject([{ force_refresh: false }, { force_refresh: false }]);
    });

    test('a new one is forced only when WeChat hands out the refused one again', async () => {
      const wechat = client();
      sandbox.faults.set({ path: '/wxa/msg_sec_check', mode: 'error', errcode: 40001, times: 1 });
      expect(await wechat.msgSecCheck(OPENID, 2, '好')).toBe('pass');
      expect(tokenRequests()).toMatchObject([
        { force_refresh: false },
        { force_refresh: false },
        { force_refresh: true },
      ]);
    });

    test('refused for ever, it gives up after one renewal and does not burn the daily forces', async () => {
      const wechat = client();
      sandbox.faults.set({ path: '/wxa/msg_sec_check', mode: 'error', errcode: 40001 });
      for (let i = 0; i < 5; i += 1) {
        now += 60_000;
        expect(await failure(wechat.msgSecCheck(OPENID, 2, '好'))).toMatchObject({
          kind: 'rejected',
          errcode: 40001,
        });
      }
      expect(sandbox.requests('/wxa/msg_sec_check')).toHaveLength(10);
      const forced = tokenRequests().filter((body) =>
        JSON.stringify(body).includes('"force_refresh":true'),
      );
      expect(forced).toHaveLength(1);
    });
  });

  describe('when WeChat says no', () => {
    test.each([
      [40029, 'rejected'],
      [40163, 'rejected'],
      [-1, 'unavailable'],
      [45011, 'unavailable'],
    ] as const)('login with errcode %i is %s', async (errcode, kind) => {
      sandbox.faults.set({ mode: 'error', errcode });
      const error = await failure(client().code2Session('sandbox-rider'));
      expect(error).toMatchObject({ kind, errcode, operation: 'code2Session' });
    });

    test('a wrong secret is told as such', async () => {
      const wechat = client({ secret: 'other' });
      expect((await failure(wechat.code2Session('sandbox-rider'))).errcode).toBe(40125);
      expect((await failure(wechat.getPhoneNumber('sandbox-phone-rider'))).errcode).toBe(40125);
    });

    test('a refused subscription is a plain refusal', async () => {
      sandbox.api.consents.preset(OPENID, null, 'refused');
      expect(await failure(client().subscribeMessageSend(message))).toMatchObject({
        kind: 'rejected',
        errcode: 43101,
      });
    });

    test('a scene that no code can carry is refused', async () => {
      const error = await failure(client().getwxacodeunlimit('驿站', 'pages/scan/index'));
      expect(error).toMatchObject({ kind: 'rejected', errcode: 40129 });
    });
  });

  describe('when WeChat does not answer properly', () => {
    const login = () => failure(client({ timeoutMs: 200 }).code2Session('sandbox-rider'));
    const push = async () => {
      const wechat = client();
      await wechat.msgSecCheck(OPENID, 2, '好');
      return failure(wechat.subscribeMessageSend(message));
    };

    test('slow, down and malformed logins end in time with the right kind', async () => {
      sandbox.faults.set({ mode: 'slow', delayMs: 5_000 });
      const before = performance.now();
      expect((await login()).kind).toBe('unavailable');
      expect(performance.now() - before).toBeLessThan(2_000);
      sandbox.faults.set({ mode: 'down' });
      expect((await login()).kind).toBe('unavailable');
      sandbox.faults.set({ mode: 'malformed' });
      expect((await login()).kind).toBe('malformed');
    });

    test.each(['slow', 'down', 'malformed'] as const)(
      'a push into a %s WeChat is ambiguous',
      async (mode) => {
        sandbox.faults.set({ path: SEND_PATH, mode, delayMs: 5_000 });
        expect((await push()).kind).toBe('ambiguous');
        expect(sandbox.requests(SEND_PATH)).toHaveLength(1);
      },
    );

    test('a push answered "busy" is ambiguous; one that was limited is not', async () => {
      sandbox.faults.set({ path: SEND_PATH, mode: 'error', errcode: -1 });
      expect((await push()).kind).toBe('ambiguous');
      sandbox.faults.set({ path: SEND_PATH, mode: 'error', errcode: 45009 });
      expect((await push()).kind).toBe('unavailable');
    });

    test('a push that cannot have left is only unavailable', async () => {
      const wechat = client();
      await wechat.msgSecCheck(OPENID, 2, '好');
      await sandbox.stop();
      // Until the client has noticed that its kept connection is gone, the request might have left through it.
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect((await failure(wechat.subscribeMessageSend(message))).kind).toBe('unavailable');
    });

    test('a code picture that is none is malformed', async () => {
      sandbox.faults.set({ path: '/wxa/getwxacodeunlimit', mode: 'malformed' });
      expect((await failure(client().getwxacodeunlimit('s1', 'pages/scan/index'))).kind).toBe(
        'malformed',
      );
    });
  });

  test('no failure tells a secret, a code, a token or an openid', async () => {
    const wechat = client({ timeoutMs: 200 });
    const calls = [
      () => wechat.code2Session('sandbox-canary-code'),
      () => wechat.getPhoneNumber('sandbox-phone-canary-code'),
      () => wechat.subscribeMessageSend(message),
      () => wechat.msgSecCheck(OPENID, 2, 'canary-text'),
      () => wechat.getwxacodeunlimit('canary-scene', 'pages/scan/index'),
    ];
    for (const mode of ['down', 'malformed', 'error', 'slow'] as const) {
      for (const call of calls) {
        sandbox.faults.set({ mode, delayMs: 1_000, errcode: 40003 });
        const error = await failure(call());
        const told = `${error.message} ${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`;
        expect(told).not.toMatch(/canary|access_token|127\.0\.0\.1/);
        expect(told).not.toContain(OPENID);
      }
    }
  });
});
