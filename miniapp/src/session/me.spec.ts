import { noNetwork, phone, serve } from '../../test/taro';
import { meState, reloadMe, signIn, signOut } from './me';

const session = { accessToken: 't', refreshToken: 'r' };

beforeEach(() => {
  phone.stored.set('session', session);
  phone.stored.set('card', { secret: 'x' });
  phone.stored.set('join.draft', { form: { idNumber: '1' } });
  phone.stored.set('visits.queue', [{}]);
  phone.stored.set('station.7', { id: '7' });
  phone.stored.set('appearance', true);
});

const left = () => [...phone.stored.keys()].sort();

test('logging out leaves nothing personal on the phone, and keeps the large letters', async () => {
  serve(() => ({ status: 204, body: undefined }));
  await signOut();
  expect(left()).toEqual(['appearance', 'session', 'session.signed_out']);
  expect(phone.stored.get('session')).toBeNull();
  expect(meState()).toMatchObject({ me: undefined, guest: true });
});

test('logging out works without a network: the phone is wiped all the same', async () => {
  serve(noNetwork);
  await signOut();
  expect(phone.stored.has('card')).toBe(false);
});

test('logging out everywhere is only said to be done when the server has done it', async () => {
  serve(noNetwork);
  await expect(signOut('everywhere')).rejects.toMatchObject({ code: 'network.offline' });
  expect(phone.stored.has('card')).toBe(true);
});

test('after logging out nobody is logged in until a tap asks for it', async () => {
  serve(({ path }) =>
    path === '/session/wechat'
      ? { status: 200, body: session }
      : { status: 200, body: { accountId: 'a', unread: 0 } },
  );
  await signOut();
  await reloadMe();
  expect(meState().guest).toBe(true);
  await signIn();
  expect(meState()).toMatchObject({ guest: false, me: { accountId: 'a' } });
});
