import type { SqlValue, Statement } from '../../database/database';
import { uuidToBin } from '../../database/ids';
import type { Transition } from '../../flow/flow-engine';
import { arriveBy, chargeKinds } from './bookings.rules';
import type { Charge, Plan } from './bookings.types';

/** What goes with a booking beside its times. */
export interface BookingExtras {
  readonly seriesId: string | null;
  readonly purpose: string | null;
}

const bin = (id: string | null): Buffer | null => (id === null ? null : uuidToBin(id));

/** When the clock acts next on a booking in this state. */
export const actAt = (status: string, { from, rules }: Pick<Plan, 'from' | 'rules'>): Date =>
  status === 'confirmed' ? arriveBy(from, rules) : from;

export const keyParams = ({ bucket, kind, subjectId, placeId }: Charge): SqlValue[] => [
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
export const take = (charges: readonly Charge[]): Statement[] =>
  counterStatement(charges, 1, 'used = used + 1, quota = VALUES(quota)');
export const giveBack = (charges: readonly Charge[]): Statement[] =>
  counterStatement(charges, 0, 'used = used - 1');

const columns = `id, status, organisation_id, person_id, venue_id, resource_id, union_id, share_id, rule_set_id, place_id,
  charges, series_id, starts_at, ends_at, day, companions, purpose, act_at, opened_at, moved_at`;

export function insertBooking(plan: Plan, opened: Transition, extras: BookingExtras): Statement {
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

export function updateBooking(id: string, plan: Plan, to: string): Statement {
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
      actAt(to, plan),
      uuidToBin(id),
      uuidToBin(plan.sheet.id),
      plan.sheet.version,
    ],
  };
}
