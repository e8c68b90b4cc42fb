import {
  bookingLimits,
  bookingStatuses,
  clockText,
  isInLine,
  keysOf,
  momentText,
  rulesText,
  shanghaiDay,
  type BookingStatus,
  type Tone,
} from '@home/shared';
import {
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntField,
  ListField,
  TextField,
  TextListField,
} from '../../http/fields';
import { cancelUntil, cancellingOf, isRatable } from './bookings.rules';
import type { BookingRow, Plan } from './bookings.types';

const tones = ['waiting', 'done', 'info', 'overdue', 'closed'] as const satisfies readonly Tone[];
export const ownActions = ['cancel', 'reschedule', 'rate', 'accept', 'decline', 'leave'] as const;
export type OwnAction = (typeof ownActions)[number];
export const bookingDecisions = ['approve', 'refuse'] as const;
export type BookingDecision = (typeof bookingDecisions)[number];

export class BookDto {
  @IdField() resourceId!: string;
  @DayField({ description: 'Of the opening the slot belongs to, also past midnight' }) day!: string;
  @InstantField() startsAt!: string;
  @IntField({ min: 1, max: 96, description: 'Slots in a row' }) slots!: number;
  @IntField({ max: 100, optional: true }) companions?: number;
  @TextField({ max: bookingLimits.noteLength, optional: true, description: 'What for' })
  purpose?: string;
}

export class WaitDto {
  @IdField() resourceId!: string;
  @DayField() day!: string;
  @InstantField({ description: 'Of one slot of the grid' }) startsAt!: string;
  @IntField({ max: 100, optional: true }) companions?: number;
}

export class BookingDto {
  @IdField() id!: string;
  @ChoiceField(keysOf(bookingStatuses)) status!: BookingStatus;
  @TextField() statusText!: string;
  @ChoiceField(tones) tone!: Tone;
  @IdField() venueId!: string;
  @TextField() venueName!: string;
  @IdField() resourceId!: string;
  @TextField() resourceName!: string;
  @DayField() day!: string;
  @TextField({ description: '11 月 24 日（周二）19:00–20:00' }) whenText!: string;
  @InstantField() startsAt!: string;
  @InstantField() endsAt!: string;
  @IdField({ nullable: true, description: 'Of a recurring booking: shared by its weeks' })
  seriesId!: string | null;
  @IntField() companions!: number;
  @InstantField({ nullable: true, description: 'Given back freely until then; null: not any more' })
  cancelUntil!: string | null;
  @TextListField({ description: 'The rules it was made under' }) rules!: string[];
  @IntField({ nullable: true, description: 'Stars, 1 to 5' }) rating!: number | null;
  @IdField({ nullable: true, description: 'For POST /waitlist/{id}/accept and so on' })
  waitlistId!: string | null;
  @IntField({ nullable: true, description: 'How many wait before' }) ahead!: number | null;
  @InstantField({ nullable: true, description: 'Until when a place is held' }) holdUntil!:
    string | null;
  @TextListField({ choices: ownActions }) actions!: OwnAction[];
}

export class MyBookingsDto {
  @ListField(() => BookingDto, { description: 'Still to come, the next first' })
  upcoming!: BookingDto[];
  @ListField(() => BookingDto, { description: 'Over, the latest first' }) past!: BookingDto[];
  @InstantField() serverTime!: string;
}

export class RefuseBookingDto {
  @TextField({ max: bookingLimits.noteLength }) note!: string;
}

export class CheckInDto {
  @TextField({ max: 200, optional: true, description: 'As scanned from the card' })
  cardCode?: string;
  @TextField({ max: bookingLimits.noteLength, optional: true, description: 'Why without a card' })
  reason?: string;
  @InstantField({ optional: true, description: 'When a phone without a network took it' })
  takenAt?: string;
}

export class ScanCardDto {
  @TextField({ max: 200 }) cardCode!: string;
  @InstantField({ optional: true, description: 'When a phone without a network took it' })
  takenAt?: string;
}

/** A booking as those who look after the place see it. */
export class BookedItemDto {
  @IdField() id!: string;
  @TextField() nameMask!: string;
  @TextField() resourceName!: string;
  @TextField() whenText!: string;
  @InstantField() startsAt!: string;
  @TextField() statusText!: string;
  @ChoiceField(tones) tone!: Tone;
  @IntField() companions!: number;
  @TextField({ nullable: true }) purpose!: string | null;
}

/** Whom a closure hits. */
export class ConcernedDto {
  @ListField(() => BookedItemDto, { max: bookingLimits.listed }) items!: BookedItemDto[];
  @InstantField() serverTime!: string;
}

export class BookingReviewDto {
  @IdField() id!: string;
  @TextField() statusText!: string;
  @ChoiceField(tones) tone!: Tone;
  @TextField() nameMask!: string;
  @TextField({ nullable: true }) unionName!: string | null;
  @TextField() venueName!: string;
  @TextField() resourceName!: string;
  @TextField() whenText!: string;
  @IntField({ description: 'Weeks that are decided together' }) weeks!: number;
  @IntField() companions!: number;
  @TextField({ nullable: true }) purpose!: string | null;
  @TextField({ nullable: true }) dueText!: string | null;
  @TextListField({ choices: bookingDecisions }) actions!: BookingDecision[];
}

export class RateVisitDto {
  @IntField({ min: 1, max: 5 }) rating!: number;
}

interface Times {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** '11 月 24 日（周二）23:30–次日 00:30'. */
export function whenText({ startsAt, endsAt }: Times, now: Date): string {
  const next = shanghaiDay(startsAt) === shanghaiDay(endsAt) ? '' : '次日 ';
  return `${momentText(startsAt, now)}–${next}${clockText(endsAt)}`;
}

/** The answer to a booking that is being written: nothing is read again. */
export function toBookedDto(
  id: string,
  status: BookingStatus,
  plan: Plan,
  now: Date,
  seriesId: string | null = null,
): BookingDto {
  const { sheet, resource, day, from, to, companions, rules } = plan;
  return toBookingDto(
    {
      id,
      status,
      venue: { id: sheet.id, name: sheet.name },
      resource,
      day,
      startsAt: from,
      endsAt: to,
      seriesId,
      companions,
      rules,
      rating: null,
    },
    now,
  );
}

type Shown = Pick<
  BookingRow,
  'id' | 'status' | 'day' | 'startsAt' | 'endsAt' | 'seriesId' | 'companions' | 'rules' | 'rating'
> & {
  readonly venue: { readonly id: string; readonly name: string };
  readonly resource: { readonly id: string; readonly name: string };
};

/** A place in line, while there is one. */
export interface Waiting {
  readonly waitlistId: string | null;
  readonly ahead: number | null;
  readonly holdUntil: string | null;
}

const notInLine: Waiting = { waitlistId: null, ahead: null, holdUntil: null };

export function toBookingDto(booking: Shown, now: Date, waiting = notInLine): BookingDto {
  const { text, tone, live } = bookingStatuses[booking.status];
  const how = live && !isInLine(booking.status) ? cancellingOf(booking, now) : 'refused';
  const until =
    booking.status === 'confirmed'
      ? cancelUntil(booking.startsAt, booking.rules)
      : booking.startsAt;
  return {
    id: booking.id,
    status: booking.status,
    statusText: text,
    tone,
    venueId: booking.venue.id,
    venueName: booking.venue.name,
    resourceId: booking.resource.id,
    resourceName: booking.resource.name,
    day: booking.day,
    whenText: whenText(booking, now),
    startsAt: booking.startsAt.toISOString(),
    endsAt: booking.endsAt.toISOString(),
    seriesId: booking.seriesId,
    companions: booking.companions,
    cancelUntil: how === 'free' ? until.toISOString() : null,
    rules: rulesText(booking.rules),
    rating: booking.rating,
    ...waiting,
    actions: isRatable(booking, now) ? ['rate'] : (inLine[booking.status] ?? changesFor(how)),
  };
}

const inLine: Partial<Record<BookingStatus, OwnAction[]>> = {
  queued: ['leave'],
  offered: ['accept', 'decline'],
};

function changesFor(how: ReturnType<typeof cancellingOf>): OwnAction[] {
  if (how === 'refused') return [];
  return how === 'late' ? ['cancel'] : ['cancel', 'reschedule'];
}
