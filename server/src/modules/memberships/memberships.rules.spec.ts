import { isCardStepGood } from '@home/shared';
import fc from 'fast-check';
import {
  cardPeriodAt,
  isCardKeyGood,
  isMemberNo,
  memberNoFrom,
  memberNoSpace,
  sinceText,
} from './memberships.rules';

const noon = new Date('2026-11-22T12:00:00Z');
const later = (ms: number) => new Date(noon.getTime() + ms);
const DAY = 86_400_000;

describe('a member number', () => {
  it('has twelve digits, the last of which checks the others', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: memberNoSpace - 1 }), (random) => {
        expect(isMemberNo(memberNoFrom(random))).toBe(true);
      }),
    );
  });

  it('with one wrong digit is none', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: memberNoSpace - 1 }),
        fc.integer({ min: 0, max: 11 }),
        fc.integer({ min: 1, max: 9 }),
        (random, place, shift) => {
          const digits = [...memberNoFrom(random)];
          digits[place] = String((Number(digits[place]) + shift) % 10);
          expect(isMemberNo(digits.join(''))).toBe(false);
        },
      ),
    );
  });

  it('follows the published example of the check digit', () => {
    expect(memberNoFrom(7_992_739_871)).toBe('079927398713');
  });
});

describe("a card's secret", () => {
  it('is good from its handing out to the end of the next period', () => {
    const { keyId, expiresAt } = cardPeriodAt(noon);
    expect(expiresAt.getTime() - noon.getTime()).toBeGreaterThan(14 * DAY);
    expect(isCardKeyGood(keyId, noon)).toBe(true);
    expect(isCardKeyGood(keyId, new Date(expiresAt.getTime() - 1))).toBe(true);
    expect(isCardKeyGood(keyId, expiresAt)).toBe(false);
  });

  it('is no good before its time, nor in another spelling', () => {
    const { keyId } = cardPeriodAt(later(14 * DAY));
    expect(isCardKeyGood(keyId, noon)).toBe(false);
    expect(isCardKeyGood(`0${cardPeriodAt(noon).keyId}`, noon)).toBe(false);
  });
});

describe("a card code's step", () => {
  const now = Math.floor(noon.getTime() / 30_000);
  it.each([
    [-2, false],
    [-1, true],
    [0, true],
    [1, true],
    [2, false],
  ])('%i from now: %p', (shift, isGood) => {
    expect(isCardStepGood(now + shift, noon.getTime())).toBe(isGood);
  });
});

it.each([
  ['2026-11-22', '今天入会'],
  ['2026-11-21', '入会 1 天'],
  ['2026-10-23', '入会 30 天'],
  ['2026-10-22', '入会 1 个月'],
  ['2025-11-23', '入会 11 个月'],
  ['2025-11-22', '入会 1 年'],
  ['2024-08-22', '入会 2 年 3 个月'],
  ['2024-02-29', '入会 2 年 8 个月'],
])('a member since %s reads %s', (startedOn, text) => {
  expect(sinceText(startedOn, '2026-11-22')).toBe(text);
});
