import { isFinal, type Flow, type FlowState } from '../flow/define-flow';
import { quoted, type Invariant } from './invariant';

/** What holds of every flow, whatever it is about. */
export function flowInvariants(flow: Flow): Invariant[] {
  const { name, table } = flow;
  const statesWith = (is: (state: FlowState) => boolean): string =>
    quoted(Object.entries(flow.states).flatMap(([code, state]) => (is(state) ? [code] : [])));
  const waiting = statesWith(({ task }) => task !== undefined);
  const final = statesWith(isFinal);
  const ofOwner = flow.ownedBy === 'person' ? '' : ' OR t.account_id = s.account_id';
  return [
    {
      name: `${name}_one_task`,
      fact: `every ${name} that waits for someone has exactly one open task, with the organisation that has it; others have none`,
      sql: `SELECT HEX(s.id) AS subject FROM ${table} s
              LEFT JOIN tasks t ON t.subject_type = '${name}' AND t.subject_id = s.id AND t.open = 1
             WHERE (s.status IN (${waiting})) <> (t.id IS NOT NULL) OR (t.id IS NOT NULL AND t.organisation_id <> s.organisation_id)
            UNION ALL
            SELECT HEX(t.subject_id) FROM tasks t LEFT JOIN ${table} s ON s.id = t.subject_id
             WHERE t.subject_type = '${name}' AND t.open = 1 AND s.id IS NULL`,
    },
    {
      name: `${name}_closed`,
      fact: `a ${name} is marked closed exactly in its final states`,
      sql: `SELECT HEX(id) AS subject FROM ${table} WHERE (status IN (${final})) = (closed_at IS NULL)`,
    },
    {
      name: `${name}_log`,
      fact: `the last line of the log of a ${name} says the state it is in`,
      sql: `SELECT HEX(s.id) AS subject FROM ${table} s WHERE NOT EXISTS (
              SELECT 1 FROM transitions t WHERE t.flow = '${name}' AND t.subject_id = s.id
                 AND t.to_status = s.status AND t.organisation_id = s.organisation_id AND t.at = s.moved_at)`,
    },
    {
      name: `${name}_recusal`,
      fact: `nobody decided their own ${name}, or a declared relative's`,
      sql: `SELECT HEX(t.id) AS transition FROM transitions t JOIN ${table} s ON s.id = t.subject_id
             WHERE t.flow = '${name}' AND t.assignment_id IS NOT NULL
               AND (t.person_id = s.person_id${ofOwner})
            UNION ALL
            SELECT HEX(t.id) FROM transitions t JOIN ${table} s ON s.id = t.subject_id
              JOIN officer_relatives r ON (r.person_id = t.person_id AND r.relative_person_id = s.person_id)
                OR (r.person_id = s.person_id AND r.relative_person_id = t.person_id)
             WHERE t.flow = '${name}' AND t.assignment_id IS NOT NULL AND r.declared_at < t.at
               AND COALESCE(r.withdrawn_at, '9999-12-31') > t.at`,
    },
  ];
}
