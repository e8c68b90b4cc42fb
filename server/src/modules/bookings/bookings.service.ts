import {
  addDays,
  BookingError,
  isSeriesBounded,
  rulesOn,
  saying,
  seriesWeeksOf,
  VenueError,
  type AppErrorSpec,
  type BookingStatus,
  type Day,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { newId } from '../../database/ids';
import { FlowEngine } from '../../flow/flow-engine';
import { FlowOpenings } from '../../flow/flow-openings';
import { AppError } from '../../http/app-error';
import { bookingFlow } from './booking.flow';
import { BookingClaims } from './bookings.claims';
import { toBookedDto, type BookDto, type BookingDto } from './bookings.dto';
import { BookingNotices } from './bookings.notices';
import { BookingsRepository } from './bookings.repository';
import { isRefusal, planOf, weeksFrom } from './bookings.rules';
import { whyNone } from './bookings.series.rules';
import { toClashDto, type BookSeriesDto, type SeriesDto } from './bookings.series.dto';
import type { BookingExtras } from './bookings.statements';
import type { Ask, Desk, Plan } from './bookings.types';

type Booked = 'requested' | 'following' | 'confirmed';

/** A member books. Without approval it is four round trips: see docs/decisions/0020. */
@Injectable()
export class BookingsService {
  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly openings: FlowOpenings,
    private readonly bookings: BookingsRepository,
    private readonly claims: BookingClaims,
    private readonly notices: BookingNotices,
    private readonly clock: Clock,
  ) {}

  book(scope: Scope, asked: BookDto): Promise<BookingDto> {
    const personId = knownPerson(scope);
    const extras = { seriesId: null, purpose: asked.purpose ?? null };
    return this.database.transaction(async () => {
      const ask = askOf(asked);
      const desk = await this.deskFor(personId, ask);
      const plan = this.plan(desk, personId, ask);
      await this.claims.leaveLines(scope, plan, desk.inLine);
      const id = newId();
      if (plan.rules.approval) {
        await this.open(scope, id, plan, 'requested', extras);
        await this.notices.requested(id, extras.purpose);
        return toBookedDto(id, 'requested', plan, this.clock.now());
      }
      // Written as the last thing before COMMIT; a refusal undoes everything and is what the person is told.
      this.openings.openLast(
        bookingFlow,
        openingOf(scope, id, plan, 'confirmed'),
        (opened) => this.claims.statementsFor(plan, opened, extras),
        (outcome) => this.claims.settled(plan, outcome),
      );
      return toBookedDto(id, 'confirmed', plan, this.clock.now());
    });
  }

  /** The same slot for some weeks, in one act: what is free is booked, each clash is told. */
  bookSeries(scope: Scope, asked: BookSeriesDto): Promise<SeriesDto> {
    const personId = knownPerson(scope);
    const extras = { seriesId: newId(), purpose: asked.purpose };
    return this.database.transaction(async () => {
      const first = askOf(asked);
      const desk = await this.deskFor(personId, first);
      await this.requireSeries(personId, desk, asked);
      const booked: { id: string; status: Booked; plan: Plan }[] = [];
      const refusals: { day: Day; spec: AppErrorSpec }[] = [];
      for (const ask of weeksFrom(first, asked.weeks, addDays)) {
        try {
          const week = await this.deskFor(personId, ask);
          const plan = this.plan(week, personId, ask, ask.day !== first.day);
          const status = !plan.rules.approval
            ? 'confirmed'
            : booked.some((one) => one.status === 'requested')
              ? 'following'
              : 'requested';
          const id = newId();
          await this.database.attemptWithin(async () => {
            await this.claims.leaveLines(scope, plan, week.inLine);
            await this.open(scope, id, plan, status, extras);
          });
          booked.push({ id, status, plan });
        } catch (error) {
          // A refusal of one week is undone alone; anything else ends the whole act.
          if (!(error instanceof AppError)) throw error;
          // Only the weeks after one that can be booked today reach beyond the horizon.
          if (error.spec.code === BookingError.NotYetOpen.code) throw error;
          refusals.push({ day: ask.day, spec: error.spec });
        }
      }
      const [now, today] = [this.clock.now(), this.clock.today()];
      if (booked.length === 0) throw new AppError(whyNone(refusals, today));
      const lead = booked.find(({ status }) => status === 'requested');
      const waiting = booked.filter(({ status }) => status !== 'confirmed').length;
      if (lead) await this.notices.requested(lead.id, extras.purpose, waiting);
      return {
        items: booked.map(({ id, status, plan }) =>
          toBookedDto(id, status, plan, now, extras.seriesId),
        ),
        clashes: refusals.map(({ day, spec }) => toClashDto(day, spec, today)),
      };
    });
  }

  /** @throws VenueError.ResourceNotFound */
  async deskFor(personId: string, ask: Ask): Promise<Desk> {
    const desk = await this.bookings.findDesk(personId, ask);
    if (!desk) throw new AppError(VenueError.ResourceNotFound);
    return desk;
  }

  private async requireSeries(personId: string, desk: Desk, asked: BookSeriesDto): Promise<void> {
    const rules = rulesOn(desk.sheet, desk.resource.id, asked.day)?.rules;
    if (!rules || seriesWeeksOf(rules) === 0) throw new AppError(BookingError.SeriesNotAllowed);
    const most = seriesWeeksOf(rules);
    if (asked.weeks > most)
      throw new AppError(
        saying(BookingError.SeriesNotAllowed, `这里最多连约 ${most} 周，请少约几周`),
      );
    if (isSeriesBounded(rules)) return;
    await this.bookings.lockPerson(personId);
    if (await this.bookings.hasOpenSeries(personId, desk.resource.id))
      throw new AppError(BookingError.SeriesRunning);
  }

  private plan(desk: Desk, personId: string, ask: Ask, beyondHorizon = false): Plan {
    const plan = planOf(desk, personId, ask, this.clock.now(), { beyondHorizon });
    if (isRefusal(plan)) throw new AppError(plan);
    return plan;
  }

  private async open(
    scope: Scope,
    id: string,
    plan: Plan,
    status: Booked,
    extras: BookingExtras,
  ): Promise<void> {
    const opening = openingOf(scope, id, plan, status);
    if (status === 'requested') {
      await this.engine.open(bookingFlow, opening, (opened) =>
        this.claims.claim(plan, opened, extras),
      );
    } else {
      await this.openings.openNow(
        bookingFlow,
        opening,
        (opened) => this.claims.statementsFor(plan, opened, extras),
        (outcome) => this.claims.settled(plan, outcome),
      );
    }
  }
}

const openingOf = (actor: Scope, id: string, plan: Plan, status: BookingStatus) => ({
  actor,
  id,
  organisationId: plan.sheet.organisationId,
  personId: plan.personId,
  status,
  action: status === 'confirmed' ? 'book' : 'request',
});

export const askOf = (asked: BookDto): Ask => ({
  resourceId: asked.resourceId,
  day: asked.day,
  startsAt: new Date(asked.startsAt),
  slots: asked.slots,
  companions: asked.companions ?? 0,
});

/** Bookings are bound to a real name. */
export function knownPerson({ personId }: Scope): string {
  if (personId === null) throw new AppError(BookingError.RealNameNeeded);
  return personId;
}
