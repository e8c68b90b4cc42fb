import { HttpError, TaskError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../access';
import { Clock } from '../calendar/clock';
import { AppError } from '../http/app-error';
import { stateOf, type Flow, type FlowMove } from './define-flow';
import { FlowRepository } from './flow.repository';
import {
  isApplicant,
  isOwnMatter,
  isSystem,
  type Authority,
  type FlowActor,
  type HeldOffice,
  type Subject,
  type TransitionRequest,
} from './flow.types';

/** Who may make a move, and who has a matter next. */
@Injectable()
export class Offices {
  constructor(
    private readonly repository: FlowRepository,
    private readonly clock: Clock,
  ) {}

  /** In scope: an office over the organisation that has the matter, or being the applicant. */
  reaches(actor: FlowActor, subject: Subject): boolean {
    if (isSystem(actor)) return true;
    return actor.covers(subject.path) || isApplicant(actor, subject);
  }

  /** Throws 403 unless the actor may make this move with this matter now. */
  async authorise(
    flow: Flow,
    move: FlowMove<string, string>,
    { actor, mandate }: Pick<TransitionRequest<string>, 'actor' | 'mandate'>,
    subject: Subject,
  ): Promise<Authority> {
    if (isSystem(actor)) {
      if (move.needs !== 'system') throw new Error(`the system never decides: ${move.action}`);
      return this.withoutOffice();
    }
    if (move.needs === 'applicant') {
      if (!isApplicant(actor, subject)) throw new AppError(HttpError.Forbidden);
      return this.withoutOffice();
    }
    if (move.needs !== actor.permission) throw new AppError(HttpError.Forbidden);
    if (isOwnMatter(actor, subject)) throw new AppError(TaskError.Recused);
    if (flow.recuses && (await this.repository.isRecused(flow, subject.id, actor.personId)))
      throw new AppError(TaskError.TookPart);
    return mandate ?? this.hold(actor, subject.path);
  }

  /**
   * The office under which the actor acts on something of the organisation with this path, held until the transaction
   * ends, and the moment at which it was seen to be valid. Throws 403 when it has ended meanwhile.
   */
  async hold(actor: Scope, path: string): Promise<HeldOffice> {
    const assignmentIds = actor.officesOver(path).map((office) => office.assignmentId);
    const held = await this.repository.lockValidOffice(assignmentIds, () => this.clock.now());
    if (!held) throw new AppError(TaskError.NotYourOffice);
    return held;
  }

  /** The organisation itself, or the nearest above it that has someone to act; the city when nobody has. */
  async ownerOf(
    flow: Flow,
    status: string,
    {
      id,
      organisationId,
      personId,
    }: { id: string; organisationId: number; personId: string | null },
    at: Date,
  ): Promise<number> {
    const path = await this.repository.findPath(organisationId);
    if (path === undefined) throw new AppError(HttpError.NotFound);
    const task = stateOf(flow, status).task;
    if (!task) return organisationId;
    const recused = flow.recuses ? await this.repository.listRecused(flow, id) : [];
    const own = personId === null ? [] : await this.repository.listRelatives(personId);
    const except = personId === null ? recused : [...recused, personId, ...own];
    const owner = await this.repository.findOwner(path, task.permission, at, except);
    return owner ?? Number(path.split('/').find(Boolean));
  }

  /** Kept with the matter for as long as it runs, whoever gets it. */
  recuse(flow: Flow, subjectId: string, personIds: readonly string[]): Promise<void> {
    return this.repository.insertRecusals(flow, subjectId, personIds);
  }

  isRecused(flow: Flow, subjectId: string, personId: string | null): Promise<boolean> {
    return this.repository.isRecused(flow, subjectId, personId);
  }

  private withoutOffice(): Authority {
    return { assignmentId: null, at: this.clock.now() };
  }
}
