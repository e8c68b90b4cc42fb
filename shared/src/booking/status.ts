import type { Tone } from '../tone.ts';

/** `holds`: the time stays taken. `live`: something may still happen to it. */
interface BookingStatusWords {
  readonly text: string;
  readonly tone: Tone;
  readonly holds: boolean;
  readonly live: boolean;
}

export const bookingStatuses = {
  requested: { text: '等批准', tone: 'waiting', holds: true, live: true },
  // A later week of a recurring booking: decided together with the first.
  following: { text: '等批准', tone: 'waiting', holds: true, live: true },
  confirmed: { text: '已订下', tone: 'done', holds: true, live: true },
  checked_in: { text: '已到场', tone: 'done', holds: true, live: false },
  no_show: { text: '没有到场', tone: 'overdue', holds: true, live: false },
  refused: { text: '没有批准', tone: 'closed', holds: false, live: false },
  cancelled: { text: '已取消', tone: 'closed', holds: false, live: false },
  called_off: { text: '场馆取消', tone: 'closed', holds: false, live: false },
  expired: { text: '到点没有答复', tone: 'closed', holds: false, live: false },
  // 候补: in line for a slot that is full.
  queued: { text: '候补中', tone: 'waiting', holds: false, live: true },
  offered: { text: '有位子了，等您确认', tone: 'overdue', holds: true, live: true },
  lapsed: { text: '没有按时确认', tone: 'closed', holds: false, live: false },
  not_reached: { text: '没有排到', tone: 'closed', holds: false, live: false },
} as const satisfies Record<string, BookingStatusWords>;

export type BookingStatus = keyof typeof bookingStatuses;

/** In line for it, or asked whether they still want it: nothing is booked yet. */
export const isInLine = (status: BookingStatus): status is 'queued' | 'offered' =>
  status === 'queued' || status === 'offered';

/** What a cell of the slot grid shows: in words and shape as well as in colour. */
export const slotStateTexts = {
  free: '可约',
  mine: '我的',
  full: '满',
  closed: '关',
  not_open: '未开',
  past: '已过',
} as const;

export type SlotState = keyof typeof slotStateTexts;

export const bookingLimits = {
  /** Time is taken in cells of so many minutes: slots begin and end on one, so none is counted twice. */
  cellMinutes: 5,
  /** A booking is let in from so long before it begins. */
  checkInEarlyMinutes: 15,
  /** Working days in which a request is answered; then it rises. */
  decisionWorkingDays: 1,
  noteLength: 200,
  /** How long a slot that became free is kept for whoever is next in line, in waking minutes. */
  holdMinutes: 30,
  /** Days after the visit in which one may rate it. */
  ratingDays: 14,
  /** Weeks of a recurring booking. */
  seriesWeeks: 26,
  /** The same where nobody approves it and no weekly quota counts it. */
  unboundedSeriesWeeks: 12,
  mineShown: 50,
  listed: 300,
} as const;
