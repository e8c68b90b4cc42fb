import { createServer, type Server } from 'node:http';
import { WechatClient } from './wechat.client';

const appId = 'wx-test';
const secret = 'test-secret-1';

describe('odd answers', () => {
  let server: Server;
  let answer: { status: number; headers?: Record<string, string>; body: string | Buffer };
  let base = '';

  beforeEach(async () => {
    server = createServer((_request, response) => {
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  test.each([
    ['an error page', 502, '<html>', 'unavailable'],
    ['a list', 200, '[]', 'malformed'],
    ['null', 200, 'null', 'malformed'],
    ['nothing', 200, '', 'malformed'],
    ['an errcode that is a text', 200, '{"errcode":"40029"}', 'malformed'],
    ['an openid that is a number', 200, '{"openid":5}', 'malformed'],
    ['an empty openid', 200, '{"openid":""}', 'malformed'],
    ['an endless answer', 200, Buffer.alloc(5 * 1024 * 1024, 'x'), 'malformed'],
  ])('%s', async (_name, status, body, kind) => {
    answer = { status, body };
    const wechat = new WechatClient({ base, appId, secret, timeoutMs: 2_000 });
    await expect(wechat.code2Session('sandbox-rider')).rejects.toMatchObject({ kind });
  });

  test('a redirect is not followed: it would carry the secret elsewhere', async () => {
    answer = { status: 302, headers: { location: 'http://127.0.0.1:9/elsewhere' }, body: '' };
    const wechat = new WechatClient({ base, appId, secret, timeoutMs: 2_000 });
    await expect(wechat.code2Session('sandbox-rider')).rejects.toMatchObject({
      kind: 'unavailable',
    });
  });

  test('a token without a lifetime is malformed', async () => {
    answer = { status: 200, body: '{"access_token":"t"}' };
    const wechat = new WechatClient({ base, appId, secret, timeoutMs: 2_000 });
    await expect(wechat.getPhoneNumber('sandbox-phone-rider')).rejects.toMatchObject({
      kind: 'malformed',
      operation: 'getStableToken',
    });
  });
});
