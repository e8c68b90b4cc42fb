import type { AppErrorSpec } from '../errors.ts';
import { DoorError } from './errors.ts';

/** How somebody was let in: by their card, by the code at the door, or by hand with a reason. */
export const checkInWayTexts = { card: '会员卡', code: '门口扫码', manual: '人工登记' } as const;
export type CheckInWay = keyof typeof checkInWayTexts;

/** Whose door shows a code. */
export const doorPlaceTexts = { venue: '场馆', activity: '活动' } as const;
export type DoorPlace = keyof typeof doorPlaceTexts;

export const checkInLimits = {
  /** What a phone without a network took is written down until so long afterwards. */
  keptHours: 12,
  /** So far a phone's idea of the server's clock may be ahead. */
  aheadSeconds: 60,
  /** Written down later than this after it was taken, a check-in is marked as late. */
  lateAfterSeconds: 60,
} as const;

/** Why what was taken at a door at this moment can no longer (or not yet) be written down. */
export function takenFault(takenAt: Date, now: Date): AppErrorSpec | undefined {
  const ageMs = now.getTime() - takenAt.getTime();
  if (ageMs < -checkInLimits.aheadSeconds * 1000) return DoorError.TakenAhead;
  return ageMs > checkInLimits.keptHours * 3_600_000 ? DoorError.TakenLongAgo : undefined;
}

/** 补记: the phone had no network when the person came. */
export function isRecordedLate(takenAt: Date, recordedAt: Date): boolean {
  return recordedAt.getTime() - takenAt.getTime() > checkInLimits.lateAfterSeconds * 1000;
}

/** Who has come, counted apart by the way; `late` counts over all ways. */
export interface CameCounts extends Readonly<Record<CheckInWay, number>> {
  readonly late: number;
}

export interface Came {
  readonly by: CheckInWay | null;
  readonly isLate: boolean;
}

export function countCame(people: readonly Came[]): CameCounts {
  const count = (fits: (one: Came) => boolean): number => people.filter(fits).length;
  return {
    card: count(({ by }) => by === 'card'),
    code: count(({ by }) => by === 'code'),
    manual: count(({ by }) => by === 'manual'),
    late: count(({ by, isLate }) => by !== null && isLate),
  };
}
