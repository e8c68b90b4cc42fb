import { BookingError, HttpError, WaitlistError, type Span } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { isDuplicate } from '../../database/errors';
import { newId } from '../../database/ids';
import { FlowEngine } from '../../flow/flow-engine';
import { FlowOpenings } from '../../flow/flow-openings';
import { AppError } from '../../http/app-error';
import { WaitlistPublic } from '../waitlist/waitlist.public';
import { bookingFlow } from './booking.flow';
import { BookingClaims } from './bookings.claims';
import type { WaitDto } from './bookings.dto';
import { BookingsRepository } from './bookings.repository';
import { isRefusal, planOf } from './bookings.rules';
import { knownPerson } from './bookings.service';
import { insertBooking } from './bookings.statements';
import type { Ask, BookingRow, Plan, SlotLine } from './bookings.types';
import { PersonTime } from './person-time';
import { SlotLinesRepository } from './slot-lines.repository';

const SYSTEM = { system: 'slot_line' } as const;
const ENDED_AT_ONCE = 500;

/** 候补 for a slot: getting in line, and the end of lines. Offers go through `SlotWaitlist`. */
@Injectable()
export class BookingLineService {
  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly openings: FlowOpenings,
    private readonly bookings: BookingsRepository,
    private readonly lines: SlotLinesRepository,
    private readonly claims: BookingClaims,
    private readonly time: PersonTime,
    private readonly waitlist: WaitlistPublic,
    private readonly clock: Clock,
  ) {}

  /** Only for what one may book and cannot have now: quotas are asked when it is one's turn. Answers the booking's id. */
  async join(scope: Scope, asked: WaitDto): Promise<string> {
    const personId = knownPerson(scope);
    const { resourceId, day, companions = 0 } = asked;
    const ask = { resourceId, day, startsAt: new Date(asked.startsAt), slots: 1, companions };
    return this.database.transaction(async () => {
      const plan = await this.plan(personId, ask);
      const id = newId();
      await this.insert(scope, id, plan);
      const line = await this.lockFull(plan);
      await this.waitlist
        .join(
          {
            id: newId(),
            organisationId: plan.sheet.organisationId,
            accountId: null,
            personId,
            holderId: personId,
            subjectType: 'slot',
            subjectId: line.id,
            matterId: id,
            position: line.nextPosition,
            startsAt: plan.from,
            endsAt: plan.to,
          },
          scope,
        )
        .catch(refuseSecond);
      await this.lines.nextPosition(line.id);
      return id;
    });
  }

  /** The slot begins, or its person leaves: they wait no longer. In the caller's transaction. @throws HttpError.NotFound when it moved on */
  async end(booking: BookingRow): Promise<void> {
    // The line first, as whoever offers takes it.
    const entry = await this.waitlist.findByMatter(booking.id);
    if (entry) await this.lines.lockById(entry.subjectId);
    await this.waitlist.endOne(booking.id);
    await this.endBooking(booking.id);
  }

  /** What a closure touches: nobody waits for it any longer, and nothing is kept. Answers who was in line. */
  async endTouched(venueId: string, resourceId: string | null, span: Span): Promise<BookingRow[]> {
    const ended: BookingRow[] = [];
    for (const line of await this.lines.lockTouched(venueId, resourceId, span)) {
      for (const { matterId } of await this.waitlist.end('slot', line.id, ENDED_AT_ONCE))
        ended.push(await this.endBooking(matterId));
      if (line.kept > 0) await this.database.batch(this.lines.giveBack(line, line.kept));
    }
    return ended;
  }

  /** Nothing is kept any more, until it is known how many places there are. In the caller's transaction, as `keepNew`. */
  async giveBackKept(venueId: string, resourceId: string): Promise<void> {
    for (const line of await this.lines.lockTouched(venueId, resourceId, this.ahead()))
      if (line.kept > 0) await this.database.batch(this.lines.giveBack(line, line.kept));
  }

  /** What is free goes to those in line first. In the caller's transaction, with the venue's version locked. */
  async keepNew(venueId: string, resourceId: string): Promise<void> {
    const ahead = this.ahead();
    for (const line of await this.lines.lockTouched(venueId, resourceId, ahead)) {
      if (line.waiting <= line.kept || line.from <= ahead.from) continue;
      const free = line.capacity - (await this.lines.mostSeats(line));
      const count = Math.min(free, line.waiting - line.kept);
      if (count <= 0) continue;
      await this.database.batch(this.lines.keepNew(line, count));
      await this.waitlist.freed('slot', line.id);
    }
  }

  private ahead(): Span {
    const from = this.clock.now();
    return { from, to: new Date(from.getTime() + AHEAD_MS) };
  }

  private async endBooking(id: string): Promise<BookingRow> {
    const before = await this.bookings.findById(id);
    if (!before) throw new AppError(HttpError.NotFound);
    await this.engine.transition(bookingFlow, { actor: SYSTEM, id, action: 'end_line' });
    if (before.status === 'offered') await this.claims.release(before);
    return before;
  }

  private async plan(personId: string, ask: Ask): Promise<Plan> {
    const desk = await this.bookings.findDesk(personId, ask);
    const plan = desk
      ? planOf({ ...desk, takenBy: null }, personId, ask, this.clock.now())
      : BookingError.NotASlot;
    if (isRefusal(plan)) throw new AppError(plan);
    return plan;
  }

  /** The booking that will be offered. It holds the venue's version first, as everybody does. */
  private async insert(actor: Scope, id: string, plan: Plan): Promise<void> {
    await this.openings.openNow(
      bookingFlow,
      {
        actor,
        id,
        organisationId: plan.sheet.organisationId,
        personId: plan.personId,
        status: 'queued',
        action: 'queue',
      },
      (opened) => [
        insertBooking({ ...plan, charges: [] }, opened, { seriesId: null, purpose: null }),
      ],
      (outcome) => this.claims.settled(plan, outcome),
    );
  }

  private async lockFull(plan: Plan): Promise<SlotLine> {
    const { sheet, resource, day, from, to } = plan;
    const slot = { venueId: sheet.id, resourceId: resource.id, day, from, to };
    const [line] = await this.lines.lock([slot]);
    if (!line) throw new Error('a line that was locked is gone');
    if (await this.lines.isFree(line)) throw new AppError(BookingError.FreeNow);
    // Whoever was booking it has it by now: it may have been the same person, on another phone.
    if (await this.time.isHeld(plan.personId, plan)) throw new AppError(BookingError.Overlaps);
    return line;
  }
}

/** No rules reach further. */
const AHEAD_MS = 366 * 86_400_000;

function refuseSecond(error: unknown): never {
  throw isDuplicate(error) ? new AppError(WaitlistError.AlreadyWaiting) : error;
}
