import {
  BookingError,
  clockText,
  DoorError,
  isRecordedLate,
  saying,
  type AppErrorSpec,
  type CheckInWay,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { momentTaken } from '../../calendar/taken-at';
import { Database } from '../../database/database';
import { FlowEngine } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { CreditPublic } from '../credit/credit.public';
import { MembershipsPublic } from '../memberships/memberships.public';
import { VenuesPublic } from '../venues/venues.public';
import { bookingFlow } from './booking.flow';
import { whenText } from './bookings.dto';
import { BookingDoorRepository } from './bookings.door.repository';
import { BookingNotices } from './bookings.notices';
import { BookingsRepository } from './bookings.repository';
import { bookingAtDoor, checkInFrom, isCheckInTime, wasMadeBy } from './bookings.door.rules';
import { arriveBy } from './bookings.rules';
import type { BookingRow } from './bookings.types';

export interface DoorProof {
  readonly cardCode?: string;
  readonly reason?: string;
  /** When the phone took it, if it had no network. */
  readonly takenAt?: string;
}

/** Who passed a door by its code, and for what. */
export interface Passed {
  readonly matterId: string;
  readonly title: string;
  readonly whenText: string;
  /** They had been let in before: nothing was done. */
  readonly isAgain: boolean;
  readonly isLate: boolean;
}

interface Entry {
  readonly actor: Scope;
  readonly by: CheckInWay;
  readonly at: Date;
  readonly reason?: string | undefined;
}

/** The door of a venue: by the member's card, by hand with a reason, or by the member who scans its code. Once a booking. */
@Injectable()
export class BookingDoor {
  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly bookings: BookingsRepository,
    private readonly door: BookingDoorRepository,
    private readonly notices: BookingNotices,
    private readonly memberships: MembershipsPublic,
    private readonly venues: VenuesPublic,
    private readonly credit: CreditPublic,
    private readonly clock: Clock,
  ) {}

  /** With the card of whoever booked, or by hand with a reason. Only in time, and only with a booking. */
  checkIn(scope: Scope, id: string, { cardCode, reason, takenAt }: DoorProof): Promise<void> {
    return this.database.transaction(async () => {
      if (cardCode === undefined && reason === undefined)
        throw new AppError(BookingError.ReasonNeeded);
      const at = momentTaken(takenAt, this.clock.now());
      const booking = await this.lockForOffice(scope, id);
      if (cardCode !== undefined && (await this.holderOf(cardCode, at)) !== booking.personId)
        throw new AppError(BookingError.CardNotTheirs);
      if (booking.status === 'checked_in') throw new AppError(BookingError.AlreadyCheckedIn);
      if (!isCheckInTime(booking, at) || !wasMadeBy(booking.openedAt, at))
        throw new AppError(BookingError.NotNow);
      const by = cardCode === undefined ? 'manual' : 'card';
      await this.letIn(booking, { actor: scope, by, at, ...(by === 'manual' ? { reason } : {}) });
    });
  }

  /** A scanned card finds the booking itself. Answers which it was. */
  checkInByCard(
    scope: Scope,
    venueId: string,
    { cardCode, takenAt }: { cardCode: string; takenAt?: string },
  ): Promise<string> {
    return this.database.transaction(async () => {
      await this.venues.getManaged(scope, venueId);
      const at = momentTaken(takenAt, this.clock.now());
      const personId = await this.holderOf(cardCode, at);
      const found = bookingAtDoor(await this.door.lockAround(personId, venueId, at), at);
      if (!('booking' in found)) throw new AppError(keeperFaults[found.fault]);
      await this.letIn(found.booking, { actor: scope, by: 'card', at });
      return found.booking.id;
    });
  }

  /** The member scanned the code at the door at this moment. In the caller's transaction. */
  async pass(scope: Scope, venueId: string, at: Date): Promise<Passed> {
    const { personId } = scope;
    if (personId === null) throw new AppError(DoorError.NothingBooked);
    const found = bookingAtDoor(await this.door.lockAround(personId, venueId, at), at);
    if ('booking' in found) {
      const recordedAt = await this.letIn(found.booking, { actor: scope, by: 'code', at });
      return this.passed(found.booking, false, isRecordedLate(at, recordedAt));
    }
    if (found.fault === 'came') return this.passed(found.nearest, true, false);
    throw new AppError(found.fault === 'nothing' ? DoorError.NothingBooked : memberFault(found));
  }

  private passed(booking: BookingRow, isAgain: boolean, isLate: boolean): Passed {
    const title = `${booking.venue.name} ${booking.resource.name}`;
    const when = whenText(booking, this.clock.now());
    return { matterId: booking.id, title, whenText: when, isAgain, isLate };
  }

  /** The booking is locked. Answers when it was written down. */
  private async letIn(booking: BookingRow, { actor, by, at, reason }: Entry): Promise<Date> {
    const { id } = booking;
    const action = by === 'code' ? 'scan_in' : 'check_in';
    const note = reason === undefined ? {} : { note: reason };
    const request = { actor, id, action, details: { by }, ...note } as const;
    const moved = await this.engine.transition(bookingFlow, request, async (transition) => {
      await this.door.setCheckIn(id, { by, takenAt: at, recordedAt: transition.at });
      if (transition.from !== 'no_show') return;
      const isTakenBack = await this.credit.takeBack(id, transition.at);
      await this.notices.letInLate(booking, isTakenBack);
    });
    return moved.at;
  }

  private async holderOf(cardCode: string, at: Date): Promise<string> {
    const holder = await this.memberships.findByCardCode(cardCode, at);
    if (!holder) throw new AppError(BookingError.CardNotGood);
    return holder.personId;
  }

  private async lockForOffice(scope: Scope, id: string): Promise<BookingRow> {
    const [seen] = await this.bookings.listForOffice(scope, [id]);
    const booking = seen && (await this.door.lock(id));
    if (!booking) throw new AppError(BookingError.NotFound);
    return booking;
  }
}

const keeperFaults = {
  nothing: BookingError.NothingBooked,
  came: BookingError.AlreadyCheckedIn,
  early: BookingError.NotNow,
  late: BookingError.NotNow,
} as const;

function memberFault(found: { fault: string; nearest: BookingRow }): AppErrorSpec {
  const { startsAt, rules, resource } = found.nearest;
  const which = `${resource.name} ${clockText(startsAt)} 的场`;
  return found.fault === 'early'
    ? saying(
        DoorError.TooEarly,
        `来早了：您订的${which}，${clockText(checkInFrom(startsAt))} 起再扫`,
      )
    : saying(
        DoorError.TooLate,
        `您订的${which}最晚 ${clockText(arriveBy(startsAt, rules))} 到，现在签不了到。请找门口的管理员`,
      );
}
