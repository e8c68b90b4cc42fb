import { randomUUID } from 'node:crypto';
import { Actor, actor, guest, type ErrorBody } from '../support/actors';
import { home } from '../support/home';

interface Session {
  accessToken: string;
  refreshToken: string;
  accessExpiresAt: string;
}

beforeAll(() => home.reset());

const login = (code: string) =>
  guest().post<Session & ErrorBody>('/session/wechat', { code }, { key: null });
const refresh = (refreshToken: string) =>
  guest().post<Session & ErrorBody>('/session/refresh', { refreshToken }, { key: null });

describe('a session', () => {
  it('opens with a WeChat code, which works once', async () => {
    const code = `sandbox-rider.${randomUUID()}`;
    expect((await login(code)).status).toBe(200);
    expect(await login(code)).toMatchObject({
      status: 401,
      body: { code: 'session.code_invalid' },
    });
  });

  it('is refused for a code that WeChat does not know', async () => {
    expect(await login('made-up')).toMatchObject({
      status: 401,
      body: { code: 'session.code_invalid' },
    });
  });

  it('leads to one account, however often and however parallel the first login is', async () => {
    const nonce = randomUUID().slice(0, 8);
    const logins = await Promise.all(
      Array.from({ length: 6 }, () => login(`sandbox-new-${nonce}.${randomUUID()}`)),
    );
    const accounts = await Promise.all(
      logins.map(({ body }) =>
        new Actor('new', body.accessToken).mustGet<{ accountId: string }>('/me'),
      ),
    );
    expect(new Set(accounts.map(({ accountId }) => accountId)).size).toBe(1);
  });

  it('ends after its minutes and goes on with the refresh token', async () => {
    const { body: session } = await login(`sandbox-rider.${randomUUID()}`);
    home.advance(16 * 60);
    const late = await new Actor('rider', session.accessToken).get<ErrorBody>('/me');
    expect(late).toMatchObject({ status: 401, body: { code: 'session.expired' } });
    const { body: next } = await refresh(session.refreshToken);
    expect((await new Actor('rider', next.accessToken).get('/me')).status).toBe(200);
  });

  it('gives two parallel refreshes the same successor', async () => {
    const { body: session } = await login(`sandbox-rider.${randomUUID()}`);
    const [one, two] = await Promise.all([
      refresh(session.refreshToken),
      refresh(session.refreshToken),
    ]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(one.body.refreshToken).toBe(two.body.refreshToken);
  });

  it('is stopped altogether when an old refresh token shows up: it was stolen', async () => {
    const { body: first } = await login(`sandbox-rider.${randomUUID()}`);
    const { body: second } = await refresh(first.refreshToken);
    const { body: third } = await refresh(second.refreshToken);
    home.advance(60);
    const stolen = await refresh(first.refreshToken);
    expect(stolen).toMatchObject({ status: 401, body: { code: 'session.refresh_reused' } });
    expect((await new Actor('rider', third.accessToken).get('/me')).status).toBe(401);
    expect((await refresh(third.refreshToken)).status).toBe(401);
  });

  it('is over at once after logging out, and everywhere when asked', async () => {
    const [here, there] = [await actor('rider'), await actor('rider')];
    expect((await here.post('/session/logout', {}, { key: null })).status).toBe(204);
    expect((await here.get('/me')).status).toBe(401);
    expect((await there.get('/me')).status).toBe(200);
    const third = await actor('rider');
    expect((await third.post('/session/logout-everywhere', {}, { key: null })).status).toBe(204);
    expect((await there.get('/me')).status).toBe(401);
  });

  it('is listed with its phone, and ends on the one that is picked, at once', async () => {
    const on = async (device: string) => {
      const code = `sandbox-rider2.${randomUUID()}`;
      const { body } = await guest().post<Session>(
        '/session/wechat',
        { code, device },
        { key: null },
      );
      return new Actor(device, body.accessToken, body.refreshToken);
    };
    interface Devices {
      items: { id: string; device: string; isThis: boolean; lastUsedText: string }[];
    }
    const [lost, kept] = [await on('HUAWEI Mate 60'), await on('iPhone 12')];
    const { items } = await kept.mustGet<Devices>('/session/devices');
    expect(items.map(({ device, isThis }) => [device, isThis])).toEqual([
      ['iPhone 12', true],
      ['HUAWEI Mate 60', false],
    ]);
    const id = items.find(({ device }) => device === 'HUAWEI Mate 60')?.id ?? '';
    const stranger = await actor('rider');
    const foreign = await stranger.post<ErrorBody>(`/session/devices/${id}/end`, {}, { key: null });
    expect(foreign).toMatchObject({ status: 404, body: { code: 'session.device_not_found' } });
    expect((await kept.post(`/session/devices/${id}/end`, {}, { key: null })).status).toBe(204);
    expect((await lost.get('/me')).status).toBe(401);
    expect((await refresh(lost.refreshToken ?? '')).status).toBe(401);
    expect((await kept.get('/me')).status).toBe(200);
    expect((await kept.mustGet<Devices>('/session/devices')).items).toHaveLength(1);
  });

  it.each([
    ['nonsense', 'x'.repeat(60)],
    [
      'unsigned',
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sid":"1"}').toString('base64url')}.`,
    ],
  ])('is not opened by a token that is %s', async (_, token) => {
    expect(await new Actor('forger', token).get<ErrorBody>('/me')).toMatchObject({ status: 401 });
  });
});

describe('the phone number', () => {
  it('comes from WeChat once and is shown masked', async () => {
    const rider = await actor('rider');
    const code = `sandbox-phone-rider.${randomUUID()}`;
    const { phoneMask } = await rider.mustPost<{ phoneMask: string }>(
      '/me/phone',
      { code },
      { key: null },
    );
    expect(phoneMask).toMatch(/^1\d\d\*{4}\d{4}$/);
    const again = await rider.post<ErrorBody>('/me/phone', { code }, { key: null });
    expect(again).toMatchObject({ status: 400, body: { code: 'session.phone_code_invalid' } });
  });
});
