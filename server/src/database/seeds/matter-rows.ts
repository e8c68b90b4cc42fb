import { uuidToBin } from '../ids';
import type { LoggedMove, LoggedTask, MatterHistory } from './matter-history';
import { demoPerson, type DemoPerson } from './persons';
import type { Row } from './rows';
import { seedId } from './seed-ids';

const bin = (id: string | null | undefined): Buffer | null => (id == null ? null : uuidToBin(id));

export interface MatterRows {
  readonly transitions: Row[];
  readonly tasks: Row[];
}

/** What the flow engine keeps of a matter besides its own row. `applicant`: `null` when the system opened it. */
export function matterRows(
  flow: string,
  subjectId: string,
  history: MatterHistory,
  applicant: DemoPerson | null,
  isKnown = true,
): MatterRows {
  const actorOf = (move: LoggedMove): { accountId: string | null; personId: string | null } => {
    if (move.isSystem) return { accountId: null, personId: null };
    if (move.office) return demoPerson(move.office.holder);
    return {
      accountId: applicant?.accountId ?? null,
      personId: isKnown ? (applicant?.personId ?? null) : null,
    };
  };
  return {
    transitions: history.moves.map((move, i) =>
      transitionRow(flow, subjectId, i, move, actorOf(move)),
    ),
    tasks: history.tasks.map((task, i) => taskRow(flow, subjectId, i, task)),
  };
}

function transitionRow(
  flow: string,
  subjectId: string,
  i: number,
  move: LoggedMove,
  actor: { accountId: string | null; personId: string | null },
): Row {
  return {
    id: uuidToBin(seedId(`transition:${subjectId}:${i}`, move.at)),
    flow,
    subject_id: uuidToBin(subjectId),
    action: move.action,
    from_status: move.from,
    to_status: move.to,
    from_organisation_id: move.fromOrganisationId,
    organisation_id: move.organisationId,
    account_id: bin(actor.accountId),
    person_id: bin(actor.personId),
    assignment_id: bin(move.office?.id),
    note: move.note,
    details: move.details === null ? null : JSON.stringify(move.details),
    at: move.at,
  };
}

const taskRow = (flow: string, subjectId: string, i: number, task: LoggedTask): Row => ({
  id: uuidToBin(seedId(`task:${subjectId}:${i}`, task.openedAt)),
  subject_type: flow,
  subject_id: uuidToBin(subjectId),
  organisation_id: task.organisationId,
  waits_for: task.waitsFor,
  permission: task.permission,
  opened_at: task.openedAt,
  due_at: task.dueAt,
  raise_at: task.raiseAt,
  escalated_level: task.escalatedLevel,
  closed_at: task.closedAt,
});
