import { BookingError, overlaps, quotaTexts, saying, VenueError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database, type Statement } from '../../database/database';
import { isCheckRefused, isDuplicate } from '../../database/errors';
import type { Transition } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { WaitlistPublic } from '../waitlist/waitlist.public';
import { chargesHeld, keyOf } from './bookings.rules';
import {
  giveBack,
  insertBooking,
  keyParams,
  take,
  updateBooking,
  type BookingExtras,
} from './bookings.statements';
import type { BookingRow, Charge, Desk, LineSlot, Plan, SlotLine } from './bookings.types';
import { PersonTime } from './person-time';
import { SlotLinesRepository } from './slot-lines.repository';
import { isSeatOf, slotsHeld } from './slot-lines.rules';

/**
 * The writes by which time and quotas are taken and given back, for one round trip. Always in this order: the venue's
 * version (shared), lines, the counters by their key, the cells. A unique key or a CHECK says no, never a count. A slot
 * that somebody is in line for does not become free: its place is kept for the next, and whoever comes by finds it taken.
 */
@Injectable()
export class BookingClaims {
  constructor(
    private readonly database: Database,
    private readonly time: PersonTime,
    private readonly lines: SlotLinesRepository,
    private readonly waitlist: WaitlistPublic,
    private readonly clock: Clock,
  ) {}

  /** The rows of a new booking; the first one changes nothing when the venue changed since the plan was made. */
  statementsFor(plan: Plan, opened: Transition, extras: BookingExtras): Statement[] {
    return [
      insertBooking(plan, opened, extras),
      ...take(plan.charges),
      this.time.hold([plan.personId, ...exclusive(plan)], plan, opened.subject.id),
    ];
  }

  /** For an approval or a recurring booking: at once, so that the task, or the next week, can follow. */
  async claim(plan: Plan, opened: Transition, extras: BookingExtras): Promise<void> {
    await this.settle(plan, this.statementsFor(plan, opened, extras));
  }

  /** Whoever has a slot is in line for it no longer. Before the claim: lines are locked before counters and cells. */
  async leaveLines(scope: Scope, plan: Plan, inLine: Desk['inLine']): Promise<void> {
    for (const { bookingId } of inLine.filter((slot) => overlaps(slot, plan))) {
      const entry = await this.waitlist.findByMatter(bookingId);
      if (entry) await this.waitlist.leave(scope, entry.id);
    }
  }

  /** Gives everything back, to everybody or to the line. */
  async release(booking: BookingRow): Promise<void> {
    const kept = await this.keepers(booking);
    await this.database.batch([
      ...giveBack(chargesHeld(booking).filter((charge) => !isKept(charge, kept))),
      ...kept.flatMap((line) => this.lines.keep(line, booking.id)),
      this.time.free(booking.id),
    ]);
    await this.offer(kept);
  }

  /** Old time for new, in one act: what both need is not touched. */
  async move(booking: BookingRow, plan: Plan, moved: Transition): Promise<void> {
    const before = chargesHeld(booking);
    const held = new Set(before.map(keyOf));
    const wanted = new Set(plan.charges.map(keyOf));
    const kept = await this.keepers(booking, plan);
    await this.settle(plan, [
      updateBooking(booking.id, plan, moved.to),
      ...giveBack(before.filter((charge) => !wanted.has(keyOf(charge)) && !isKept(charge, kept))),
      ...take(plan.charges.filter((charge) => !held.has(keyOf(charge)))),
      ...kept.flatMap((line) => this.lines.keep(line, booking.id)),
      this.time.free(booking.id),
      this.time.hold([plan.personId, ...exclusive(plan)], plan, booking.id),
    ]);
    await this.offer(kept);
  }

  /** The kept place of a line, and what else a booking takes, for whoever is next. @throws what would refuse a booking */
  takeOver(bookingId: string, plan: Plan, line: SlotLine): Promise<void> {
    return this.settle(plan, [
      updateBooking(bookingId, plan, 'offered'),
      ...take(plan.charges.filter(({ kind }) => kind !== 'seats')),
      ...this.lines.handOver(line, bookingId),
      this.time.hold([plan.personId], plan, bookingId),
    ]);
  }

  /** The lines, locked, that have somebody for what this booking gives back. */
  private async keepers(booking: BookingRow, instead?: Plan): Promise<SlotLine[]> {
    const now = this.clock.now();
    const isStillHeld = (slot: LineSlot): boolean =>
      instead?.resource.id === slot.resourceId && overlaps(slot, instead);
    const slots = slotsHeld(booking).filter((slot) => slot.from > now && !isStillHeld(slot));
    const lines = await this.lines.lock(slots);
    return lines.filter(({ waiting, kept }) => waiting > kept);
  }

  private async offer(kept: readonly SlotLine[]): Promise<void> {
    for (const { id } of kept) await this.waitlist.freed('slot', id);
  }

  private async settle(plan: Plan, statements: readonly Statement[]): Promise<void> {
    const outcome = await this.database.batch(statements).then(
      (changed) => ({ changed }),
      (error: unknown) => ({ error }),
    );
    await this.settled(plan, outcome);
  }

  /** What became of a claim. @throws the refusal that the person is told */
  async settled(
    plan: Plan,
    outcome: { readonly changed: readonly number[] } | { readonly error: unknown },
  ): Promise<void> {
    if ('error' in outcome) throw await this.refusalOf(outcome.error, plan);
    // Hours, rules or closures changed since the plan was made.
    if (outcome.changed[0] !== 1) throw new AppError(VenueError.Changed);
  }

  /** What a refused write means. Only unique keys and checks are answers; everything else is a fault. */
  private async refusalOf(error: unknown, plan: Plan): Promise<unknown> {
    if (isCheckRefused(error)) return new AppError(await this.exhausted(plan));
    if (!isDuplicate(error)) return error;
    const isTheirs = await this.time.isHeld(plan.personId, plan);
    return new AppError(isTheirs ? BookingError.Overlaps : BookingError.SlotTaken);
  }

  private async exhausted({ charges, rules }: Plan) {
    const rows = await this.database.execute<{ kind: Charge['kind'] }>(
      `SELECT kind FROM booking_counters WHERE ${charges
        .map(() => '(bucket = ? AND kind = ? AND subject_id = ? AND place_id = ? AND used >= ?)')
        .join(' OR ')}`,
      charges.flatMap((charge) => [...keyParams(charge), charge.quota]),
    );
    const kinds = rows.map(({ kind }) => kind);
    if (kinds.includes('seats')) return BookingError.SlotTaken;
    const [kind] = kinds;
    return kind && kind !== 'seats'
      ? saying(BookingError.Quota, `约满了：${quotaTexts[kind](rules)}，请换一天或换一处`)
      : BookingError.Quota;
  }
}

/** An exclusive resource is held like a person; one for many is counted. */
const exclusive = ({ resource }: Plan): string[] => (resource.capacity === 1 ? [resource.id] : []);

const isKept = (charge: Charge, lines: readonly SlotLine[]): boolean =>
  lines.some((line) => isSeatOf(charge, line));
