/** Time in minutes times places: of a hall of ten, an hour is six hundred. */
export interface HourUse {
  readonly open: number;
  readonly booked: number;
}

/** A whole percentage; `null` of nothing. */
export const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 100);

/** How full an hour is: in a character and words as well as in colour. `none`: it was not open. */
export const useLevels = {
  empty: { mark: '空', text: '没人约' },
  low: { mark: '少', text: '不到一半' },
  high: { mark: '多', text: '一半以上' },
  full: { mark: '满', text: '八成以上' },
  none: { mark: '', text: '不开' },
} as const;

export type UseLevel = keyof typeof useLevels;

/** From this percentage on it is called `high`, and `full`. */
const HIGH = 50;
const FULL = 80;

export function useLevelOf({ open, booked }: HourUse): UseLevel {
  const percent = percentOf(booked, open);
  if (percent === null) return 'none';
  if (booked === 0) return 'empty';
  if (percent < HIGH) return 'low';
  return percent < FULL ? 'high' : 'full';
}
