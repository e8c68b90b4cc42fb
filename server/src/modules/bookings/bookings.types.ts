import type {
  BookingRules,
  BookingStatus,
  CheckInWay,
  CreditLine,
  Day,
  RuleSet,
  Slot,
  Span,
  VenueResource,
  VenueSheet,
} from '@home/shared';

/** Everything a booking is decided by, from one read. */
export interface Desk {
  readonly sheet: VenueSheet;
  readonly resource: VenueResource;
  /** Of the live membership; `null`: not a member. */
  readonly member: { readonly organisationId: number; readonly path: string } | null;
  readonly credit: readonly CreditLine[];
  /** Who holds the beginning of the asked span, the resource or one's own time: a first look, not the answer. */
  readonly takenBy: 'self' | 'other' | null;
  /** Slots of this resource around that time for which the person is in line. */
  readonly inLine: readonly InLine[];
}

/** A booking that waits for its slot, and has nothing yet. */
export interface InLine extends Span {
  readonly bookingId: string;
}

export interface Ask {
  readonly resourceId: string;
  readonly day: Day;
  readonly startsAt: Date;
  readonly slots: number;
  readonly companions: number;
}

export type ChargeKind = 'seats' | 'person_day' | 'person_week' | 'union_day' | 'share_day';

/** One step of a counter, in the order of its primary key. */
export interface Charge {
  readonly bucket: number;
  readonly kind: ChargeKind;
  /** A UUID; a union's number as one. */
  readonly subjectId: string;
  readonly placeId: string;
  readonly quota: number;
}

/** What is going to be booked, decided under this version of the venue. */
export interface Plan {
  readonly personId: string;
  readonly sheet: VenueSheet;
  readonly resource: VenueResource;
  readonly ruleSet: RuleSet;
  readonly rules: BookingRules;
  readonly day: Day;
  readonly from: Date;
  readonly to: Date;
  readonly slots: readonly Slot[];
  readonly companions: number;
  readonly unionId: number | null;
  readonly shareId: string | null;
  readonly charges: readonly Charge[];
}

/** How and when somebody was let in, and when the server learnt of it. */
export interface CheckIn {
  readonly by: CheckInWay;
  readonly takenAt: Date;
  readonly recordedAt: Date;
}

export interface BookingRow {
  readonly id: string;
  readonly status: BookingStatus;
  readonly organisation: { readonly id: number; readonly path: string };
  readonly personId: string;
  readonly venue: {
    readonly id: string;
    readonly name: string;
    readonly address: string;
    readonly phone: string;
  };
  readonly resource: { readonly id: string; readonly name: string; readonly capacity: number };
  readonly unionId: number | null;
  readonly shareId: string | null;
  readonly placeId: string;
  readonly ruleSetId: string;
  readonly rules: BookingRules;
  readonly charges: readonly ChargeKind[];
  readonly seriesId: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly day: Day;
  readonly companions: number;
  readonly purpose: string | null;
  readonly openedAt: Date;
  readonly movedAt: Date;
  readonly rating: number | null;
}

/** One slot of one resource, as something to wait for. */
export interface LineSlot extends Span {
  readonly venueId: string;
  readonly resourceId: string;
  readonly day: Day;
}

export interface SlotLine extends LineSlot {
  readonly id: string;
  readonly capacity: number;
  readonly waiting: number;
  /** Freed places that are kept for the next in line. */
  readonly kept: number;
  readonly nextPosition: number;
}
