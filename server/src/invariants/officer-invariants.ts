import { isSameEmployer } from '@home/shared';
import type { Invariant } from './invariant';

/** What must always hold of committees. One running term a union and one chair are unique keys. */
export const officerInvariants: readonly Invariant[] = [
  {
    name: 'officers_belong',
    fact: 'an officer in post belongs to the running term of their union and is its member; a closed union has no term and no officer',
    sql: `SELECT HEX(f.id) AS officer FROM union_officers f LEFT JOIN union_terms t ON t.id = f.term_id
           WHERE t.id IS NULL OR t.organisation_id <> f.organisation_id
              OR (f.in_post = 1 AND t.running IS NULL)
          UNION ALL
          SELECT HEX(f.id) FROM union_officers f
            LEFT JOIN memberships m ON m.person_id = f.person_id AND m.live = 1
           WHERE f.in_post = 1 AND NOT (m.organisation_id <=> f.organisation_id AND m.status <> 'retained')
          UNION ALL
          SELECT HEX(t.id) FROM union_terms t JOIN organisations o ON o.id = t.organisation_id
           WHERE t.running = 1 AND o.status IN ('dissolved', 'merged')`,
  },
  {
    name: 'chair_has_office',
    fact: "a chair's post goes with an office of chair of the same union that ends with the term, or with the post",
    sql: `SELECT HEX(f.id) AS officer FROM union_officers f
            JOIN union_terms t ON t.id = f.term_id
            LEFT JOIN assignments a ON a.id = f.assignment_id
           WHERE f.post = 'chair' AND (a.id IS NULL OR a.role <> 'chair' OR a.person_id <> f.person_id
                  OR a.organisation_id <> f.organisation_id
                  OR a.valid_to > GREATEST(a.valid_from, TIMESTAMP(t.ends_on) + INTERVAL 16 HOUR)
                  OR a.valid_to > GREATEST(a.valid_from, COALESCE(f.ended_at, a.valid_to)))
          UNION ALL
          SELECT HEX(a.id) FROM assignments a
            JOIN union_terms t ON t.organisation_id = a.organisation_id AND t.running = 1
            LEFT JOIN union_officers f ON f.assignment_id = a.id
           WHERE a.role = 'chair' AND f.id IS NULL AND a.valid_from >= t.created_at
             AND a.valid_to > UTC_TIMESTAMP(3) + INTERVAL 5 MINUTE`,
  },
  {
    name: 'no_kin_in_committee',
    fact: 'nobody came into post who had declared a near relative at the head of the employer (工会法 §10)',
    sql: `SELECT HEX(f.id) AS officer, r.organisation_id <=> f.organisation_id AS same_union,
                 r.employer_name AS declared, o.employer_name AS employer FROM union_officers f
            JOIN organisations o ON o.id = f.organisation_id
            JOIN officer_relatives r ON r.person_id = f.person_id
           WHERE r.standing = 'employer_head' AND r.relation <> 'other' AND r.declared_at <= f.created_at
             AND COALESCE(r.withdrawn_at, '9999-12-31') > f.created_at
             AND (r.organisation_id = f.organisation_id OR (r.employer_name IS NOT NULL AND o.employer_name IS NOT NULL))`,
    // By the rule of the election itself: an employer is one however its name is spelt.
    violationsIn: (rows) =>
      rows
        .filter(
          ({ same_union, declared, employer }) =>
            Number(same_union) === 1 || isSameEmployer(String(declared), String(employer)),
        )
        .map(({ officer }) => ({ officer })),
  },
];
