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
  /**
   * By so much the places come before those who are only in if somebody stays away: whoever is among as many as there are
   * places has time to find the button, and a script behind them gains nothing by finding it at once.
   */
  headStartSeconds: 60,
  /** How long an admission opens the door, in seconds. */
  tokenSeconds: 120,
  /** How often a phone should ask, in seconds. */
  pollSeconds: { least: 2, most: 60 },
} as const;

/**
 * Seconds until a position (from 1) is let in; 0 when it is. Computed from the time, so no worker has to run. `places`: how
 * many there are to have; `null` where nobody knows.
 */
export function secondsUntilAdmitted(
  position: number,
  { opensAt, ratePerSecond }: { opensAt: Date; ratePerSecond: number },
  places: number | null,
  now: Date,
): number {
  const headStart = places !== null && position > places ? waitingRoomLimits.headStartSeconds : 0;
  const at = opensAt.getTime() + (position / ratePerSecond + headStart) * 1000;
  return at <= now.getTime() ? 0 : Math.max(1, Math.ceil((at - now.getTime()) / 1000));
}

/** When to ask again: soon when it is nearly one's turn, rarely when it is far. */
export const pollAfter = (secondsLeft: number): number =>
  Math.min(
    waitingRoomLimits.pollSeconds.most,
    Math.max(waitingRoomLimits.pollSeconds.least, Math.ceil(secondsLeft / 2)),
  );
