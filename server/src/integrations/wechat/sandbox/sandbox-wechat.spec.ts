import { sandboxOpenid, sandboxPhone } from './identities';
import { SandboxWechat } from './sandbox-wechat';

const appid = 'wx-test';
const secret = 'test-secret-1';
const OPENID = sandboxOpenid('rider');

describe('the sandbox answers as WeChat does', () => {
  let now = 1_800_000_000_000;
  const sandbox = new SandboxWechat({
    appId: appid,
    secret,
    now: () => now,
    phones: { keeper: '19900000012' },
    pages: ['pages/scan/index'],
  });
  let base = '';
  let token = '';

  beforeAll(async () => {
    ({ base } = await sandbox.start());
  });
  afterAll(() => sandbox.stop());
  beforeEach(async () => {
    sandbox.api.consents.clear();
    ({ access_token: token } = await post('/cgi-bin/stable_token', grant(false)));
  });

  const grant = (force: boolean) => ({
    grant_type: 'client_credential',
    appid,
    secret,
    force_refresh: force,
  });

  async function post(path: string, body: unknown, raw?: string) {
    const response = await fetch(base + path, {
      method: 'POST',
      body: raw ?? JSON.stringify(body),
    });
    return JSON.parse(await response.text());
  }
  const call = (path: string, body: unknown) => post(`${path}?access_token=${token}`, body);
  async function login(query: Record<string, string>) {
    const search = new URLSearchParams({ grant_type: 'authorization_code', ...query });
    return JSON.parse(await (await fetch(`${base}/sns/jscode2session?${search}`)).text());
  }

  describe('login', () => {
    test('the same name is the same openid for ever, with or without a nonce', async () => {
      const first = await login({ appid, secret, js_code: 'sandbox-rider' });
      const again = await login({ appid, secret, js_code: 'sandbox-rider' });
      const once = await login({ appid, secret, js_code: 'sandbox-rider.n1' });
      expect([first.openid, again.openid, once.openid]).toEqual([OPENID, OPENID, OPENID]);
      expect(Buffer.from(first.session_key, 'base64')).toHaveLength(16);
      expect((await login({ appid, secret, js_code: 'sandbox-rider2' })).openid).not.toBe(OPENID);
    });

    test('a code with a nonce is good once, also for two at the same time', async () => {
      const answers = await Promise.all(
        [1, 2, 3].map(() => login({ appid, secret, js_code: 'sandbox-rider.twice' })),
      );
      expect(answers.filter((answer) => answer.openid === OPENID)).toHaveLength(1);
      expect(answers.filter((answer) => answer.errcode === 40163)).toHaveLength(2);
    });

    test.each([
      [{ js_code: 'made-up' }, 40029],
      [{ js_code: 'sandbox-' }, 40029],
      [{ js_code: 'sandbox-phone-rider' }, 40029],
      [{ js_code: '' }, 41008],
      [{ appid: '' }, 41002],
      [{ appid: 'wx-other' }, 40013],
      [{ secret: '' }, 41004],
      [{ secret: 'wrong' }, 40125],
      [{ grant_type: 'x' }, 40002],
    ])('%j is refused with %i', async (query, errcode) => {
      const answer = await login({ appid, secret, js_code: 'sandbox-rider', ...query });
      expect(answer.errcode).toBe(errcode);
      expect(answer.errmsg).toContain('rid: ');
    });
  });

  describe('stable token', () => {
    const ask = async (force = false): Promise<string> =>
      (await post('/cgi-bin/stable_token', grant(force))).access_token;

    test('stays the same while it lasts; a forced one kills it, at most every 30 s', async () => {
      now += 60_000;
      expect(await ask()).toBe(token);
      const forced = await ask(true);
      expect(forced).not.toBe(token);
      expect(await ask(true)).toBe(forced);
      expect((await call('/wxa/business/getuserphonenumber', {})).errcode).toBe(40001);
    });

    test('changes 5 minutes before its end, and the old one lasts until then', async () => {
      now += 7200_000;
      const old = await ask();
      now += 7200_000 - 299_000;
      const next = await ask();
      expect(next).not.toBe(old);
      token = old;
      const probe = () => call('/wxa/business/getuserphonenumber', { code: 'no' });
      expect((await probe()).errcode).toBe(40029);
      now += 299_000;
      expect((await probe()).errcode).toBe(42001);
    });

    test('wants POST, JSON and a token where one is due', async () => {
      expect(await (await fetch(`${base}/cgi-bin/stable_token`)).json()).toMatchObject({
        errcode: 43002,
      });
      expect((await post('/cgi-bin/stable_token', null, 'x=1')).errcode).toBe(47001);
      expect((await post('/cgi-bin/stable_token', null, '')).errcode).toBe(44002);
      expect((await post('/wxa/msg_sec_check', { content: 'x' })).errcode).toBe(41001);
      expect((await post('/wxa/msg_sec_check?access_token=forged', {})).errcode).toBe(40001);
    });
  });

  test('a phone code gives the phone of its person, once with a nonce', async () => {
    const ask = (code: string) => call('/wxa/business/getuserphonenumber', { code });
    const keeper = await ask('sandbox-phone-keeper');
    expect(keeper.phone_info).toMatchObject({ purePhoneNumber: '19900000012', countryCode: '86' });
    expect(keeper.phone_info.watermark.appid).toBe(appid);
    const rider = await ask('sandbox-phone-rider.n1');
    expect(rider.phone_info.phoneNumber).toBe(sandboxPhone('rider'));
    expect(sandboxPhone('rider')).toMatch(/^1[3-9]\d{9}$/);
    expect((await ask('sandbox-phone-rider.n1')).errcode).toBe(40163);
    expect((await ask('sandbox-rider')).errcode).toBe(40029);
  });

  describe('mini-program code', () => {
    const ask = async (body: object) => {
      const path = `${base}/wxa/getwxacodeunlimit?access_token=${token}`;
      return fetch(path, { method: 'POST', body: JSON.stringify(body) });
    };

    test('is a PNG as wide as asked', async () => {
      const response = await ask({ scene: 'a'.repeat(32), page: 'pages/scan/index', width: 430 });
      expect(response.headers.get('content-type')).toBe('image/png');
      const png = Buffer.from(await response.arrayBuffer());
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([430, 430]);
    });

    test.each([
      [{ scene: 'a'.repeat(33) }, 40169],
      [{ scene: '' }, 40169],
      [{ scene: '驿站' }, 40129],
      [{ scene: 'a%20b' }, 40129],
      [{ scene: 'ok', page: '/pages/scan/index' }, 41030],
      [{ scene: 'ok', page: 'pages/gone/index' }, 41030],
      [{ scene: 'ok', page: 'pages/scan/index?a=1' }, 41030],
      [{ scene: 'ok', page: 'pages/scan/index', width: 100 }, 40097],
    ])('%j is refused with %i', async (body, errcode) => {
      expect(await (await ask(body)).json()).toMatchObject({ errcode });
    });
  });

  describe('subscription message', () => {
    const message = {
      touser: OPENID,
      template_id: 'T1',
      page: 'pages/scan/index?id=1',
      data: { thing1: { value: '入会申请' } },
    };
    const send = (changes: object = {}) =>
      call('/cgi-bin/message/subscribe/send', { ...message, ...changes });

    test.each([
      [{}, 0],
      [{ touser: 'somebody' }, 40003],
      [{ template_id: '' }, 40037],
      [{ page: '/pages/scan/index' }, 41030],
      [{ data: 'x' }, 47003],
      [{ data: { thing1: { value: '' } } }, 47003],
      [{ data: { thing1: { value: '字'.repeat(21) } } }, 47003],
      [{ data: { number2: { value: '三' } } }, 47003],
    ])('%j is answered with %i', async (changes, errcode) => {
      expect((await send(changes)).errcode).toBe(errcode);
    });

    test('one consent is good for one push, a refusal for none', async () => {
      await post('/sandbox/wechat/subscriptions', {
        name: 'rider',
        templateId: 'T1',
        answer: 'accepted',
      });
      expect([(await send()).errcode, (await send()).errcode]).toEqual([0, 43101]);
      await post('/sandbox/wechat/subscriptions', { openid: OPENID, answer: 'refused' });
      expect((await send({ template_id: 'T2' })).errcode).toBe(43101);
    });
  });

  describe('content checks', () => {
    const text = (content: string, changes: object = {}) =>
      call('/wxa/msg_sec_check', { version: 2, openid: OPENID, scene: 2, content, ...changes });

    test('texts are passed, to be reviewed or risky', async () => {
      expect((await text('谢谢工会')).result.suggest).toBe('pass');
      expect((await text('【待审】一句')).result.suggest).toBe('review');
      expect((await text('特3456书yuuo莞6543李zxcz蒜7782法fgnv级')).result.suggest).toBe('risky');
      expect((await text('【违规】', { version: undefined })).errcode).toBe(87014);
      expect((await text('')).errcode).toBe(44004);
      expect((await text('字'.repeat(2501))).errcode).toBe(45002);
      expect((await text('好', { scene: 9 })).errcode).toBe(40129);
      expect((await text('好', { openid: 'x' })).errcode).toBe(40003);
    });

    test('a picture is taken in for a later answer', async () => {
      const ask = (changes: object) =>
        call('/wxa/media_check_async', {
          version: 2,
          openid: OPENID,
          scene: 1,
          media_type: 2,
          media_url: 'https://example.org/a.png',
          ...changes,
        });
      expect((await ask({})).trace_id).toMatch(/^[0-9a-f]{8}-/);
      expect((await ask({ media_type: 3 })).errcode).toBe(40097);
    });
  });
});
