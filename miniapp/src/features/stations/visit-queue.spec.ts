import { noNetwork, phone, serve } from '../../../test/taro';
import { checkIn, queuedVisits, sendQueuedVisits } from './visit-queue';

const keys = () => phone.sent.map((one) => one.headers['Idempotency-Key']);

beforeEach(() => phone.stored.set('session', { accessToken: 't', refreshToken: 'r' }));

test('a check-in with a network is counted at once and says what the server says', async () => {
  serve(() => ({ status: 200, body: { counted: true, text: '记下了' } }));
  await expect(checkIn('7')).resolves.toEqual({ counted: true, text: '记下了' });
  expect(queuedVisits()).toBe(0);
});

test('a check-in without a network is sent once later, with its own hour and the same key', async () => {
  serve(noNetwork);
  const answer = await checkIn('7');
  expect(answer.text).toContain('有网时自动补记');
  serve(() => ({ status: 200, body: { counted: true, text: '' } }));
  await Promise.all([sendQueuedVisits(), sendQueuedVisits()]);
  await sendQueuedVisits();
  expect(phone.sent).toHaveLength(2);
  expect(keys()[1]).toBe(keys()[0]);
  expect(phone.sent[1]?.body).toEqual({ at: expect.stringMatching(/^\d{4}-.*Z$/) });
  expect(queuedVisits()).toBe(0);
});

test('while there is still no network it waits', async () => {
  serve(noNetwork);
  await checkIn('7');
  await sendQueuedVisits();
  expect(queuedVisits()).toBe(1);
});

test('what the server refuses for good is not sent again', async () => {
  serve(noNetwork);
  await checkIn('7');
  serve(() => ({ status: 422, body: { code: 'station.visit_too_old', message: '超过两天了' } }));
  await sendQueuedVisits();
  expect(queuedVisits()).toBe(0);
});

test('a refusal at the door is told, not queued', async () => {
  serve(() => ({ status: 404, body: { code: 'station.not_found', message: '没有找到这个驿站' } }));
  await expect(checkIn('7')).rejects.toMatchObject({ code: 'station.not_found' });
  expect(queuedVisits()).toBe(0);
});
