/** What a waiting room answers, always definite. */
export const waitingRoomStates = {
  not_yet: '还没开始，到点进来排队',
  entering: '已经在等，开始时随机排队',
  queued: '请等待',
  admitted: '轮到您了，请报名',
  over: '不用排队，直接报名',
} as const;
export type WaitingRoomState = keyof typeof waitingRoomStates;

export const waitingRoomLimits = {
  /** Entering is possible from so long before the moment. */
  enterMinutes: 10,
  /** Afterwards no admission is asked for. */
  lastsMinutes: { least: 5, usual: 15, most: 60 },
  ratePerSecond: { least: 1, usual: 20, most: 500 },
  /** How long an admission opens the door, in seconds. */
  tokenSeconds: 120,
  /** How often a phone should ask, in seconds. */
  pollSeconds: { least: 2, most: 60 },
} as const;

/** How many positions have been let in by now: computed, so no worker has to run. */
export const admittedBy = (opensAt: Date, ratePerSecond: number, now: Date): number =>
  Math.max(0, Math.floor(((now.getTime() - opensAt.getTime()) / 1000) * ratePerSecond));

/** Seconds until a position (from 1) is let in; 0 when it is. */
export function secondsUntilAdmitted(
  position: number,
  opensAt: Date,
  ratePerSecond: number,
  now: Date,
): number {
  if (position <= admittedBy(opensAt, ratePerSecond, now)) return 0;
  const at = opensAt.getTime() + (position / ratePerSecond) * 1000;
  return Math.max(1, Math.ceil((at - now.getTime()) / 1000));
}

/** When to ask again: soon when it is nearly one's turn, rarely when it is far. */
export const pollAfter = (secondsLeft: number): number =>
  Math.min(
    waitingRoomLimits.pollSeconds.most,
    Math.max(waitingRoomLimits.pollSeconds.least, Math.ceil(secondsLeft / 2)),
  );
