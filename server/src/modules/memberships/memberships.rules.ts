import {
  addDays,
  daysBetween,
  membershipLimits,
  type Day,
  type MembershipStatus,
} from '@home/shared';
import type { OwnMembershipAction } from './membership-file.dto';

/** A card's secret is handed out for so many days and accepted for as many more. */
export const CARD_PERIOD_DAYS = 14;

const PERIOD_MS = CARD_PERIOD_DAYS * 86_400_000;
const RANDOM_DIGITS = 11;

/** How many member numbers there are before the check digit. */
export const memberNoSpace = 10 ** RANDOM_DIGITS;

/** Twelve digits: eleven random ones and a check digit (ISO/IEC 7812, "Luhn"), so that a slip of the finger shows. */
export function memberNoFrom(random: number): string {
  const digits = String(random).padStart(RANDOM_DIGITS, '0');
  return digits + checkDigit(digits);
}

export function isMemberNo(text: string): boolean {
  return /^\d{12}$/.test(text) && checkDigit(text.slice(0, -1)) === text.slice(-1);
}

function checkDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, character, place) => {
    const doubled = Number(character) * (place % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

export interface CardPeriod {
  readonly keyId: string;
  /** The end of the *next* period: a phone without a network has at least fourteen days. */
  readonly expiresAt: Date;
}

export function cardPeriodAt(now: Date): CardPeriod {
  const period = Math.floor(now.getTime() / PERIOD_MS);
  return { keyId: String(period), expiresAt: new Date((period + 2) * PERIOD_MS) };
}

/** True for the key of the running period and of the one before. */
export function isCardKeyGood(keyId: string, now: Date): boolean {
  const period = Math.floor(now.getTime() / PERIOD_MS);
  return keyId === String(period) || keyId === String(period - 1);
}

/** '今天入会' · '入会 12 天' · '入会 2 年 3 个月'. */
export function sinceText(startedOn: Day, today: Day): string {
  const days = daysBetween(startedOn, today);
  if (days <= 0) return '今天入会';
  const months = wholeMonths(startedOn, today);
  if (months === 0) return `入会 ${days} 天`;
  const years = Math.floor(months / 12);
  const parts = [years > 0 ? `${years} 年` : '', months % 12 > 0 ? `${months % 12} 个月` : ''];
  return ['入会', ...parts].filter((part) => part !== '').join(' ');
}

/** Old enough for a lapse to be proposed: six months without dues and activity cannot have passed before. */
export const isLongEnough = (startedOn: Day, today: Day): boolean =>
  wholeMonths(startedOn, today) >= membershipLimits.lapseAfterMonths;

/** The member had their days to answer; calendar days. */
export const isWarnedLongEnough = (warnedOn: Day, today: Day): boolean =>
  daysBetween(warnedOn, today) >= membershipLimits.lapseWarningDays;

/** A month is over on the same date; where there is none (the 31st), with the next month's first day. */
function wholeMonths(from: Day, to: Day): number {
  const [fromYear = 0, fromMonth = 0, fromDate = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDate = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDate >= fromDate ? 0 : 1);
}

/** What a member may do with their own membership now, the likeliest first. */
export function ownActionsOf(
  status: MembershipStatus,
  hasOpenTransfer: boolean,
): OwnMembershipAction[] {
  if (status === 'ended') return [];
  return [
    ...(status === 'lapsing' ? (['object'] as const) : []),
    ...(status === 'retained' ? (['resume'] as const) : []),
    hasOpenTransfer ? 'withdraw_transfer' : 'transfer',
    ...(status === 'retained' ? [] : (['retain'] as const)),
    'quit',
  ];
}

export const warningText = (union: string, reason: string, warnedOn: Day): string =>
  `${union}想停您的会籍：${reason}。还在的话，${dayWords(addDays(warnedOn, membershipLimits.lapseWarningDays))}前点“我还在”，会籍照旧。`;

/** '2026-12-09' → '12 月 9 日'. */
const dayWords = (day: Day): string => {
  const [, month, date] = day.split('-').map(Number);
  return `${month} 月 ${date} 日`;
};
