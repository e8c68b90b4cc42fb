import type { RevealPurpose } from '@home/shared';
import { joinFlow } from '../../modules/joining/join.flow';
import type { AuditEntry } from '../../privacy';
import { binToUuid } from '../ids';
import { applicationIdOf } from './application-rows';
import type { DemoTables } from './demo-rows';
import type { DemoOffice } from './offices';
import { demoPerson } from './persons';
import type { Row } from './rows';

/** Every decision of the demo city, as the flow engine would have recorded it. */
export function decisionEntries(tables: DemoTables, offices: readonly DemoOffice[]): AuditEntry[] {
  const personOf = new Map(
    [
      ...tables.join_applications,
      ...tables.membership_disputes,
      ...tables.memberships,
      ...tables.bookings,
      ...tables.activity_registrations,
    ].map((row) => [
      idOf(row, 'id'),
      row['person_id'] instanceof Buffer ? binToUuid(row['person_id']) : null,
    ]),
  );
  const organisationOf = new Map(offices.map((office) => [office.id, office.organisationId]));
  return tables.transitions.flatMap((row): AuditEntry[] => {
    const { flow, action, at, from_status: from, to_status: to } = row;
    const organisationId = row['assignment_id'] && organisationOf.get(idOf(row, 'assignment_id'));
    if (typeof organisationId !== 'number' || !(at instanceof Date)) return [];
    return [
      {
        organisationId,
        action: `${String(flow)}.${String(action)}`,
        actor: { personId: idOf(row, 'person_id'), assignmentId: idOf(row, 'assignment_id') },
        subjectPersonId: personOf.get(idOf(row, 'subject_id')) ?? null,
        subjectType: String(flow),
        subjectId: idOf(row, 'subject_id'),
        at,
        details: { from: String(from), to: String(to) },
      },
    ];
  });
}

/** The decider opened the applicant's file. */
export function revealEntry(
  applicant: string,
  viewer: string,
  offices: readonly DemoOffice[],
  at: Date,
): AuditEntry {
  const office = offices.find(({ holder }) => holder === viewer);
  if (!office) throw new Error(`${viewer} holds no office`);
  return {
    organisationId: office.organisationId,
    action: `${joinFlow.name}.reveal`,
    actor: { personId: demoPerson(viewer).personId, assignmentId: office.id },
    subjectPersonId: demoPerson(applicant).personId,
    subjectType: joinFlow.name,
    subjectId: applicationIdOf(applicant),
    purpose: 'verify_identity' satisfies RevealPurpose,
    at,
  };
}

function idOf(row: Row, column: string): string {
  const value = row[column];
  if (value instanceof Buffer) return binToUuid(value);
  throw new Error(`no id in ${column}`);
}
