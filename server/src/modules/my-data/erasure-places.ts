import { bookingStatuses, keysOf, registrationStatuses } from '@home/shared';

/** One statement with its parameters: the moment of the erasure, the person or account. */
export type PlaceEnding = readonly [sql: string, ...params: ('at' | 'holder')[]];

const listed = (statuses: readonly string[]): string =>
  statuses.map((status) => `'${status}'`).join(', ');
const BOOKED = listed(keysOf(bookingStatuses).filter((status) => bookingStatuses[status].holds));
const PLACED = listed(
  keysOf(registrationStatuses).filter((status) => registrationStatuses[status].holdsPlace),
);

const DAY = "DATEDIFF(b.day, '1970-01-01')";
/** By kind of counter: which bookings it counts; as in invariants/places-invariants, which checks it. */
const counted: Readonly<Record<string, string>> = {
  seats: `b.resource_id = c.subject_id AND c.place_id = b.resource_id
    AND UNIX_TIMESTAMP(b.starts_at) <= c.bucket * 300 AND UNIX_TIMESTAMP(b.ends_at) > c.bucket * 300`,
  person_day: `b.person_id = c.subject_id AND b.place_id = c.place_id AND c.bucket = ${DAY}`,
  person_week: `b.person_id = c.subject_id AND b.place_id = c.place_id AND c.bucket = (${DAY} + 3) DIV 7`,
  union_day: `UNHEX(LPAD(HEX(b.union_id), 32, '0')) = c.subject_id AND b.place_id = c.place_id AND c.bucket = ${DAY}`,
  share_day: `b.share_id = c.subject_id AND c.place_id = b.share_id AND c.bucket = ${DAY}`,
};

/** Places that are kept for a line are seats too. */
const KEPT_SEATS = `(SELECT COALESCE(SUM(l.kept), 0) FROM slot_lines l WHERE c.kind = 'seats' AND l.resource_id = c.subject_id
  AND UNIX_TIMESTAMP(l.starts_at) <= c.bucket * 300 AND UNIX_TIMESTAMP(l.ends_at) > c.bucket * 300)`;

const logOf = (flow: string, action: string, to: string, source: string): string =>
  `INSERT INTO transitions (id, flow, subject_id, action, from_status, to_status, from_organisation_id, organisation_id, at)
     SELECT UNHEX(REPLACE(UUID(), '-', '')), '${flow}', x.id, ${action}, x.status, ${to}, x.organisation_id, x.organisation_id, ?
       FROM ${source}`;

/** Not begun when the erasure was: what had begun then, it left as it was. */
const REGISTERED = `activity_registrations x JOIN activities a ON a.id = x.activity_id
  WHERE x.holder_id = ? AND x.open = 1 AND a.starts_at > ?`;
/** In line for a slot: its booking ends with it, also when it has begun. */
const STILL_ASKED = "(x.starts_at > ? OR x.subject_type = 'slot')";
const QUEUED = `waitlist_entries x WHERE x.holder_id = ? AND x.open = 1 AND ${STILL_ASKED}`;

/**
 * What a restored backup shows as booked by somebody who was erased since: given back, as the erasure had done, with the
 * time, the quotas and the places it took. Nothing happens the second time.
 */
export const placeEndings: readonly PlaceEnding[] = [
  [
    'DELETE h FROM held_cells h JOIN bookings b ON b.id = h.matter_id WHERE b.person_id = ? AND b.open = 1',
    'holder',
  ],
  [
    `UPDATE tasks t JOIN bookings x ON x.id = t.subject_id AND t.subject_type = 'booking' SET t.closed_at = ?
      WHERE x.person_id = ? AND x.open = 1 AND t.open = 1`,
    'at',
    'holder',
  ],
  [
    logOf(
      'booking',
      "CASE x.status WHEN 'offered' THEN 'pass_up' WHEN 'queued' THEN 'leave_line' ELSE 'cancel' END",
      "'cancelled'",
      'bookings x WHERE x.person_id = ? AND x.open = 1',
    ),
    'at',
    'holder',
  ],
  [
    `UPDATE bookings SET status = 'cancelled', moved_at = ?, closed_at = ? WHERE person_id = ? AND open = 1`,
    'at',
    'at',
    'holder',
  ],
  ...Object.entries(counted).map(([kind, on]): PlaceEnding => [
    `UPDATE booking_counters c
          SET c.used = (SELECT COUNT(*) FROM bookings b WHERE ${on} AND FIND_IN_SET('${kind}', b.charges) AND b.status IN (${BOOKED}))
            + ${KEPT_SEATS}
        WHERE c.kind = '${kind}' AND EXISTS (SELECT 1 FROM bookings b
                WHERE ${on} AND b.person_id = ? AND b.status = 'cancelled' AND b.closed_at = ?)`,
    'holder',
    'at',
  ]),
  [
    `DELETE h FROM held_cells h JOIN activity_registrations x ON x.id = h.matter_id JOIN activities a ON a.id = x.activity_id
      WHERE x.holder_id = ? AND x.open = 1 AND a.starts_at > ?`,
    'holder',
    'at',
  ],
  [
    logOf(
      'waitlist_entry',
      "IF(x.status = 'offered', 'pass_up', 'leave_line')",
      "IF(x.status = 'offered', 'declined', 'left')",
      QUEUED,
    ),
    'at',
    'holder',
    'at',
  ],
  [
    `UPDATE waitlist_entries x SET x.status = IF(x.status = 'offered', 'declined', 'left'), x.moved_at = ?, x.closed_at = ?
      WHERE x.holder_id = ? AND x.open = 1 AND ${STILL_ASKED}`,
    'at',
    'at',
    'holder',
    'at',
  ],
  [
    `UPDATE slot_lines l SET l.waiting = (SELECT COUNT(*) FROM waitlist_entries w
          WHERE w.subject_type = 'slot' AND w.subject_id = l.id AND w.status = 'waiting')
      WHERE l.id IN (SELECT w.subject_id FROM waitlist_entries w
          WHERE w.subject_type = 'slot' AND w.holder_id = ? AND w.closed_at = ?)`,
    'holder',
    'at',
  ],
  [
    logOf(
      'activity_registration',
      "CASE x.status WHEN 'offered' THEN 'pass_up' WHEN 'waiting' THEN 'leave_line' ELSE 'give_up' END",
      "'cancelled'",
      REGISTERED,
    ),
    'at',
    'holder',
    'at',
  ],
  [
    `UPDATE activity_registrations x JOIN activities a ON a.id = x.activity_id
        SET x.status = 'cancelled', x.moved_at = ?, x.closed_at = ?
      WHERE x.holder_id = ? AND x.open = 1 AND a.starts_at > ?`,
    'at',
    'at',
    'holder',
    'at',
  ],
  [
    `UPDATE activities a
        SET a.taken = (SELECT COUNT(*) FROM activity_registrations r WHERE r.activity_id = a.id AND r.status IN (${PLACED})),
            a.waiting = (SELECT COUNT(*) FROM activity_registrations r WHERE r.activity_id = a.id AND r.status = 'waiting')
      WHERE a.id IN (SELECT r.activity_id FROM activity_registrations r WHERE r.holder_id = ? AND r.closed_at = ?)`,
    'holder',
    'at',
  ],
];
