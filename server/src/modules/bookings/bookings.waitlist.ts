import { bookingLimits } from '@home/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { FlowEngine, type FlowActor } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import {
  WaitlistPublic,
  type FreePlaces,
  type WaitlistEntry,
  type WaitlistSubject,
} from '../waitlist/waitlist.public';
import { bookingFlow } from './booking.flow';
import { BookingClaims } from './bookings.claims';
import { BookingNotices } from './bookings.notices';
import { BookingsRepository } from './bookings.repository';
import { arriveBy, isRefusal, planOf } from './bookings.rules';
import type { BookingRow, Plan } from './bookings.types';
import { SlotLinesRepository } from './slot-lines.repository';

const SYSTEM = { system: 'waitlist' } as const;
const KEPT_AT_ONCE = 100;

/** A slot as something to wait for: the booking moves with its place in line, in the same transaction. */
@Injectable()
export class SlotWaitlist implements WaitlistSubject, OnModuleInit {
  readonly subjectType = 'slot';

  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly bookings: BookingsRepository,
    private readonly lines: SlotLinesRepository,
    private readonly claims: BookingClaims,
    private readonly notices: BookingNotices,
    private readonly waitlist: WaitlistPublic,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.waitlist.register(this);
  }

  async lock(lineId: string): Promise<FreePlaces | undefined> {
    const line = await this.lines.lockById(lineId);
    return (
      line && { count: line.kept, holdMinutes: bookingLimits.holdMinutes, lastMoment: line.from }
    );
  }

  lineChanged(lineId: string, by: 1 | -1): Promise<void> {
    return this.lines.changeWaiting(lineId, by);
  }

  /** Asked again by the rules of today: quotas, bars, closures and the person's time may have changed since they came. */
  async reserve(entry: WaitlistEntry, holdUntil: Date): Promise<boolean> {
    const booking = await this.get(entry.matterId);
    const line = await this.lines.find(entry.subjectId);
    const plan = await this.planFor(booking);
    if (!line || !plan) return false;
    try {
      await this.database.attemptWithin(() => this.claims.takeOver(booking.id, plan, line));
    } catch (error) {
      if (error instanceof AppError) return false;
      throw error;
    }
    await this.move(entry, 'offer', SYSTEM);
    await this.notices.offered(booking, holdUntil);
    return true;
  }

  /** Where the rules ask for approval, it is asked for now. */
  async accepted({ matterId: id }: WaitlistEntry, actor: FlowActor): Promise<void> {
    const { rules, organisation, startsAt, purpose } = await this.get(id);
    if (rules.approval) {
      const request = { actor, id, action: 'ask_in_turn', organisationId: organisation.id };
      await this.engine.transition(bookingFlow, request);
      await this.notices.requested(id, purpose);
    } else {
      await this.engine.transition(bookingFlow, { actor, id, action: 'take_up' });
      await this.bookings.setActAt(id, arriveBy(startsAt, rules));
    }
  }

  async released(
    entry: WaitlistEntry,
    how: 'pass_up' | 'let_lapse',
    actor: FlowActor,
  ): Promise<void> {
    await this.move(entry, how, actor);
    const booking = await this.get(entry.matterId);
    await this.claims.release(booking);
    if (how === 'let_lapse') await this.notices.lapsed(booking);
  }

  left(entry: WaitlistEntry, actor: FlowActor): Promise<void> {
    return this.move(entry, 'leave_line', actor);
  }

  async notWanted(lineId: string, count: number): Promise<void> {
    const line = await this.lines.find(lineId);
    if (line) await this.database.batch(this.lines.giveBack(line, count));
  }

  listFillable(): Promise<string[]> {
    return this.lines.listKept(KEPT_AT_ONCE);
  }

  private async planFor({ id, personId, ...booking }: BookingRow): Promise<Plan | undefined> {
    const ask = {
      resourceId: booking.resource.id,
      day: booking.day,
      startsAt: booking.startsAt,
      slots: 1,
      companions: booking.companions,
    };
    const desk = await this.bookings.findDesk(personId, ask);
    const plan = desk && planOf({ ...desk, takenBy: null }, personId, ask, this.clock.now());
    const fits = plan && !isRefusal(plan) && plan.to.getTime() === booking.endsAt.getTime();
    return fits ? plan : undefined;
  }

  private async move(
    { matterId }: WaitlistEntry,
    action: 'offer' | 'pass_up' | 'let_lapse' | 'leave_line',
    actor: FlowActor,
  ): Promise<void> {
    await this.engine.transition(bookingFlow, { actor, id: matterId, action });
  }

  private async get(id: string): Promise<BookingRow> {
    const booking = await this.bookings.findById(id);
    if (!booking) throw new Error('a booking that is gone');
    return booking;
  }
}
