import { randomBytes } from 'node:crypto';
import { newId } from '../../database/ids';
import { RefreshTokens } from './refresh-tokens';

const tokens = new RefreshTokens(randomBytes(32));

describe('refresh tokens', () => {
  const claim = { sessionId: newId(), counter: 41 };
  const token = tokens.issue(claim);

  test('say which session and which turn', () => {
    expect(tokens.read(token)).toEqual(claim);
  });

  test('are the same for the same turn, so that a lost answer can be given again', () => {
    expect(tokens.issue(claim)).toBe(token);
    expect(tokens.issue({ ...claim, counter: 42 })).not.toBe(token);
  });

  test('of another key are nothing', () => {
    expect(new RefreshTokens(randomBytes(32)).read(token)).toBeUndefined();
  });

  const [id = '', , mac = ''] = token.split('.');
  const [otherId = '', , otherMac = ''] = tokens
    .issue({ sessionId: newId(), counter: 41 })
    .split('.');
  test.each([
    ['another turn', `${id}.42.${mac}`],
    ['another session', `${otherId}.41.${mac}`],
    ['a signature of another', `${id}.41.${otherMac}`],
    ['no signature', `${id}.41.`],
    ['a leading zero', `${id}.041.${mac}`],
    ['a longer signature', `${token}A`],
    ['an access token', 'eyJhbGciOiJIUzI1NiJ9.eyJzaWQiOiJ4In0.c2ln'],
    ['nothing', ''],
  ])('with %s are refused', (_title, forged) => {
    expect(tokens.read(forged)).toBeUndefined();
  });
});
