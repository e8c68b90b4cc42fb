import { bookingStatuses, keysOf } from '@home/shared';
import { TIME_HOLDING } from './activities-invariants';
import type { Invariant } from './invariant';

const statusesWith = (is: 'holds' | 'live'): string =>
  keysOf(bookingStatuses)
    .filter((status) => bookingStatuses[status][is])
    .map((status) => `'${status}'`)
    .join(', ');
const HOLDING = statusesWith('holds');
const LIVE = statusesWith('live');

/** Cells and counters are only kept for what is not long over; see privacy/retention-rules. */
const KEPT = 'b.ends_at > UTC_TIMESTAMP(3) - INTERVAL 12 HOUR';
const day = "DATEDIFF(b.day, '1970-01-01')";
const unionAsId = "UNHEX(LPAD(HEX(b.union_id), 32, '0'))";

/** Places of a counted resource that are kept for a line: they are seats too. */
const keptSeats = `(SELECT COALESCE(SUM(l.kept), 0) FROM slot_lines l WHERE c.kind = 'seats' AND l.resource_id = c.subject_id
  AND UNIX_TIMESTAMP(l.starts_at) <= c.bucket * 300 AND UNIX_TIMESTAMP(l.ends_at) > c.bucket * 300)`;

/** By kind of counter: which bookings it counts. */
const counted: Readonly<Record<string, string>> = {
  seats: `b.resource_id = c.subject_id AND c.place_id = b.resource_id
    AND UNIX_TIMESTAMP(b.starts_at) <= c.bucket * 300 AND UNIX_TIMESTAMP(b.ends_at) > c.bucket * 300`,
  person_day: `b.person_id = c.subject_id AND b.place_id = c.place_id AND c.bucket = ${day}`,
  person_week: `b.person_id = c.subject_id AND b.place_id = c.place_id AND c.bucket = (${day} + 3) DIV 7`,
  union_day: `${unionAsId} = c.subject_id AND b.place_id = c.place_id AND c.bucket = ${day}`,
  share_day: `b.share_id = c.subject_id AND c.place_id = b.share_id AND c.bucket = ${day}`,
};
const isCharged = (kind: string): string =>
  `FIND_IN_SET('${kind}', b.charges) AND b.status IN (${HOLDING})`;

/** The venue's rules have always counted who did not come, before the activity already: which version held is then no question. */
const isAlwaysCounted = `EXISTS (SELECT 1 FROM rule_sets s JOIN venues v ON v.id = s.venue_id AND v.closed_at IS NULL
  WHERE s.place_id = a.venue_id AND s.created_at <= g.moved_at
    AND s.effective_from <= DATE(a.starts_at - INTERVAL 16 HOUR))
  AND NOT EXISTS (SELECT 1 FROM rule_sets s WHERE s.place_id = a.venue_id
    AND NOT (JSON_TYPE(JSON_EXTRACT(s.rules, '$.credit')) <=> 'OBJECT'))`;

/** What a line is about says that they were there. */
const hadCome = `(EXISTS (SELECT 1 FROM bookings m WHERE m.id = e.matter_id AND m.status = 'checked_in')
  OR EXISTS (SELECT 1 FROM activity_registrations m WHERE m.id = e.matter_id AND m.status = 'checked_in'))`;

/** What must always hold of time, quotas and credit. */
export const placesInvariants: readonly Invariant[] = [
  {
    name: 'no_double_booking',
    fact: 'no court is booked twice at one time, and nobody is booked in two places at one time',
    sql: `SELECT HEX(a.id) AS booking, HEX(b.id) AS other FROM bookings a
            JOIN bookings b ON b.id > a.id AND b.starts_at < a.ends_at AND b.ends_at > a.starts_at
            JOIN resources r ON r.id = a.resource_id
           WHERE a.status IN (${HOLDING}) AND b.status IN (${HOLDING})
             AND (a.person_id = b.person_id OR (a.resource_id = b.resource_id AND r.capacity = 1))`,
  },
  {
    name: 'capacity_kept',
    fact: 'no more people are booked at one moment to come than there are places; what is over was booked when there were perhaps more',
    sql: `SELECT HEX(a.resource_id) AS resource FROM bookings a JOIN resources r ON r.id = a.resource_id
            JOIN bookings b ON b.resource_id = a.resource_id AND b.starts_at <= a.starts_at AND b.ends_at > a.starts_at
           WHERE a.status IN (${HOLDING}) AND a.status IN (${LIVE}) AND b.status IN (${HOLDING})
           GROUP BY a.id, a.resource_id, r.capacity HAVING COUNT(*) > r.capacity`,
  },
  {
    name: 'cells_are_bookings',
    fact: 'every booking that takes up time holds all its cells, for the person and the exclusive resource, and nobody else holds any',
    sql: `SELECT HEX(b.id) AS booking FROM bookings b JOIN resources r ON r.id = b.resource_id
           WHERE b.status IN (${HOLDING}) AND ${KEPT}
             AND (TIMESTAMPDIFF(MINUTE, b.starts_at, b.ends_at) DIV 5) * IF(r.capacity = 1, 2, 1) <> (
               SELECT COUNT(*) FROM held_cells h WHERE h.matter_id = b.id
                  AND (h.holder_id = b.person_id OR (r.capacity = 1 AND h.holder_id = b.resource_id))
                  AND h.cell * 300 >= UNIX_TIMESTAMP(b.starts_at) AND h.cell * 300 < UNIX_TIMESTAMP(b.ends_at))
          UNION ALL
          SELECT HEX(h.matter_id) FROM held_cells h LEFT JOIN bookings b ON b.id = h.matter_id AND b.status IN (${HOLDING})
            LEFT JOIN activity_registrations r ON r.id = h.matter_id AND r.status IN (${TIME_HOLDING})
            LEFT JOIN slot_lines l ON l.id = h.matter_id AND l.kept > 0
           WHERE b.id IS NULL AND r.id IS NULL AND l.id IS NULL`,
  },
  {
    name: 'lines_of_slots',
    fact: 'a line says how many wait in it, a booking is in line or offered exactly while its place in line is, and a kept court is held for its whole slot',
    sql: `SELECT HEX(l.id) AS line FROM slot_lines l
           WHERE l.waiting <> (SELECT COUNT(*) FROM waitlist_entries w
                                WHERE w.subject_type = 'slot' AND w.subject_id = l.id AND w.status = 'waiting')
          UNION ALL
          SELECT HEX(b.id) FROM bookings b LEFT JOIN waitlist_entries w ON w.matter_id = b.id AND w.open = 1
           WHERE (b.status IN ('queued', 'offered')) <> (w.id IS NOT NULL)
              OR (w.id IS NOT NULL AND (w.status <> IF(b.status = 'queued', 'waiting', b.status) OR w.holder_id <> b.person_id))
          UNION ALL
          SELECT HEX(l.id) FROM slot_lines l JOIN resources r ON r.id = l.resource_id AND r.capacity = 1
           WHERE l.ends_at > UTC_TIMESTAMP(3) - INTERVAL 12 HOUR
             AND (l.kept > 1 OR l.kept * (TIMESTAMPDIFF(MINUTE, l.starts_at, l.ends_at) DIV 5) <> (
               SELECT COUNT(*) FROM held_cells h WHERE h.matter_id = l.id AND h.holder_id = l.resource_id))`,
  },
  {
    name: 'counters_count',
    fact: 'every quota counter says what is booked, and none is above its quota',
    sql: [
      ...Object.entries(counted).flatMap(([kind, on]) => [
        `SELECT c.kind, HEX(c.subject_id) AS subject FROM booking_counters c WHERE c.kind = '${kind}'
            AND c.used <> (SELECT COUNT(*) FROM bookings b WHERE ${on} AND ${isCharged(kind)}) + ${keptSeats}`,
        `SELECT '${kind}', HEX(b.id) FROM bookings b WHERE ${isCharged(kind)} AND ${KEPT}
            AND NOT EXISTS (SELECT 1 FROM booking_counters c WHERE c.kind = '${kind}' AND ${on})`,
      ]),
      'SELECT c.kind, HEX(c.subject_id) FROM booking_counters c WHERE c.used > c.quota AND c.used > 0 AND c.quota > 0',
    ].join(' UNION ALL '),
  },
  {
    name: 'closed_is_empty',
    fact: 'nothing that is still to come is booked where and when a venue is closed',
    sql: `SELECT HEX(b.id) AS booking FROM bookings b JOIN closures c ON c.venue_id = b.venue_id
             AND (c.resource_id IS NULL OR c.resource_id = b.resource_id)
             AND b.starts_at < c.ends_at AND b.ends_at > c.starts_at AND c.lifted_at IS NULL
           WHERE b.status IN (${LIVE})`,
  },
  {
    name: 'let_in_in_time',
    fact: 'nobody was let in without a booking, more than once, before its quarter of an hour or after the last moment to arrive, and what a phone took is written down within twelve hours',
    sql: `SELECT HEX(b.id) AS booking FROM bookings b JOIN rule_sets s ON s.id = b.rule_set_id
           WHERE (b.status = 'checked_in') <> (b.checked_in_by IS NOT NULL AND b.checked_in_at IS NOT NULL AND b.recorded_at IS NOT NULL)
              OR b.checked_in_at < b.starts_at - INTERVAL 15 MINUTE
              OR b.checked_in_at > b.starts_at + INTERVAL JSON_VALUE(s.rules, '$.arriveByMinutes') MINUTE
              OR b.checked_in_at < b.opened_at - INTERVAL 1 MINUTE
              OR b.recorded_at NOT BETWEEN b.checked_in_at AND b.checked_in_at + INTERVAL 12 HOUR
          UNION ALL
          SELECT HEX(b.id) FROM bookings b WHERE (b.status = 'checked_in') <> (SELECT COUNT(*) FROM transitions t
             WHERE t.flow = 'booking' AND t.subject_id = b.id AND t.to_status = 'checked_in')`,
  },
  {
    name: 'credit_is_fact',
    fact: 'every line of credit belongs to a booking or activity that was missed or given back, every missed booking has its line, and each is taken back exactly when an appeal was accepted or a late check-in says that they had come',
    sql: `SELECT HEX(e.id) AS line FROM credit_entries e JOIN bookings b ON b.id = e.matter_id
           WHERE e.person_id <> b.person_id OR (e.kind = 'no_show' AND b.status NOT IN ('no_show', 'checked_in'))
              OR (e.kind = 'late_cancel' AND b.status <> 'cancelled') OR (e.kind = 'reversal') <> (e.reverses_id IS NOT NULL)
          UNION ALL
          SELECT HEX(b.id) FROM bookings b JOIN rule_sets s ON s.id = b.rule_set_id
           WHERE b.status = 'no_show' AND JSON_TYPE(JSON_EXTRACT(s.rules, '$.credit')) = 'OBJECT'
             AND NOT EXISTS (SELECT 1 FROM credit_entries e WHERE e.matter_id = b.id AND e.kind = 'no_show')
          UNION ALL
          SELECT HEX(e.id) FROM credit_entries e JOIN activity_registrations g ON g.id = e.matter_id
           WHERE NOT (e.person_id <=> g.person_id) OR g.status NOT IN ('no_show', 'checked_in') OR e.kind = 'late_cancel'
          UNION ALL
          SELECT HEX(g.id) FROM activity_registrations g JOIN activities a ON a.id = g.activity_id
           WHERE g.status = 'no_show' AND g.person_id IS NOT NULL AND ${isAlwaysCounted}
             AND NOT EXISTS (SELECT 1 FROM credit_entries e WHERE e.matter_id = g.id AND e.kind = 'no_show')
          UNION ALL
          SELECT HEX(e.id) FROM credit_entries e
            LEFT JOIN credit_entries r ON r.reverses_id = e.id LEFT JOIN credit_appeals x ON x.entry_id = e.id
           WHERE e.kind <> 'reversal' AND ((r.id IS NOT NULL) <> (COALESCE(x.status, '') = 'accepted' OR ${hadCome})
              OR (x.status = 'submitted' AND r.id IS NOT NULL) OR (x.status = 'settled' AND NOT ${hadCome}))`,
  },
];
