import { isCodeRefused, isStorableOpenid, judgeRefresh, refreshExpiry } from './sessions.rules';

const now = new Date('2026-11-22T02:00:00.000Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

const session = {
  counter: 5,
  refreshedAt: ago(10),
  expiresAt: new Date('2026-12-01T00:00:00.000Z'),
  revokedAt: null,
  revokedReason: null,
};

describe('a refresh token', () => {
  test.each([
    ['the newest is exchanged', 5, {}, 'rotate'],
    ['the one before is answered again while the answer may have been lost', 4, {}, 'repeat'],
    ['exactly 30 s later still', 4, { refreshedAt: ago(30) }, 'repeat'],
    ['the one before, later than that, is theft', 4, { refreshedAt: ago(30.001) }, 'reused'],
    ['an older one is theft at once', 3, {}, 'reused'],
    ['the very first is theft too', 0, {}, 'reused'],
    ['one that was never handed out is nothing', 6, {}, 'invalid'],
    ['a session past its time is over, whichever token', 5, { expiresAt: now }, 'invalid'],
    ['an old token of an ended session steals nothing', 3, { expiresAt: now }, 'invalid'],
    ['after logging out it is over', 5, { revokedAt: now, revokedReason: 'logout' }, 'revoked'],
    [
      'after a theft the owner learns why',
      5,
      { revokedAt: now, revokedReason: 'reused' },
      'stopped',
    ],
  ])('%s', (_title, shown, change, verdict) => {
    expect(judgeRefresh(shown, { ...session, ...change }, now)).toBe(verdict);
  });

  test('of a session that is not there is nothing', () => {
    expect(judgeRefresh(0, undefined, now)).toBe('invalid');
  });

  test('keeps the session for 30 days from now', () => {
    expect(refreshExpiry(now).toISOString()).toBe('2026-12-22T02:00:00.000Z');
  });
});

describe('what WeChat answered', () => {
  test.each([
    [40029, true],
    [40163, true],
    [41008, true],
    [40226, true],
    [40013, false],
    [40125, false],
    [45011, false],
    [-1, false],
    [null, false],
  ])('errcode %s is about the code: %s', (errcode, refused) => {
    expect(isCodeRefused(errcode)).toBe(refused);
  });

  test.each([
    ['o6_bmjrPTlm6_2sgVt7hMZOPfL2M', true],
    ['', false],
    ['o'.repeat(65), false],
    ['o6 bmjr', false],
    ['ö6_bmjr', false],
  ])('openid %s can be stored exactly: %s', (openid, storable) => {
    expect(isStorableOpenid(openid)).toBe(storable);
  });
});
