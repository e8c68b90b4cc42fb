import { createHmac, randomBytes } from 'node:crypto';
import { cardMessage, cardStepAt, parseCardCode } from '@home/shared';
import { cardCodeAt } from './card-code';

const at = Date.parse('2026-11-22T09:00:10Z');

test.each([16, 31, 32, 33, 64])(
  'a code out of a %i-byte secret is what the server computes',
  (size) => {
    const secret = randomBytes(size);
    const card = { memberNo: '000102260158', keyId: 'k1', secret: secret.toString('base64url') };
    const parsed = parseCardCode(cardCodeAt(card, at));
    const mac = createHmac('sha256', secret).update(
      cardMessage('000102260158', 'k1', cardStepAt(at)),
    );
    expect(parsed).toMatchObject({ memberNo: '000102260158', keyId: 'k1', step: cardStepAt(at) });
    expect(parsed?.mac).toBe(mac.digest().subarray(0, 12).toString('base64url'));
  },
);

test('the code is the same within 30 seconds and another one after', () => {
  const card = { memberNo: '0001', keyId: 'k1', secret: 'c2VjcmV0' };
  expect(cardCodeAt(card, at + 19_000)).toBe(cardCodeAt(card, at));
  expect(cardCodeAt(card, at + 20_000)).not.toBe(cardCodeAt(card, at));
});
