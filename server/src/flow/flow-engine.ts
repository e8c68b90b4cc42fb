import { HttpError, TaskError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../calendar/clock';
import { Database } from '../database/database';
import { AppError } from '../http/app-error';
import { findMove, stateOf, type Flow, type FlowMove } from './define-flow';
import { FlowRepository } from './flow.repository';
import { FlowTasks, goesOn } from './flow-tasks';
import {
  isSystem,
  type MovedMatter,
  type OpenedMatter,
  type OpenTask,
  type Opening,
  type SystemActor,
  type Transition,
  type TransitionRequest,
} from './flow.types';
import { Offices } from './offices';

export type {
  FlowActor,
  MovedMatter,
  OpenedMatter,
  Opening,
  SystemActor,
  Transition,
  TransitionRequest,
} from './flow.types';

/** The only writer of `status` and of `tasks`. Everything happens in one transaction, joined with the caller's. */
@Injectable()
export class FlowEngine {
  private readonly listeners: ((matter: MovedMatter) => Promise<void>)[] = [];
  private readonly openListeners: ((matter: OpenedMatter) => Promise<void>)[] = [];

  constructor(
    private readonly database: Database,
    private readonly repository: FlowRepository,
    private readonly tasks: FlowTasks,
    private readonly offices: Offices,
    private readonly clock: Clock,
  ) {}

  /** For what must know of every move of every flow: called in the transaction of the move, after its effect. */
  onMoved(listener: (matter: MovedMatter) => Promise<void>): void {
    this.listeners.push(listener);
  }

  /** The same for every matter that is opened: its row is written by then. */
  onOpened(listener: (matter: OpenedMatter) => Promise<void>): void {
    this.openListeners.push(listener);
  }

  /** Starts a matter: `insert` writes its row with the owner that was found; log and first task follow. */
  async open(
    flow: Flow,
    opening: Opening,
    insert: (owner: Transition) => Promise<void>,
  ): Promise<Transition> {
    return this.database.transaction(async () => {
      const status = opening.status ?? flow.initial;
      const at = this.clock.now();
      if (flow.recuses) await this.offices.recuse(flow, opening.id, opening.recused ?? []);
      const organisationId = await this.offices.ownerOf(flow, status, opening, at);
      const { accountId, personId } = isSystem(opening.actor)
        ? { accountId: null, personId: null }
        : opening.actor;
      const subject = {
        id: opening.id,
        status,
        organisationId,
        path: '',
        accountId,
        personId: opening.personId,
        movedAt: at,
      };
      const dueAt = opening.dueAt ?? this.tasks.dueAt(flow, status, at);
      const result = {
        subject,
        from: '',
        to: status,
        organisationId,
        dueAt,
        at,
        assignmentId: null,
      };
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
        personId,
        assignmentId: null,
        note: null,
        details: null,
        at,
      });
      await this.tasks.open(flow, result, 0);
      const { action, actor } = opening;
      for (const listener of this.openListeners)
        await listener({ flow: flow.name, action, actor, transition: result });
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
      if (!subject || !(request.mandate || this.offices.reaches(request.actor, subject)))
        throw new AppError(HttpError.NotFound);
      const move = findMove(flow, request.action, subject.status);
      if (!move) throw new AppError(TaskError.NotNow);
      if (move.note === 'required' && !request.note) throw new AppError(TaskError.NoteRequired);
      const { assignmentId, at } = await this.offices.authorise(flow, move, request, subject);
      const to = move.to === 'same' ? subject.status : move.to;
      const task = await this.tasks.find(flow, subject.id);
      if (request.taskId !== undefined && task?.id !== request.taskId)
        throw new AppError(TaskError.ChangedMeanwhile);
      const organisationId =
        request.organisationId === undefined
          ? subject.organisationId
          : await this.offices.ownerOf(
              flow,
              to,
              { ...subject, organisationId: request.organisationId },
              at,
            );
      if (!(await this.repository.swapStatus(flow, subject, { ...move, to }, organisationId, at)))
        throw new AppError(TaskError.ChangedMeanwhile);
      const logId = await this.repository.insertLog({
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
      await this.tasks.close(flow, subject.id, at);
      const running = goesOn(move, task, at) ? task : undefined;
      const ownClock = request.dueAt ?? this.tasks.dueAt(flow, to, at);
      const dueAt = running ? running.dueAt : ownClock;
      const result = { subject, from: subject.status, to, organisationId, dueAt, at, assignmentId };
      const level =
        move.to === 'same' ? (task?.escalatedLevel ?? 0) + (move.action === 'escalate' ? 1 : 0) : 0;
      await this.tasks.open(flow, result, level, running?.openedAt);
      await effect?.(result);
      const matter = {
        flow: flow.name,
        action: move.action,
        actor: request.actor,
        transition: result,
        note: request.note ?? null,
        logId,
      };
      for (const listener of this.listeners) await listener(matter);
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
   * Raises an open task to the organisation above: with a new clock when its own ran out, with the running one when it
   * rises because nobody is left in the office. At the top, or when the applicant is waited for, it is only
   * marked and looked at again after another term. `undefined` when it was not raised, 409 when the matter moves
   * at this very moment.
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
        if (await this.tasks.postpone(flow, subject.status, task, this.clock.now()))
          await tell(undefined);
        return undefined;
      }
      const request = {
        actor: system,
        id: task.subjectId,
        taskId: task.id,
        action: 'escalate',
        note: reason,
        organisationId: parent,
      };
      return this.transition(flow, request, tell);
    });
  }
}
