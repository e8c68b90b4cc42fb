import type { Permission } from '@home/shared';
import type { Scope } from '../access';

/** A job acting for the system: it may raise a matter to the next organisation, never decide it. */
export interface SystemActor {
  readonly system: string;
}

export type FlowActor = Scope | SystemActor;

/** The columns that every table under a flow has, besides `closed_at`: set in final states, NULL in open ones. */
export interface Subject {
  id: string;
  status: string;
  /** Has the matter now. */
  organisationId: number;
  path: string;
  accountId: string | null;
  personId: string | null;
  /** When it last moved: part of the compare-and-swap, so a move that keeps the state is seen too. */
  movedAt: Date;
}

export interface TransitionRequest<A extends string> {
  actor: FlowActor;
  id: string;
  action: A;
  note?: string;
  /** Kept with the log row, as JSON: what is missing, which resolution. No personal data. */
  details?: object;
  /** For `same` moves: who has it from now on. Absent: it stays with its organisation. */
  organisationId?: number;
  /** The open task this move answers, when it was read before: 409 when the matter has moved on meanwhile. */
  taskId?: string;
  /** Instead of the clock of the state: a moment that something outside the flow sets, such as the end of a term. */
  dueAt?: Date;
  /**
   * A decision on another matter, made in the same transaction, that settles this one too (a verified identity closes
   * the second application). The office that counts is the one of that decision: it need not stand over this matter.
   */
  mandate?: Transition;
}

export interface Transition {
  subject: Subject;
  from: string;
  to: string;
  /** Who has the matter after the move (a vacant or recused office passes it to the one above). */
  organisationId: number;
  dueAt: Date | null;
  at: Date;
  /** The office in which it was decided; `null` for moves of the applicant and of the system. */
  assignmentId: string | null;
}

export interface Opening {
  actor: FlowActor;
  id: string;
  organisationId: number;
  personId: string | null;
  /** Another open state than the flow's initial one. */
  status?: string;
  action: string;
  /** Instead of the clock of the state: a moment that something outside the flow sets, such as the end of a term. */
  dueAt?: Date;
  /** Persons who took part in what this is about; for flows with `recuses` alone. */
  recused?: readonly string[];
}

/** In which office, if any, a move is made, and when: the time is read while the office is held. */
export interface Authority {
  assignmentId: string | null;
  at: Date;
}

/** An office under which something is decided, held until the transaction ends. */
export interface HeldOffice {
  readonly assignmentId: string;
  /** Whose office it is: in its books the decision stands. */
  readonly organisationId: number;
  /** When it was seen to be valid. */
  readonly at: Date;
}

export interface OpenTask {
  id: string;
  subjectType: string;
  subjectId: string;
  organisationId: number;
  openedAt: Date;
  dueAt: Date;
  raiseAt: Date;
  escalatedLevel: number;
}

export interface NewTask {
  subjectType: string;
  subjectId: string;
  organisationId: number;
  waitsFor: 'organisation' | 'applicant';
  permission: Permission;
  openedAt: Date;
  dueAt: Date;
  raiseAt: Date;
  escalatedLevel: number;
}

export interface LogEntry {
  flow: string;
  subjectId: string;
  action: string;
  from: string;
  to: string;
  fromOrganisationId: number;
  organisationId: number;
  accountId: string | null;
  personId: string | null;
  assignmentId: string | null;
  note: string | null;
  details: object | null;
  at: Date;
}

export const isSystem = (actor: FlowActor): actor is SystemActor => 'system' in actor;

/** Whose matter it is: the account's it came from, or, where a matter goes with the person, theirs. */
export const isApplicant = (
  actor: Scope,
  subject: Pick<Subject, 'accountId' | 'personId'>,
): boolean =>
  subject.accountId === null
    ? actor.personId !== null && subject.personId === actor.personId
    : subject.accountId === actor.accountId;

/** Nobody decides their own matter or a declared relative's, whatever office they hold. */
export const isOwnMatter = (
  actor: Scope,
  subject: Pick<Subject, 'accountId' | 'personId'>,
): boolean =>
  subject.accountId === actor.accountId ||
  (subject.personId !== null &&
    (subject.personId === actor.personId || actor.relatives.includes(subject.personId)));

/** A move that was made, for whoever listens to every flow. */
export interface OpenedMatter {
  readonly flow: string;
  readonly action: string;
  readonly actor: FlowActor;
  readonly transition: Transition;
}

export interface MovedMatter extends OpenedMatter {
  /** What was written with it, and the id of its row in the log. */
  readonly note: string | null;
  readonly logId: string;
}
