import type { Invariant } from './invariant';

/** What must always hold of memberships and of what stands beside them. */
export const membershipInvariants: readonly Invariant[] = [
  {
    name: 'one_membership',
    fact: 'a person has at most one active membership, and no two that overlap, neither in fact nor by the days they say',
    sql: `SELECT HEX(a.person_id) AS person FROM memberships a JOIN memberships b
            ON b.person_id = a.person_id AND b.id > a.id
           AND (COALESCE(a.closed_at, '9999-12-31') > b.created_at
                OR b.started_on < DATE(a.closed_at + INTERVAL 8 HOUR))`,
  },
  {
    name: 'membership_periods',
    fact: 'the days of a membership begin with it, follow each other without a gap, and the running one says what it is now',
    sql: `SELECT HEX(m.id) AS membership FROM memberships m
            LEFT JOIN membership_periods p ON p.membership_id = m.id AND p.current = 1
           WHERE (m.live = 1) <> (p.id IS NOT NULL)
              OR (p.id IS NOT NULL AND (p.status <> m.status OR p.organisation_id <> m.organisation_id))
          UNION ALL
          SELECT HEX(membership_id) FROM (
            SELECT p.membership_id, p.valid_from, m.started_on,
                   LAG(p.valid_to) OVER (PARTITION BY p.membership_id ORDER BY p.valid_from, p.id) AS before_it
              FROM membership_periods p JOIN memberships m ON m.id = p.membership_id WHERE p.recorded_to IS NULL) life
           WHERE valid_from <> COALESCE(before_it, started_on)`,
  },
  {
    name: 'closed_union_is_empty',
    fact: 'a union that was dissolved or merged has no member, no open matter, nobody in office, and a successor',
    sql: `SELECT o.id FROM organisations o WHERE o.status IN ('dissolved', 'merged') AND (
             o.succeeded_by IS NULL
             OR EXISTS (SELECT 1 FROM memberships m WHERE m.organisation_id = o.id AND m.live = 1)
             OR EXISTS (SELECT 1 FROM tasks t WHERE t.organisation_id = o.id AND t.open = 1)
             OR EXISTS (SELECT 1 FROM join_applications j WHERE j.union_id = o.id AND j.open = 1)
             OR EXISTS (SELECT 1 FROM membership_transfers x WHERE x.to_organisation_id = o.id AND x.open = 1)
             OR EXISTS (SELECT 1 FROM assignments a WHERE a.organisation_id = o.id AND a.valid_to > UTC_TIMESTAMP(3) + INTERVAL 5 MINUTE))`,
  },
  {
    name: 'side_matters',
    fact: 'an open transfer or proposed lapse belongs to a live membership of the same person, lapsing exactly while one is proposed',
    sql: `SELECT HEX(x.id) AS matter FROM membership_transfers x LEFT JOIN memberships m ON m.id = x.membership_id
           WHERE x.open = 1 AND NOT (m.live <=> 1 AND m.person_id <=> x.person_id)
          UNION ALL
          SELECT HEX(l.id) FROM membership_lapses l LEFT JOIN memberships m ON m.id = l.membership_id
           WHERE l.open = 1 AND NOT (m.status <=> 'lapsing' AND m.person_id <=> l.person_id)
          UNION ALL
          SELECT HEX(m.id) FROM memberships m LEFT JOIN membership_lapses l ON l.membership_id = m.id AND l.open = 1
           WHERE m.status = 'lapsing' AND l.id IS NULL`,
  },
  {
    name: 'approved_is_member',
    fact: 'every approved application made exactly one membership, for the same person and union',
    sql: `SELECT HEX(j.id) AS application FROM join_applications j
            LEFT JOIN memberships m ON m.application_id = j.id
           WHERE j.status = 'approved' AND (m.id IS NULL OR m.person_id <> j.person_id
              OR NOT EXISTS (SELECT 1 FROM transitions t WHERE t.flow = 'membership' AND t.subject_id = m.id
                                AND t.action = 'start' AND t.organisation_id = j.union_id))
          UNION ALL
          SELECT HEX(m.application_id) FROM memberships m JOIN join_applications j ON j.id = m.application_id
           WHERE j.status <> 'approved'`,
  },
];
