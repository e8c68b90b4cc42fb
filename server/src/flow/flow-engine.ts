import { TaskError, HttpError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../access';
import { Clock } from '../calendar/clock';
import { WorkingDays } from '../calendar/working-days';
import { Database } from '../database/database';
import { AppError } from '../http/app-error';
import { findMove, stateOf, type Flow, type FlowMove } from './define-flow';
import { FlowRepository, type OpenTask, type Subject } from './flow.repository';

/** A job acting for the system: it may raise a matter to the next organisation, never decide it. */
export interface SystemActor {
  readonly system: string;
}

export type FlowActor = Scope | SystemActor;

export interface TransitionRequest<A extends string> {
  actor: FlowActor;
  id: string;
  action: A;
  note?: string;
  /** Kept with the log row, as JSON: what is missing, which resolution. No personal data. */
  details?: object;
  /** For `same` moves: who has it from now on. Absent: it stays with its organisation. */
  organisationId?: number;
}

export interface Transition {
  subject: Subject;
  from: string;
  to: string;
  /** Who has the matter after the move (a vacant or recused office passes it to the one above). */
  organisationId: number;
  dueAt: Date | null;
  at: Date;
}

export interface Opening {
  actor: Scope;
  id: string;
  organisationId: number;
  personId: string | null;
  /** Another open state than the flow's initial one. */
  status?: string;
  action: string;
}

const isSystem = (actor: FlowActor): actor is SystemActor => 'system' in actor;

/** The only writer of `status` and of `tasks`. Everything happens in one transaction, joined with the caller's. */
@Injectable()
export class FlowEngine {
  constructor(
    private readonly database: Database,
    private readonly repository: FlowRepository,
    private readonly clock: Clock,
    private readonly calendar: WorkingDays,
  ) {}

  /** Starts a matter: `insert` writes its row with the owner that was found; log and first task follow. */
  async open(
    flow: Flow,
    opening: Opening,
    insert: (owner: Transition) => Promise<void>,
  ): Promise<Transition> {
    return this.database.transaction(async () => {
      const status = opening.status ?? flow.initial;
      const at = this.clock.now();
      const organisationId = await this.ownerOf(
        flow,
        status,
        opening.organisationId,
        opening.personId,
        at,
      );
      const { accountId } = opening.actor;
      const subject = {
        id: opening.id,
        status,
        organisationId,
        path: '',
        accountId,
        personId: opening.personId,
        movedAt: at,
      };
      const dueAt = this.dueAt(flow, status, at);
      const result = { subject, from: '', to: status, organisationId, dueAt, at };
      await insert(result);
      await this.repository.insertLog({
        flow: flow.name,
        subjectId: opening.id,
        action: opening.action,
        from: '',
        to: status,
        fromOrganisationId: opening.organisationId,
        organisationId,
        accountId,
        personId: opening.actor.personId,
        assignmentId: null,
        note: null,
        details: null,
        at,
      });
      await this.openTask(flow, result, 0, dueAt);
      return result;
    });
  }

  /**
   * Moves a matter. Errors: 404 outside the actor's scope (or missing), 409 when the state does not allow the action
   * or someone else was quicker, 403 without the permission, for the actor's own matter, or when the office has ended.
   */
  async transition<S extends string, A extends string>(
    flow: Flow<S, A>,
    request: TransitionRequest<A>,
    effect?: (transition: Transition) => Promise<void>,
  ): Promise<Transition> {
    return this.database.transaction(async () => {
      const subject = await this.repository.findSubject(flow, request.id);
      if (!subject || !reaches(request.actor, subject)) throw new AppError(HttpError.NotFound);
      const move = findMove(flow, request.action, subject.status);
      if (!move) throw new AppError(TaskError.NotNow);
      if (move.note === 'required' && !request.note) throw new AppError(TaskError.NoteRequired);
      const assignmentId = await this.authorise(move, request.actor, subject);
      const at = this.clock.now();
      const to = move.to === 'same' ? subject.status : move.to;
      const task = await this.repository.findOpenTask(flow.name, subject.id);
      const organisationId = await this.nextOwner(flow, to, subject, request.organisationId, at);
      if (!(await this.repository.swapStatus(flow, subject, to, organisationId, at)))
        throw new AppError(TaskError.ChangedMeanwhile);
      await this.repository.insertLog({
        flow: flow.name,
        subjectId: subject.id,
        action: move.action,
        from: subject.status,
        to,
        fromOrganisationId: subject.organisationId,
        organisationId,
        accountId: isSystem(request.actor) ? null : request.actor.accountId,
        personId: isSystem(request.actor) ? null : request.actor.personId,
        assignmentId,
        note: request.note ?? null,
        details: request.details ?? null,
        at,
      });
      await this.repository.closeTask(flow.name, subject.id, at);
      const dueAt = move.clock === 'keep' && task ? task.dueAt : this.dueAt(flow, to, at);
      const result = { subject, from: subject.status, to, organisationId, dueAt, at };
      const level =
        move.to === 'same' ? (task?.escalatedLevel ?? 0) + (move.action === 'escalate' ? 1 : 0) : 0;
      await this.openTask(flow, result, level, dueAt);
      await effect?.(result);
      return result;
    });
  }

  /** What the viewer may do with a matter in this state, for the `actions` of a DTO. */
  actionsFor<A extends string>(
    flow: Flow<string, A>,
    status: string,
    needs: FlowMove<string, A>['needs'],
  ): A[] {
    return flow.moves
      .filter((move) => move.needs === needs && move.from.includes(status))
      .map((move) => move.action);
  }

  /**
   * Raises an open task to the organisation above, with a new clock; at the top, or when the applicant is waited for, it
   * is only marked and looked at again after another term. `undefined` when the matter has moved on meanwhile.
   */
  async raise(
    flow: Flow,
    task: OpenTask,
    system: SystemActor,
    reason: string,
    tell: (moved: Transition | undefined) => Promise<void>,
  ): Promise<Transition | undefined> {
    return this.database.transaction(async () => {
      const subject = await this.repository.findSubject(flow, task.subjectId);
      const waiting = subject && stateOf(flow, subject.status).task;
      if (!subject || !waiting || subject.organisationId !== task.organisationId) return undefined;
      const parent = subject.path.split('/').filter(Boolean).slice(0, -1).map(Number).at(-1);
      if (parent === undefined || waiting.waitsFor === 'applicant') {
        const again = this.calendar.addWorkingDays(this.clock.now(), waiting.clock.workingDays);
        if (await this.repository.postponeRaise(task, again)) await tell(undefined);
        return undefined;
      }
      const request = {
        actor: system,
        id: task.subjectId,
        action: 'escalate',
        note: reason,
        organisationId: parent,
      };
      return this.transition(flow, request, tell);
    });
  }

  private async authorise(
    move: FlowMove<string, string>,
    actor: FlowActor,
    subject: Subject,
  ): Promise<string | null> {
    if (isSystem(actor)) {
      if (move.needs !== 'system') throw new Error(`the system never decides: ${move.action}`);
      return null;
    }
    if (move.needs === 'applicant') return null;
    if (move.needs !== actor.permission) throw new AppError(HttpError.Forbidden);
    const isOwnMatter =
      subject.accountId === actor.accountId ||
      (actor.personId !== null && subject.personId === actor.personId);
    if (isOwnMatter) throw new AppError(TaskError.Recused);
    const assignmentIds = actor.officesOver(subject.path).map((office) => office.assignmentId);
    const assignmentId = await this.repository.lockValidOffice(assignmentIds, () =>
      this.clock.now(),
    );
    if (!assignmentId) throw new AppError(TaskError.NotYourOffice);
    return assignmentId;
  }

  private async nextOwner(
    flow: Flow,
    to: string,
    subject: Subject,
    wanted: number | undefined,
    at: Date,
  ): Promise<number> {
    if (wanted === undefined) return subject.organisationId;
    return this.ownerOf(flow, to, wanted, subject.personId, at);
  }

  /** The organisation itself, or the nearest above it that has someone to act; the city when nobody has. */
  private async ownerOf(
    flow: Flow,
    status: string,
    organisationId: number,
    personId: string | null,
    at: Date,
  ): Promise<number> {
    const path = await this.repository.findPath(organisationId);
    if (path === undefined) throw new AppError(HttpError.NotFound);
    const task = stateOf(flow, status).task;
    if (!task) return organisationId;
    const owner = await this.repository.findOwner(path, task.permission, at, personId);
    return owner ?? Number(path.split('/').find(Boolean));
  }

  private dueAt(flow: Flow, status: string, at: Date): Date | null {
    const task = stateOf(flow, status).task;
    return task ? this.calendar.addWorkingDays(at, task.clock.workingDays) : null;
  }

  private async openTask(
    flow: Flow,
    result: Transition,
    escalatedLevel: number,
    dueAt: Date | null,
  ): Promise<void> {
    const task = stateOf(flow, result.to).task;
    if (!task || !dueAt) return;
    await this.repository.insertTask({
      subjectType: flow.name,
      subjectId: result.subject.id,
      organisationId: result.organisationId,
      waitsFor: task.waitsFor,
      permission: task.permission,
      openedAt: result.at,
      dueAt,
      raiseAt: dueAt,
      escalatedLevel,
    });
  }
}

/** In scope: an office over the organisation that has the matter, or being the applicant. */
function reaches(actor: FlowActor, subject: Subject): boolean {
  if (isSystem(actor)) return true;
  return actor.offices.length > 0
    ? actor.covers(subject.path)
    : subject.accountId === actor.accountId;
}
