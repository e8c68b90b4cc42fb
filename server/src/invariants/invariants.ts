import { rolePermissions, type Permission } from '@home/shared';
import { foundingInvariants } from './founding-invariants';
import { activitiesInvariants } from './activities-invariants';
import { membershipInvariants } from './membership-invariants';
import { placesInvariants } from './places-invariants';
import { photoInvariants } from './photo-invariants';
import { officerInvariants } from './officer-invariants';
import type { Flow } from '../flow/define-flow';
import { flowInvariants } from './flow-invariants';
import { quoted, type Invariant } from './invariant';
import { WITHOUT_OFFICE } from './without-office';

export type { Invariant };

/** A dispute settles the second application, which is another union's: the office is that of the dispute's decision. */
const settledByDispute = `t.action IN ('merge', 'clear', 'refuse') AND EXISTS (
  SELECT 1 FROM transitions d JOIN membership_disputes m ON m.id = d.subject_id
   WHERE d.flow = 'membership_dispute' AND m.application_id = t.subject_id AND d.assignment_id = t.assignment_id AND d.at = t.at)`;

/** A transfer takes a membership over from a union that the deciding office need not stand over; on an appeal too. */
const takenOver = `t.flow = 'membership' AND t.action IN ('transfer', 'move_on_appeal') AND EXISTS (
  SELECT 1 FROM transitions d JOIN membership_transfers x ON x.id = d.subject_id
   WHERE d.flow = 'membership_transfer' AND d.action IN ('accept', 'uphold') AND x.membership_id = t.subject_id
     AND d.assignment_id = t.assignment_id AND d.at = t.at)`;

/** The branch stood elsewhere in the tree when it was decided. */
const movedSince = `EXISTS (SELECT 1 FROM organisation_changes c WHERE c.kind = 'move' AND c.status = 'done'
  AND c.moved_at >= t.at AND o.path LIKE CONCAT('%/', c.union_id, '/%'))`;

/** One query each; run by `pnpm invariants`, and after every concurrency test. */
export function invariantsOf(
  flows: readonly Flow[],
  textColumns: readonly TextColumn[],
): Invariant[] {
  return [
    ...membershipInvariants,
    ...foundingInvariants,
    ...placesInvariants,
    ...activitiesInvariants,
    ...officerInvariants,
    ...photoInvariants,
    ...flows.flatMap(flowInvariants),
    {
      name: 'tasks_have_owner_and_clock',
      fact: 'every open task has an existing owner and a due time after it was opened',
      sql: `SELECT HEX(t.id) AS task FROM tasks t LEFT JOIN organisations o ON o.id = t.organisation_id
             WHERE t.open = 1 AND (o.id IS NULL OR t.due_at < t.opened_at OR t.permission NOT IN (${quoted(decidable())}))`,
    },
    {
      name: 'decided_in_office',
      fact: 'whoever decided held that office over that organisation at that moment',
      sql: `SELECT HEX(t.id) AS transition FROM transitions t
              JOIN organisations o ON o.id = t.from_organisation_id
              LEFT JOIN assignments a ON a.id = t.assignment_id
              LEFT JOIN organisations office ON office.id = a.organisation_id
             WHERE t.action NOT IN (${quoted(WITHOUT_OFFICE)})
               AND (a.id IS NULL OR a.person_id <> t.person_id OR a.valid_from > t.at OR a.valid_to <= t.at
                    OR (LEFT(o.path, LENGTH(office.path)) <> office.path AND NOT (${settledByDispute}) AND NOT (${takenOver})
                        AND NOT (${movedSince})))`,
    },
    {
      name: 'recused_took_no_part',
      fact: 'nobody decided a matter who had taken part in what it is about',
      sql: `SELECT HEX(t.id) AS transition FROM transitions t
              JOIN recusals r ON r.flow = t.flow AND r.subject_id = t.subject_id AND r.person_id = t.person_id
             WHERE t.assignment_id IS NOT NULL`,
    },
    {
      name: 'appeal_carried_out',
      fact: 'an upheld appeal has changed what it was about, by the same office at the same moment; a dismissed one nothing',
      sql: `SELECT HEX(a.id) AS appeal FROM appeals a
              JOIN transitions d ON d.flow = 'appeal' AND d.subject_id = a.id AND d.action IN ('uphold', 'dismiss')
             WHERE (d.action = 'uphold') <> EXISTS (
               SELECT 1 FROM transitions t WHERE t.subject_id = a.matter_id AND t.action IN ('uphold', 'reopen')
                  AND t.assignment_id = d.assignment_id AND t.at = d.at)`,
    },
    {
      name: 'deputies_delegated',
      fact: 'every deputy stands in by one delegation of a chair of the same union, within that term, never of themself, one at a time',
      sql: `SELECT HEX(a.id) AS assignment FROM assignments a
              LEFT JOIN delegations d ON d.assignment_id = a.id
              LEFT JOIN assignments c ON c.id = d.chair_assignment_id
             WHERE a.role = 'deputy' AND (d.id IS NULL OR c.id IS NULL OR c.role <> 'chair' OR c.person_id = a.person_id
                    OR c.organisation_id <> a.organisation_id OR d.organisation_id <> a.organisation_id
                    OR a.valid_from < c.valid_from OR a.valid_to > c.valid_to)
            UNION ALL
            SELECT HEX(d.id) FROM delegations d JOIN assignments a ON a.id = d.assignment_id
             WHERE d.ended_at IS NOT NULL AND a.valid_to > d.ended_at AND a.valid_to > a.valid_from
            UNION ALL
            SELECT HEX(one.id) FROM delegations one
              JOIN delegations other ON other.organisation_id = one.organisation_id AND other.id > one.id
              JOIN assignments a ON a.id = one.assignment_id
              JOIN assignments b ON b.id = other.assignment_id
             WHERE a.valid_from < b.valid_to AND b.valid_from < a.valid_to AND a.valid_to > a.valid_from AND b.valid_to > b.valid_from`,
    },
    {
      name: 'tree',
      fact: 'the tree of organisations has one root, no cycle, and true paths',
      sql: `SELECT o.id FROM organisations o LEFT JOIN organisations p ON p.id = o.parent_id
             WHERE o.path <> CONCAT(COALESCE(p.path, '/'), o.id, '/') OR (o.parent_id IS NOT NULL AND p.id IS NULL)
            UNION ALL
            SELECT MAX(id) FROM organisations WHERE parent_id IS NULL HAVING COUNT(*) > 1`,
    },
    {
      name: 'outbox_inbox',
      fact: 'every push belongs to exactly one in-app message, and no message is pushed twice',
      sql: `SELECT HEX(x.reference_id) AS message FROM outbox x LEFT JOIN messages m ON m.id = x.reference_id
             WHERE x.kind = 'wechat.push' GROUP BY x.reference_id HAVING COUNT(*) > 1 OR MAX(m.id) IS NULL`,
    },
    {
      name: 'audit_chain',
      fact: 'every audit chain is without a gap, each row after the one before it, up to where its head says',
      sql: `SELECT e.organisation_id, e.seq FROM audit_entries e
              LEFT JOIN audit_entries p ON p.organisation_id = e.organisation_id AND p.seq = e.seq - 1
             WHERE e.previous_hash <> COALESCE(p.hash, REPEAT(CHAR(0), 32))
                OR (e.seq > 1 AND p.seq IS NULL) OR e.hash = REPEAT(CHAR(0), 32)
            UNION ALL
            SELECT h.organisation_id, h.seq FROM audit_heads h
              LEFT JOIN audit_entries e ON e.organisation_id = h.organisation_id AND e.seq = h.seq
             WHERE NOT (e.hash <=> h.hash)
            UNION ALL
            SELECT e.organisation_id, MAX(e.seq) FROM audit_entries e
              LEFT JOIN audit_heads h ON h.organisation_id = e.organisation_id
             GROUP BY e.organisation_id, h.seq HAVING NOT (MAX(e.seq) <=> h.seq)`,
    },
    {
      name: 'decisions_audited',
      fact: 'every decision made in an office since the audit of its organisation began is in it, at the same moment',
      sql: `SELECT HEX(t.id) AS transition FROM transitions t
              JOIN assignments a ON a.id = t.assignment_id
              JOIN (SELECT organisation_id, MIN(at) AS began FROM audit_entries GROUP BY organisation_id) c
                ON c.organisation_id = a.organisation_id
             WHERE t.at >= c.began AND NOT EXISTS (
               SELECT 1 FROM audit_entries e WHERE e.subject_type = t.flow AND e.subject_id = t.subject_id AND e.at = t.at
                  AND e.action = CONCAT(t.flow, '.', t.action) AND e.assignment_id = t.assignment_id)`,
    },
    {
      name: 'erased_is_gone',
      fact: 'of whoever was erased there is no name, no number, no account and no live membership left',
      sql: `SELECT HEX(e.id) AS erasure FROM erasures e JOIN persons p ON p.id = e.person_id
             WHERE p.name_enc <> '' OR p.id_number_enc <> '' OR p.phone_enc IS NOT NULL OR p.id_number_blind <> p.id
            UNION ALL
            SELECT HEX(e.id) FROM erasures e JOIN join_applications j ON j.person_id = e.person_id
             WHERE j.name_enc <> '' OR j.id_number_enc <> '' OR j.phone_enc <> '' OR j.note_enc IS NOT NULL
            UNION ALL
            SELECT HEX(e.id) FROM erasures e JOIN accounts a ON a.person_id = e.person_id
            UNION ALL
            SELECT HEX(e.id) FROM erasures e JOIN memberships m ON m.person_id = e.person_id WHERE m.live = 1`,
    },
    {
      name: 'no_plaintext',
      fact: 'no ID number and no mobile number stands readable in any table',
      sql:
        textColumns.map(plaintextIn).join(' UNION ALL ') ||
        'SELECT 1 FROM organisations WHERE 1 = 0',
    },
  ];
}

const decidable = (): Permission[] => [...new Set(Object.values(rolePermissions).flat())];

export interface TextColumn {
  table: string;
  column: string;
}

/** Reads as text or bytes: whatever could hold a number that someone wrote down by mistake. */
export const TEXT_COLUMNS_SQL = `SELECT table_name AS \`table\`, column_name AS \`column\` FROM information_schema.columns
   WHERE table_schema = DATABASE() AND table_name NOT IN ('migrations', 'typeorm_metadata')
     AND data_type IN ('varchar', 'char', 'text', 'longtext', 'mediumtext', 'varbinary', 'json')`;

function plaintextIn({ table, column }: TextColumn): string {
  const idNumber =
    "'(^|[^0-9A-Za-z])[1-8][0-9]{5}(19|20)?[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]?([^0-9A-Za-z]|$)'";
  const phone = "'(^|[^0-9A-Za-z])1[3-9][0-9]{9}([^0-9A-Za-z]|$)'";
  const text = `CAST(${table}.${column} AS CHAR CHARACTER SET latin1)`;
  return `SELECT '${table}.${column}' AS place FROM ${table} WHERE ${text} REGEXP ${idNumber} OR ${text} REGEXP ${phone}`;
}
