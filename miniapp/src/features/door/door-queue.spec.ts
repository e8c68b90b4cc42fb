import { cardStepAt, formatCardCode } from '@home/shared';
import { noNetwork, phone, serve } from '../../../test/taro';
import { dismiss, listTaken, sendTaken, take } from './door-queue';

const card = (who: number, agoMs = 0): string =>
  formatCardCode({
    memberNo: `00010226015${who}`,
    keyId: '1',
    step: cardStepAt(Date.now() - agoMs),
    mac: 'A'.repeat(16),
  });
const byCard = (who: number, agoMs = 0) =>
  take({ what: 'venue_card', placeId: 'v1', cardCode: card(who, agoMs) }, `卡 ${who}`);
const keys = () => phone.sent.map((one) => one.headers['Idempotency-Key']);

beforeEach(() => phone.stored.set('session', { accessToken: 't', refreshToken: 'r' }));

test('with a network somebody is let in at once and nothing is left on the phone', async () => {
  serve(() => ({ status: 204, body: {} }));
  await expect(byCard(1)).resolves.toEqual({ kind: 'done' });
  expect(listTaken()).toEqual([]);
  expect(phone.sent[0]).toMatchObject({ path: '/venues/v1/check-in' });
});

test('without one they are kept in order, and each is sent once with the key and the moment of the first try', async () => {
  serve(noNetwork);
  await expect(byCard(1)).resolves.toEqual({ kind: 'kept' });
  await byCard(2);
  const byHand = { what: 'venue_manual', placeId: 'v1', matterId: 'b1', reason: '没电' } as const;
  await take(byHand, '王**');
  const [first] = listTaken();
  const tried = phone.sent.length;
  serve(() => ({ status: 204, body: {} }));
  await Promise.all([sendTaken(), sendTaken()]);
  const sent = phone.sent.slice(tried);
  expect(sent.map(({ path }) => path)).toEqual([
    '/venues/v1/check-in',
    '/venues/v1/check-in',
    '/bookings/review/b1/check-in',
  ]);
  expect(new Set(keys().slice(tried)).size).toBe(3);
  expect(keys()[tried]).toBe(first?.key);
  expect(sent[0]?.body).toMatchObject({ takenAt: first?.takenAt });
  expect(listTaken()).toEqual([]);
});

test('a code of ten minutes ago and a card that is kept already are refused by the phone', async () => {
  serve(noNetwork);
  await expect(byCard(1, 600_000)).resolves.toMatchObject({ kind: 'refused' });
  await byCard(1);
  await expect(byCard(1)).resolves.toMatchObject({
    kind: 'refused',
    text: expect.stringContaining('已经记下了'),
  });
  expect(listTaken()).toHaveLength(1);
});

test('what the server refuses later stays with its reason until it was read, and does not hold up the next', async () => {
  phone.stored.set('door.queue', [
    { key: 'k1', takenAt: new Date().toISOString(), label: '卡 1', taking: taking(1) },
    { key: 'k2', takenAt: new Date().toISOString(), label: '卡 2', taking: taking(2) },
  ]);
  let calls = 0;
  serve(() =>
    (calls += 1) === 1
      ? { status: 404, body: { code: 'booking.nothing_booked', message: '没有预约' } }
      : { status: 204, body: {} },
  );
  await sendTaken();
  expect(listTaken()).toMatchObject([{ key: 'k1', refusal: '没有预约' }]);
  dismiss('k1');
  expect(listTaken()).toEqual([]);
});

test('who is in already was let in: nothing is left to tell', async () => {
  serve(() => ({ status: 409, body: { code: 'booking.already_checked_in', message: '已经' } }));
  await expect(byCard(3)).resolves.toEqual({ kind: 'done' });
  expect(listTaken()).toEqual([]);
});

test('when the phone has no room it says so and lets nobody believe that they are written down', async () => {
  const set = phone.stored.set.bind(phone.stored);
  jest.spyOn(phone.stored, 'set').mockImplementation((key, value) => {
    if (key === 'door.queue') throw new Error('full');
    return set(key, value);
  });
  await expect(byCard(4)).resolves.toMatchObject({ kind: 'refused' });
  expect(phone.sent).toEqual([]);
});

const taking = (who: number) => ({ what: 'venue_card', placeId: 'v1', cardCode: card(who) });
