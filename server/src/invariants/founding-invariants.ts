import type { Invariant } from './invariant';

/** What must always hold of unions that are being founded. */
export const foundingInvariants: readonly Invariant[] = [
  {
    name: 'preparing_union_is_empty',
    fact: 'a union in preparation has no member, no station, nobody in office, and nothing leads to it',
    sql: `SELECT o.id FROM organisations o WHERE o.status = 'preparing' AND (
             EXISTS (SELECT 1 FROM memberships m WHERE m.organisation_id = o.id AND m.live = 1)
             OR EXISTS (SELECT 1 FROM stations s WHERE s.organisation_id = o.id)
             OR EXISTS (SELECT 1 FROM tasks t WHERE t.organisation_id = o.id AND t.open = 1)
             OR EXISTS (SELECT 1 FROM join_applications j WHERE j.union_id = o.id AND j.open = 1)
             OR EXISTS (SELECT 1 FROM membership_transfers x WHERE x.to_organisation_id = o.id AND x.open = 1)
             OR EXISTS (SELECT 1 FROM assignments a WHERE a.organisation_id = o.id))`,
  },
  {
    name: 'founding_has_its_union',
    fact: 'a founding has a union from the approval of its preparation on, in preparation exactly while the founding runs',
    sql: `SELECT HEX(f.id) AS founding FROM union_foundings f LEFT JOIN organisations o ON o.id = f.union_id
           WHERE (f.status = 'proposed' AND f.union_id IS NOT NULL)
              OR (f.status IN ('preparing', 'reported') AND NOT (o.status <=> 'preparing'))
              OR (f.status = 'established' AND (o.id IS NULL OR o.status = 'preparing'))
              OR (f.status IN ('refused', 'withdrawn') AND f.union_id IS NOT NULL AND o.status <> 'dissolved')
          UNION ALL
          SELECT o.id FROM organisations o LEFT JOIN union_foundings f ON f.union_id = o.id
           WHERE o.status = 'preparing' AND f.id IS NULL`,
  },
  {
    name: 'founders_agreed',
    fact: 'nobody came into the first committee of a union without their word',
    sql: `SELECT HEX(f.id) AS founding FROM union_foundings f JOIN founding_officers o ON o.founding_id = f.id
           WHERE f.status = 'established' AND (o.agreed_at IS NULL OR o.declined_at IS NOT NULL)
          UNION ALL
          SELECT HEX(t.subject_id) FROM transitions t JOIN memberships m ON m.id = t.subject_id
           WHERE t.flow = 'membership' AND t.action = 'join_founded' AND NOT EXISTS (
             SELECT 1 FROM union_foundings f JOIN founding_officers o ON o.founding_id = f.id
              WHERE f.union_id = t.organisation_id AND o.person_id = m.person_id AND o.agreed_at <= t.at)`,
  },
  {
    name: 'proposal_accepted_is_founded',
    fact: 'a proposal that was accepted led to a founding, and no other did',
    sql: `SELECT HEX(r.id) AS proposal FROM founding_proposals r LEFT JOIN union_foundings f ON f.id = r.founding_id
           WHERE (r.status = 'accepted') <> (f.id IS NOT NULL)`,
  },
];
