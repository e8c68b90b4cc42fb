import { BookingError, VenueError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database } from '../../database/database';
import { FlowEngine } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { MembershipsPublic } from '../memberships/memberships.public';
import { VenuesPublic } from '../venues/venues.public';
import { bookingFlow } from './booking.flow';
import { BookingClaims } from './bookings.claims';
import { BookingNotices } from './bookings.notices';
import { BookingsRepository } from './bookings.repository';
import { arriveBy, isCheckInTime } from './bookings.rules';
import { BookingSeries } from './bookings.series';
import type { BookingRow } from './bookings.types';

/** The keeper and the chair: who is approved, who is let in. */
@Injectable()
export class BookingsReviewService {
  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly bookings: BookingsRepository,
    private readonly claims: BookingClaims,
    private readonly series: BookingSeries,
    private readonly notices: BookingNotices,
    private readonly memberships: MembershipsPublic,
    private readonly venues: VenuesPublic,
  ) {}

  approve(scope: Scope, id: string): Promise<void> {
    return this.database.transaction(async () => {
      await this.getForOffice(scope, id);
      const request = { actor: scope, id, action: 'approve' } as const;
      await this.engine.transition(bookingFlow, request, async (moved) => {
        const booking = await this.getForOffice(scope, id);
        if (booking.startsAt <= moved.at) throw new AppError(BookingError.Past);
        await this.bookings.setActAt(id, arriveBy(booking.startsAt, booking.rules));
        const others = await this.series.approveAlong(scope, booking, moved);
        await this.notices.approved(booking, others + 1);
      });
    });
  }

  refuse(scope: Scope, id: string, note: string): Promise<void> {
    return this.database.transaction(async () => {
      await this.getForOffice(scope, id);
      const request = { actor: scope, id, action: 'refuse', note } as const;
      await this.engine.transition(bookingFlow, request, async (moved) => {
        const booking = await this.getForOffice(scope, id);
        await this.claims.release(booking);
        const others = await this.series.refuseAlong(scope, booking, moved, note);
        await this.notices.refused(booking, note, others + 1);
      });
    });
  }

  /** With the member's card, or by hand with a reason. Only in time, and only with a booking. */
  checkIn(scope: Scope, id: string, proof: { cardCode?: string; reason?: string }): Promise<void> {
    return this.database.transaction(async () => {
      const { cardCode, reason } = proof;
      if (cardCode === undefined && reason === undefined)
        throw new AppError(BookingError.ReasonNeeded);
      const { personId } = await this.getForOffice(scope, id);
      if (cardCode !== undefined && (await this.holderOf(cardCode)) !== personId)
        throw new AppError(BookingError.CardNotTheirs);
      await this.letIn(scope, id, cardCode === undefined ? reason : undefined);
    });
  }

  /** A scanned card finds the booking itself. Answers which it was. */
  checkInByCard(scope: Scope, venueId: string, cardCode: string): Promise<string> {
    return this.database.transaction(async () => {
      const venue = await this.venues.findManaged(scope, venueId);
      if (!venue) throw new AppError(VenueError.NotFound);
      const personId = await this.holderOf(cardCode);
      const now = (await this.bookings.listOpenOfPerson(personId)).filter(
        (booking) => booking.venue.id === venueId && booking.status === 'confirmed',
      );
      const [booking] = now;
      if (!booking) throw new AppError(BookingError.NothingBooked);
      await this.letIn(scope, booking.id, undefined);
      return booking.id;
    });
  }

  private async letIn(scope: Scope, id: string, reason: string | undefined): Promise<void> {
    const note = reason === undefined ? {} : { note: reason };
    const request = { actor: scope, id, action: 'check_in', ...note } as const;
    await this.engine.transition(bookingFlow, request, async ({ at }) => {
      const booking = await this.getForOffice(scope, id);
      if (!isCheckInTime(booking, at)) throw new AppError(BookingError.NotNow);
      await this.bookings.setCheckedInBy(id, reason === undefined ? 'card' : 'manual');
    });
  }

  private async holderOf(cardCode: string): Promise<string> {
    const holder = await this.memberships.findByCardCode(cardCode);
    if (!holder) throw new AppError(BookingError.CardNotGood);
    return holder.personId;
  }

  private async getForOffice(scope: Scope, id: string): Promise<BookingRow> {
    const [booking] = await this.bookings.listForOffice(scope, [id]);
    if (!booking) throw new AppError(BookingError.NotFound);
    return booking;
  }
}
