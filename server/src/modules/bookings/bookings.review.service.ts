import { BookingError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database } from '../../database/database';
import { FlowEngine } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { bookingFlow } from './booking.flow';
import { BookingClaims } from './bookings.claims';
import { BookingNotices } from './bookings.notices';
import { BookingsRepository } from './bookings.repository';
import { arriveBy } from './bookings.rules';
import { BookingSeries } from './bookings.series';
import type { BookingRow } from './bookings.types';

/** The keeper and the chair: who is approved. */
@Injectable()
export class BookingsReviewService {
  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly bookings: BookingsRepository,
    private readonly claims: BookingClaims,
    private readonly series: BookingSeries,
    private readonly notices: BookingNotices,
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

  private async getForOffice(scope: Scope, id: string): Promise<BookingRow> {
    const [booking] = await this.bookings.listForOffice(scope, [id]);
    if (!booking) throw new AppError(BookingError.NotFound);
    return booking;
  }
}
