import { activityLimits, keysOf, registrationStatuses } from '@home/shared';
import type { Invariant } from './invariant';

const listed = (statuses: readonly string[]): string =>
  statuses.map((status) => `'${status}'`).join(', ');
const HOLDING = listed(
  keysOf(registrationStatuses).filter((status) => registrationStatuses[status].holdsPlace),
);

/** States in which a registration keeps the time of its person: also while its number is in a draw. */
export const TIME_HOLDING = `${HOLDING}, 'entered'`;

/** Cells are only kept for what is not long over; see privacy/retention-rules. */
const KEPT = 'a.ends_at > UTC_TIMESTAMP(3) - INTERVAL 12 HOUR';

/** What must always hold of activities, lines and draws. */
export const activitiesInvariants: readonly Invariant[] = [
  {
    name: 'activity_places',
    fact: 'the places taken and the length of the line are what the registrations say, and no more than there are',
    sql: `SELECT HEX(a.id) AS activity FROM activities a
            LEFT JOIN (SELECT activity_id, SUM(status IN (${HOLDING})) AS held, SUM(status = 'waiting') AS waiting
                         FROM activity_registrations GROUP BY activity_id) r ON r.activity_id = a.id
           WHERE a.ends_at > UTC_TIMESTAMP(3) - INTERVAL 1 YEAR
             AND (a.taken <> COALESCE(r.held, 0) OR a.waiting <> COALESCE(r.waiting, 0) OR a.taken > a.capacity)`,
  },
  {
    name: 'activity_time',
    fact: 'whoever has a place, an offer or a number holds the time of the activity, and nobody has two at one time',
    sql: `SELECT HEX(r.id) AS registration FROM activity_registrations r JOIN activities a ON a.id = r.activity_id
           WHERE r.status IN (${TIME_HOLDING}) AND ${KEPT}
             AND (SELECT COUNT(*) FROM held_cells h WHERE h.matter_id = r.id AND h.holder_id = r.holder_id)
               <> CEIL(UNIX_TIMESTAMP(a.ends_at) / 300) - FLOOR(UNIX_TIMESTAMP(a.starts_at) / 300)
          UNION ALL
          SELECT HEX(r.id) FROM activity_registrations r JOIN activities a ON a.id = r.activity_id
            JOIN activity_registrations s ON s.holder_id = r.holder_id AND s.id > r.id
            JOIN activities b ON b.id = s.activity_id AND b.starts_at < a.ends_at AND b.ends_at > a.starts_at
           WHERE r.status IN (${TIME_HOLDING}) AND s.status IN (${TIME_HOLDING})`,
  },
  {
    name: 'activity_let_in',
    fact: 'nobody was let in to an activity without having signed up, more than once, or when its door was not kept, and what a phone took is written down within twelve hours',
    sql: `SELECT HEX(r.id) AS registration FROM activity_registrations r JOIN activities a ON a.id = r.activity_id
           WHERE (r.status = 'checked_in') <> (r.checked_in_by IS NOT NULL AND r.checked_in_at IS NOT NULL AND r.recorded_at IS NOT NULL)
              OR r.checked_in_at NOT BETWEEN a.starts_at - INTERVAL ${activityLimits.checkInEarlyMinutes} MINUTE AND a.ends_at
              OR r.checked_in_at < r.opened_at - INTERVAL 1 MINUTE
              OR r.recorded_at NOT BETWEEN r.checked_in_at AND r.checked_in_at + INTERVAL 12 HOUR
          UNION ALL
          SELECT HEX(r.id) FROM activity_registrations r WHERE (r.status = 'checked_in') <> (SELECT COUNT(*) FROM transitions t
             WHERE t.flow = 'activity_registration' AND t.subject_id = r.id AND t.to_status = 'checked_in')`,
  },
  {
    name: 'line_and_registrations',
    fact: 'a registration waits or is offered exactly while its place in line is, and an offer has an end',
    sql: `SELECT HEX(r.id) AS registration FROM activity_registrations r
            LEFT JOIN waitlist_entries w ON w.matter_id = r.id AND w.open = 1
           WHERE (r.status IN ('waiting', 'offered')) <> (w.id IS NOT NULL)
              OR (w.id IS NOT NULL AND (w.status <> r.status OR w.holder_id <> r.holder_id))
          UNION ALL
          SELECT HEX(w.id) FROM waitlist_entries w WHERE w.status = 'offered' AND w.hold_until IS NULL`,
  },
  {
    name: 'nobody_jumps_the_line',
    fact: 'nobody got a place directly while somebody who had come before was waiting for one',
    sql: `SELECT HEX(t.id) AS transition FROM transitions t
            JOIN activity_registrations r ON r.id = t.subject_id
            JOIN waitlist_entries w ON w.subject_type = 'activity' AND w.subject_id = r.activity_id AND w.opened_at < t.at
           WHERE t.flow = 'activity_registration' AND t.action = 'sign_up'
             AND NOT EXISTS (SELECT 1 FROM transitions x WHERE x.flow = 'waitlist_entry' AND x.subject_id = w.id
                                AND x.from_status = 'waiting' AND x.at <= t.at)`,
  },
  {
    name: 'one_offer_a_time',
    fact: 'nobody is offered two places for one time',
    sql: `SELECT HEX(w.id) AS entry FROM waitlist_entries w JOIN waitlist_entries x ON x.holder_id = w.holder_id
             AND x.id > w.id AND x.starts_at < w.ends_at AND x.ends_at > w.starts_at
           WHERE w.status = 'offered' AND x.status = 'offered'`,
  },
  {
    name: 'draw_kept_its_word',
    fact: 'a finished draw has the seed that was promised, every number once, one order without a gap, and told everybody what came out',
    sql: `SELECT HEX(d.id) AS draw FROM draws d JOIN activities a ON a.id = d.activity_id
           WHERE d.revealed_at IS NOT NULL AND (
             NOT (UNHEX(SHA2(d.seed, 256)) <=> d.seed_hash)
             OR (SELECT COUNT(*) FROM draw_entries e WHERE e.draw_id = d.id) <> a.last_number
             OR (SELECT COALESCE(MAX(e.position), 0) FROM draw_entries e WHERE e.draw_id = d.id)
                <> (SELECT COUNT(e.position) FROM draw_entries e WHERE e.draw_id = d.id)
             OR EXISTS (SELECT 1 FROM draw_entries e WHERE e.draw_id = d.id AND (e.tickets > 0) <> (e.position IS NOT NULL))
             OR EXISTS (SELECT 1 FROM draw_entries e JOIN activity_registrations r ON r.id = e.registration_id
                         WHERE e.draw_id = d.id AND e.position <= d.places
                           AND NOT EXISTS (SELECT 1 FROM transitions t WHERE t.flow = 'activity_registration'
                                              AND t.subject_id = r.id AND t.action IN ('win', 'give_up', 'give_way', 'call_off'))))
          UNION ALL
          SELECT HEX(e.registration_id) FROM draw_entries e JOIN draws d ON d.id = e.draw_id
            JOIN transitions t ON t.flow = 'activity_registration' AND t.subject_id = e.registration_id AND t.action = 'win'
           WHERE NOT (e.position <= d.places) OR e.position IS NULL
          UNION ALL
          SELECT HEX(d.id) FROM draws d WHERE d.revealed_at IS NULL AND d.seed IS NOT NULL`,
  },
  {
    name: 'waiting_room_order',
    fact: 'in a waiting room every number and every place is given once, and whoever came later stands behind',
    sql: `SELECT HEX(w.id) AS room FROM waiting_rooms w
           WHERE w.ends_at > UTC_TIMESTAMP(3) - INTERVAL 20 DAY AND (w.entries <> (SELECT COUNT(*) FROM waiting_room_entries e WHERE e.room_id = w.id)
              OR (w.early IS NOT NULL AND w.entries <> (
                    SELECT COUNT(DISTINCT e.position) FROM waiting_room_entries e WHERE e.room_id = w.id))
              OR EXISTS (SELECT 1 FROM waiting_room_entries e WHERE e.room_id = w.id AND e.number > w.early AND e.position <> e.number))`,
  },
];
