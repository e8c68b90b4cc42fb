import {
  BookingError,
  creditKindTexts,
  VenueError,
  type AppErrorSpec,
  type Day,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { FlowEngine } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { CreditPublic } from '../credit/credit.public';
import { bookingFlow } from './booking.flow';
import { BookingClaims } from './bookings.claims';
import { toBookingDto, type BookDto, type BookingDto } from './bookings.dto';
import { toClashDto, type SeriesDto } from './bookings.series.dto';
import { BookingSeries } from './bookings.series';
import { BookingsRepository } from './bookings.repository';
import { cancellingOf, isRatable, isRefusal, planOf, type Cancelling } from './bookings.rules';
import { askOf, BookingsService } from './bookings.service';
import type { BookingRow, Desk, Plan } from './bookings.types';
import { RatingsRepository } from './ratings.repository';

/** A member gives a booking back, or takes another time for it. */
@Injectable()
export class BookingChangesService {
  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly bookings: BookingsRepository,
    private readonly ratings: RatingsRepository,
    private readonly desks: BookingsService,
    private readonly claims: BookingClaims,
    private readonly series: BookingSeries,
    private readonly credit: CreditPublic,
    private readonly clock: Clock,
  ) {}

  /** Later than the rules allow it is refused, or written down, as they say. */
  cancel(scope: Scope, id: string): Promise<BookingDto> {
    return this.database.transaction(async () => {
      await this.giveBack(scope, id, ['free', 'late']);
      return toBookingDto(await this.get(id), this.clock.now());
    });
  }

  /** All weeks to come, in one act. One that could not be given back freely stays, and is told. */
  cancelSeries(scope: Scope, seriesId: string): Promise<SeriesDto> {
    return this.database.transaction(async () => {
      const open = await this.bookings.listOpenOfSeries(seriesId);
      const own = open.filter(({ personId }) => personId === scope.personId);
      if (own.length === 0) throw new AppError(BookingError.NotFound);
      const refusals: { day: Day; spec: AppErrorSpec }[] = [];
      const gone: string[] = [];
      // The last one first: no week has to be asked for in place of an earlier one.
      for (const { id, day } of own.reverse()) {
        try {
          await this.database.attemptWithin(() => this.giveBack(scope, id, ['free']));
          gone.unshift(id);
        } catch (error) {
          // A refusal of one week is undone alone; anything else ends the whole act.
          if (!(error instanceof AppError)) throw error;
          refusals.unshift({ day, spec: error.spec });
        }
      }
      const [refusal] = refusals;
      if (refusal && gone.length === 0) throw new AppError(refusal.spec);
      const [now, today] = [this.clock.now(), this.clock.today()];
      const items: BookingDto[] = [];
      for (const id of gone) items.push(toBookingDto(await this.get(id), now));
      return { items, clashes: refusals.map(({ day, spec }) => toClashDto(day, spec, today)) };
    });
  }

  /** Never both times and never none: the old one is kept when the new one cannot be had. */
  reschedule(scope: Scope, id: string, asked: BookDto): Promise<BookingDto> {
    return this.database.transaction(async () => {
      const before = await this.bookings.findOwn(scope.personId, id);
      if (!before) throw new AppError(BookingError.NotFound);
      const { plan, inLine } = await this.planInstead(before, before.personId, asked);
      const action =
        before.status === 'confirmed' && plan.rules.approval ? 'ask_again' : 'reschedule';
      const details = { from: before.startsAt.toISOString(), to: plan.from.toISOString() };
      // Asked again, it goes to whoever approves now.
      const owner = action === 'ask_again' ? { organisationId: plan.sheet.organisationId } : {};
      const request = { actor: scope, id, action, details, ...owner } as const;
      await this.engine.transition(bookingFlow, request, async (moved) => {
        const booking = await this.get(id);
        const from = { ...booking, status: moved.from as BookingRow['status'] };
        if (cancellingOf(from, moved.at) !== 'free')
          throw new AppError(BookingError.TooLateToCancel);
        await this.claims.leaveLines(scope, plan, inLine);
        await this.claims.move(booking, plan, moved);
      });
      return toBookingDto(await this.get(id), this.clock.now());
    });
  }

  /** Once, in the days after. */
  rate(scope: Scope, id: string, stars: number): Promise<BookingDto> {
    return this.database.transaction(async () => {
      const booking = await this.bookings.findOwn(scope.personId, id);
      if (!booking) throw new AppError(BookingError.NotFound);
      if (booking.rating !== null) throw new AppError(BookingError.RatedBefore);
      if (!isRatable(booking, this.clock.now())) throw new AppError(BookingError.NotRatable);
      if (!(await this.ratings.rate(booking, stars))) throw new AppError(BookingError.RatedBefore);
      return toBookingDto({ ...booking, rating: stars }, this.clock.now());
    });
  }

  private async giveBack(scope: Scope, id: string, ways: readonly Cancelling[]): Promise<void> {
    const request = { actor: scope, id, action: 'cancel' } as const;
    await this.engine.transition(bookingFlow, request, async ({ from, at }) => {
      // Read again behind the row's lock: it may have been moved to another time a moment ago.
      const booking = await this.get(id);
      const before = { ...booking, status: from as BookingRow['status'] };
      const how = cancellingOf(before, at);
      if (how === 'refused') throw new AppError(BookingError.TooLateToCancel);
      if (!ways.includes(how)) throw new AppError(BookingError.WouldCount);
      await this.claims.release(booking);
      if (how === 'late') await this.writeDown(booking, at);
      if (from === 'requested') await this.series.promote(booking);
    });
  }

  private async planInstead(
    before: BookingRow,
    personId: string,
    asked: BookDto,
  ): Promise<{ plan: Plan; inLine: Desk['inLine'] }> {
    const ask = askOf(asked);
    const desk = await this.desks.deskFor(personId, ask);
    if (desk.sheet.id !== before.venue.id) throw new AppError(VenueError.ResourceNotFound);
    // What looks taken may be one's own old time: the write decides.
    const plan = planOf({ ...desk, takenBy: null }, personId, ask, this.clock.now());
    if (isRefusal(plan)) throw new AppError(plan);
    return { plan, inLine: desk.inLine };
  }

  private writeDown(booking: BookingRow, at: Date): Promise<void> {
    return this.credit.record({
      personId: booking.personId,
      venueId: booking.venue.id,
      matterId: booking.id,
      kind: 'late_cancel',
      ruleSetId: booking.ruleSetId,
      rule: booking.rules.credit,
      reason: creditKindTexts.late_cancel,
      at,
    });
  }

  private async get(id: string): Promise<BookingRow> {
    const booking = await this.bookings.findById(id);
    if (!booking) throw new Error('a booking that is gone');
    return booking;
  }
}
