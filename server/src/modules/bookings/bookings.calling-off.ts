import { Injectable } from '@nestjs/common';
import { FlowEngine } from '../../flow/flow-engine';
import { bookingFlow } from './booking.flow';
import { BookingClaims } from './bookings.claims';
import { BookingNotices } from './bookings.notices';
import { BookingsRepository } from './bookings.repository';
import { BookingSeries } from './bookings.series';
import type { BookingRow } from './bookings.types';

/** Bookings that the venue cannot keep: whoever had them is told why. */
@Injectable()
export class BookingsCallingOff {
  constructor(
    private readonly engine: FlowEngine,
    private readonly bookings: BookingsRepository,
    private readonly claims: BookingClaims,
    private readonly series: BookingSeries,
    private readonly notices: BookingNotices,
  ) {}

  /** In the caller's transaction; `system` names the decision it follows from. */
  async all(bookings: readonly BookingRow[], system: string, reason: string): Promise<void> {
    // The last one first: no week has to be asked for in place of an earlier one.
    for (const booking of [...bookings].reverse()) await this.one(booking, system, reason);
  }

  private async one(booking: BookingRow, system: string, reason: string): Promise<void> {
    const request = {
      actor: { system },
      id: booking.id,
      action: 'call_off',
      note: reason,
    } as const;
    await this.engine.transition(bookingFlow, request, async ({ from }) => {
      const now = await this.bookings.findById(booking.id);
      await this.claims.release(now ?? booking);
      await this.notices.calledOff(booking, reason);
      if (from === 'requested') await this.series.promote(booking);
    });
  }
}
