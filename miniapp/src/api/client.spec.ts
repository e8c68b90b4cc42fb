import { act, renderHook } from '@testing-library/react';
import { noNetwork, phone, serve } from '../../test/taro';
import { get, post } from './client';
import { errorText, isOffline } from './error';
import { useIntention } from './use-intention';

const tokens = (name: string) => ({ accessToken: name, refreshToken: `${name}-refresh` });

/** A server that knows one access token, hands out `next` on refresh and `fresh` on login. */
function serverWith(valid: string, refreshWorks = true) {
  let accepted = valid;
  serve(({ path, headers }) => {
    if (path === '/session/wechat') return { status: 200, body: tokens((accepted = 'fresh')) };
    if (path === '/session/refresh') {
      return refreshWorks
        ? { status: 200, body: tokens((accepted = 'next')) }
        : { status: 401, body: {} };
    }
    const known = headers.Authorization === `Bearer ${accepted}`;
    return known
      ? { status: 200, body: { items: [] } }
      : { status: 401, body: { code: 'session.expired', message: '登录已过期，请重新登录' } };
  });
}

const count = (path: string) => phone.sent.filter((one) => one.path === path).length;

test('the first requests of a fresh phone log in once, together', async () => {
  serverWith('nobody');
  await Promise.all([get('/messages'), get('/messages'), get('/messages/templates')]);
  expect(count('/session/wechat')).toBe(1);
  expect(phone.loginCodes).toBe(1);
});

test('an expired token is refreshed once for all requests, which are then sent again', async () => {
  phone.stored.set('session', tokens('old'));
  serverWith('next');
  await Promise.all([get('/messages'), get('/messages'), get('/messages')]);
  expect(count('/session/refresh')).toBe(1);
  expect(count('/session/wechat')).toBe(0);
});

test('when the refresh is refused the phone logs in again, once, and gives up after that', async () => {
  phone.stored.set('session', tokens('old'));
  serverWith('nobody', false);
  await get('/messages');
  expect(count('/session/wechat')).toBe(1);
  serve(({ path }) =>
    path.startsWith('/session')
      ? { status: 200, body: tokens('useless') }
      : { status: 401, body: {} },
  );
  await expect(get('/messages')).rejects.toMatchObject({ status: 401 });
});

test('a guest by choice is never logged in silently, and public pages still open', async () => {
  phone.stored.set('session.signed_out', true);
  serve(() => ({ status: 200, body: { ok: true } }));
  await get('/scan', { viewer: 'optional' });
  expect(count('/session/wechat')).toBe(0);
  await expect(get('/messages')).rejects.toMatchObject({ code: 'session.signed_out' });
});

test('a login that fails does not keep a guest from the public page', async () => {
  serve(({ path }) =>
    path === '/session/wechat' ? { status: 503, body: {} } : { status: 200, body: { ok: true } },
  );
  await expect(get('/scan', { viewer: 'optional' })).resolves.toEqual({ ok: true });
});

test("the server's own words and field faults arrive as they are", async () => {
  serve(() => ({
    status: 400,
    body: {
      code: 'http.validation',
      message: '有内容填得不对',
      requestId: 'r1',
      fields: { name: '太短' },
    },
  }));
  const failure = await get('/regions', { viewer: 'none' }).catch((error: unknown) => error);
  expect(failure).toMatchObject({
    code: 'http.validation',
    fields: { name: '太短' },
    requestId: 'r1',
  });
});

test('a page of a proxy in between becomes a plain sentence', async () => {
  serve(() => ({ status: 502, body: '<html>Bad Gateway</html>' }));
  const failure: unknown = await get('/regions', { viewer: 'none' }).catch(
    (error: unknown) => error,
  );
  expect(errorText(failure)).toBe('服务暂时没有回应，请过一会儿再试。');
});

test('no network is told apart from a refusal', async () => {
  serve(noNetwork);
  const failure: unknown = await get('/regions', { viewer: 'none' }).catch(
    (error: unknown) => error,
  );
  expect(isOffline(failure)).toBe(true);
});

describe('an intention', () => {
  const act1 = { id: 'a1' };
  const withdraw = (_input: { id: string }, key: string) =>
    post('/join/applications/{id}/withdraw', undefined, { path: act1, key });
  const keys = () => phone.sent.map((one) => one.headers['Idempotency-Key']);

  beforeEach(() => phone.stored.set('session', tokens('t')));

  test('keeps its key while nobody knows whether it was done', async () => {
    serve(noNetwork);
    const { result } = renderHook(() => useIntention(withdraw));
    await act(async () => void (await result.current.run(act1)));
    serve(() => ({ status: 200, body: {} }));
    await act(async () => void (await result.current.run(act1)));
    expect(keys()[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(keys()[1]).toBe(keys()[0]);
  });

  test('gets a new key after a certain refusal', async () => {
    serve(() => ({ status: 409, body: { code: 'http.conflict', message: '刚刚有变化' } }));
    const { result } = renderHook(() => useIntention(withdraw));
    await act(async () => void (await result.current.run(act1)));
    await act(async () => void (await result.current.run(act1)));
    expect(keys()[1]).not.toBe(keys()[0]);
    expect(errorText(result.current.error)).toBe('刚刚有变化');
  });

  test('is sent once however often it is tapped', async () => {
    serve(() => ({ status: 200, body: {} }));
    const { result } = renderHook(() => useIntention(withdraw));
    await act(async () => {
      await Promise.all([result.current.run(act1), result.current.run(act1)]);
    });
    expect(phone.sent).toHaveLength(1);
  });
});
