import { Injectable } from '@nestjs/common';
import { FlowEngine, type Transition } from '../../flow/flow-engine';
import type { Scope } from '../../access';
import { bookingFlow } from './booking.flow';
import { BookingClaims } from './bookings.claims';
import { BookingsRepository } from './bookings.repository';
import { arriveBy } from './bookings.rules';
import type { BookingRow } from './bookings.types';

const SYSTEM = { system: 'booking_series' } as const;

/** The weeks of a recurring booking: one is asked for, the others follow what is decided about it. */
@Injectable()
export class BookingSeries {
  constructor(
    private readonly engine: FlowEngine,
    private readonly bookings: BookingsRepository,
    private readonly claims: BookingClaims,
  ) {}

  /** The booking that was asked for is gone: the next week is asked for in its place. */
  async promote({ seriesId }: BookingRow): Promise<void> {
    const next = seriesId === null ? undefined : (await this.following(seriesId))[0];
    if (!next) return;
    await this.engine.transition(bookingFlow, {
      actor: SYSTEM,
      id: next.id,
      action: 'lead',
      organisationId: next.organisation.id,
    });
  }

  /** Answers how many weeks followed. */
  async approveAlong(scope: Scope, { seriesId }: BookingRow, mandate: Transition): Promise<number> {
    const weeks = seriesId === null ? [] : await this.following(seriesId);
    for (const { id, startsAt, rules } of weeks) {
      const request = { actor: scope, id, action: 'approve', mandate } as const;
      await this.engine.transition(bookingFlow, request, () =>
        this.bookings.setActAt(id, arriveBy(startsAt, rules)),
      );
    }
    return weeks.length;
  }

  async refuseAlong(
    scope: Scope,
    { seriesId }: BookingRow,
    mandate: Transition,
    note: string,
  ): Promise<number> {
    const weeks = seriesId === null ? [] : await this.following(seriesId);
    for (const booking of weeks) {
      const request = { actor: scope, id: booking.id, action: 'refuse', note, mandate } as const;
      await this.engine.transition(bookingFlow, request, () => this.claims.release(booking));
    }
    return weeks.length;
  }

  private async following(seriesId: string): Promise<BookingRow[]> {
    const open = await this.bookings.listOpenOfSeries(seriesId);
    return open.filter(({ status }) => status === 'following');
  }
}
