import { BookingError, creditKindTexts, HttpError, TaskError } from '@home/shared';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { FlowEngine } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { CreditPublic } from '../credit/credit.public';
import { bookingFlow } from './booking.flow';
import { BookingClaims } from './bookings.claims';
import { BookingLineService } from './bookings.line.service';
import { BookingNotices } from './bookings.notices';
import { BookingsRepository } from './bookings.repository';
import { arriveBy } from './bookings.rules';
import { BookingSeries } from './bookings.series';
import type { BookingRow } from './bookings.types';

const BATCH = 200;
const SYSTEM = { system: 'booking_clock' } as const;

/** Time passes: who did not come is written down, what nobody answered before it began is over. */
@Injectable()
export class BookingClock {
  private readonly logger = new Logger(BookingClock.name);

  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly bookings: BookingsRepository,
    private readonly claims: BookingClaims,
    private readonly series: BookingSeries,
    private readonly line: BookingLineService,
    private readonly credit: CreditPublic,
    private readonly notices: BookingNotices,
    private readonly clock: Clock,
  ) {}

  /** One pass. Answers how many bookings moved. */
  async run(): Promise<number> {
    let moved = 0;
    for (const id of await this.bookings.listDue(this.clock.now(), BATCH))
      moved += await this.act(id);
    return moved;
  }

  /** Whoever is let in, cancels or is approved at this very moment was quicker. */
  private async act(id: string): Promise<number> {
    try {
      await this.database.transaction(async () => {
        const booking = await this.bookings.findById(id);
        if (booking?.status === 'confirmed') await this.miss(booking);
        else if (booking?.status === 'queued') await this.notReached(booking);
        // An offer lapses by the waitlist's own clock, and its person is told that.
        else if (booking?.status === 'offered') throw new AppError(BookingError.NotNow);
        else if (booking) await this.expire(booking);
      });
      return 1;
    } catch (error) {
      const overtaken =
        error instanceof AppError &&
        [
          TaskError.ChangedMeanwhile,
          TaskError.NotNow,
          HttpError.NotFound,
          BookingError.NotNow,
        ].some((spec) => spec === error.spec);
      if (!overtaken)
        this.logger.error(`a booking stays: ${error instanceof Error ? error.name : 'error'}`);
      return 0;
    }
  }

  private async miss({ id }: BookingRow): Promise<void> {
    const request = { actor: SYSTEM, id, action: 'miss' } as const;
    await this.engine.transition(bookingFlow, request, async ({ at }) => {
      const booking = await this.dueNow(id, at);
      await this.credit.record({
        personId: booking.personId,
        venueId: booking.venue.id,
        matterId: id,
        kind: 'no_show',
        ruleSetId: booking.ruleSetId,
        rule: booking.rules.credit,
        reason: creditKindTexts.no_show,
        at,
      });
      await this.notices.missed(booking);
    });
  }

  private async notReached(booking: BookingRow): Promise<void> {
    await this.line.end(booking);
    await this.notices.notReached(booking);
  }

  private async expire({ id, status }: BookingRow): Promise<void> {
    const request = { actor: SYSTEM, id, action: 'expire' } as const;
    await this.engine.transition(bookingFlow, request, async ({ at }) => {
      const booking = await this.dueNow(id, at, status);
      await this.claims.release(booking);
      await this.notices.expired(booking);
      if (status === 'requested') await this.series.promote(booking);
    });
  }

  /** Behind the row's lock: it may have been moved to a later time since the list was read. */
  private async dueNow(id: string, at: Date, status = 'confirmed'): Promise<BookingRow> {
    const booking = await this.bookings.findById(id);
    if (!booking) throw new AppError(HttpError.NotFound);
    const due =
      status === 'confirmed' ? arriveBy(booking.startsAt, booking.rules) : booking.startsAt;
    if (due >= at) throw new AppError(BookingError.NotNow);
    return booking;
  }
}
