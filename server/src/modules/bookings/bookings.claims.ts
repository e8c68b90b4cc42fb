import { quotaTexts, BookingError, saying, VenueError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database, type SqlValue, type Statement } from '../../database/database';
import { isCheckRefused, isDuplicate } from '../../database/errors';
import { uuidToBin } from '../../database/ids';
import type { Transition } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { arriveBy, chargeKinds, chargesHeld, keyOf } from './bookings.rules';
import type { BookingRow, Charge, Plan } from './bookings.types';
import { PersonTime } from './person-time';

/** What goes with a booking beside its times. */
export interface BookingExtras {
  readonly seriesId: string | null;
  readonly purpose: string | null;
}

const bin = (id: string | null): Buffer | null => (id === null ? null : uuidToBin(id));

/** When the clock acts next on a booking in this state. */
export const actAt = (status: string, { from, rules }: Pick<Plan, 'from' | 'rules'>): Date =>
  status === 'confirmed' ? arriveBy(from, rules) : from;

/**
 * The writes by which time and quotas are taken and given back, for one round trip. Always in this order: the venue's
 * version (shared), the counters by their key, the cells. A unique key or a CHECK says no, never a count.
 */
@Injectable()
export class BookingClaims {
  constructor(
    private readonly database: Database,
    private readonly time: PersonTime,
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

  /** Gives everything back. */
  async release(booking: BookingRow): Promise<void> {
    await this.database.batch([...giveBack(chargesHeld(booking)), this.time.free(booking.id)]);
  }

  /** Old time for new, in one act: what both need is not touched. */
  async move(booking: BookingRow, plan: Plan, moved: Transition): Promise<void> {
    const before = chargesHeld(booking);
    const held = new Set(before.map(keyOf));
    const wanted = new Set(plan.charges.map(keyOf));
    await this.settle(plan, [
      updateBooking(booking.id, plan, moved),
      ...giveBack(before.filter((charge) => !wanted.has(keyOf(charge)))),
      ...take(plan.charges.filter((charge) => !held.has(keyOf(charge)))),
      this.time.free(booking.id),
      this.time.hold([plan.personId, ...exclusive(plan)], plan, booking.id),
    ]);
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

const keyParams = ({ bucket, kind, subjectId, placeId }: Charge): SqlValue[] => [
  bucket,
  kind,
  uuidToBin(subjectId),
  uuidToBin(placeId),
];

function counterStatement(charges: readonly Charge[], used: 0 | 1, update: string): Statement[] {
  if (charges.length === 0) return [];
  return [
    {
      sql: `INSERT INTO booking_counters (bucket, kind, subject_id, place_id, used, quota)
            VALUES ${charges.map(() => `(?, ?, ?, ?, ${used}, ?)`).join(', ')} ON DUPLICATE KEY UPDATE ${update}`,
      params: charges.flatMap((charge) => [...keyParams(charge), charge.quota]),
    },
  ];
}

/** The CHECK refuses a step over the quota; the quota is what the rules say today. */
const take = (charges: readonly Charge[]): Statement[] =>
  counterStatement(charges, 1, 'used = used + 1, quota = VALUES(quota)');
const giveBack = (charges: readonly Charge[]): Statement[] =>
  counterStatement(charges, 0, 'used = used - 1');

const columns = `id, status, organisation_id, person_id, venue_id, resource_id, union_id, share_id, rule_set_id, place_id,
  charges, series_id, starts_at, ends_at, day, companions, purpose, act_at, opened_at, moved_at`;

function insertBooking(plan: Plan, opened: Transition, extras: BookingExtras): Statement {
  const values: SqlValue[] = [
    uuidToBin(opened.subject.id),
    opened.to,
    opened.organisationId,
    uuidToBin(plan.personId),
    uuidToBin(plan.sheet.id),
    uuidToBin(plan.resource.id),
    plan.unionId,
    bin(plan.shareId),
    uuidToBin(plan.ruleSet.id),
    uuidToBin(plan.ruleSet.placeId),
    chargeKinds(plan.charges).join(','),
    bin(extras.seriesId),
    plan.from,
    plan.to,
    plan.day,
    plan.companions,
    extras.purpose,
    actAt(opened.to, plan),
    opened.at,
    opened.at,
  ];
  // Shared with other bookings; whoever changes the venue waits for them, and they for whoever changes it.
  return {
    sql: `INSERT INTO bookings (${columns}) SELECT ${values.map(() => '?').join(', ')} FROM venues
           WHERE id = ? AND version = ? AND closed_at IS NULL LOCK IN SHARE MODE`,
    params: [...values, uuidToBin(plan.sheet.id), plan.sheet.version],
  };
}

function updateBooking(id: string, plan: Plan, moved: Transition): Statement {
  return {
    sql: `UPDATE bookings SET resource_id = ?, union_id = ?, share_id = ?, rule_set_id = ?, place_id = ?, charges = ?,
            starts_at = ?, ends_at = ?, day = ?, companions = ?, act_at = ?
           WHERE id = ? AND EXISTS (SELECT 1 FROM venues WHERE id = ? AND version = ? LOCK IN SHARE MODE)`,
    params: [
      uuidToBin(plan.resource.id),
      plan.unionId,
      bin(plan.shareId),
      uuidToBin(plan.ruleSet.id),
      uuidToBin(plan.ruleSet.placeId),
      chargeKinds(plan.charges).join(','),
      plan.from,
      plan.to,
      plan.day,
      plan.companions,
      actAt(moved.to, plan),
      uuidToBin(id),
      uuidToBin(plan.sheet.id),
      plan.sheet.version,
    ],
  };
}
