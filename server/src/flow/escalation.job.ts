import { HttpError, TaskError } from '@home/shared';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../calendar/clock';
import { AppError } from '../http/app-error';
import { FlowRegistry } from './define-flow';
import { FlowEngine, type Transition } from './flow-engine';
import type { OpenTask } from './flow.types';
import { TaskRepository } from './task.repository';

const BATCH = 100;

export type RaisedListener = (
  flow: string,
  task: OpenTask,
  transition: Transition | undefined,
) => Promise<void>;

/** Raises what nobody answered in time, and what nobody is left to answer. It moves ownership and never decides. */
@Injectable()
export class EscalationJob {
  private readonly logger = new Logger(EscalationJob.name);
  private readonly listeners: RaisedListener[] = [];

  constructor(
    private readonly engine: FlowEngine,
    private readonly tasks: TaskRepository,
    private readonly flows: FlowRegistry,
    private readonly clock: Clock,
  ) {}

  /** For the domain: tells the people concerned, in the transaction of the raise. */
  onRaised(listener: RaisedListener): void {
    this.listeners.push(listener);
  }

  /** One pass. Answers how many matters were raised. */
  async run(): Promise<number> {
    const now = this.clock.now();
    const orphaned = await this.tasks.listOrphaned(now, BATCH);
    const overdue = await this.tasks.listToRaise(now, BATCH);
    const orphanedIds = new Set(orphaned.map((task) => task.id));
    let raised = 0;
    for (const task of orphaned) raised += await this.raise(task, '原负责人已离任');
    for (const task of overdue.filter(({ id }) => !orphanedIds.has(id)))
      raised += await this.raise(task, '到期未答复');
    return raised;
  }

  /** A matter that someone decides at this very moment is theirs: the job lets it be. */
  private async raise(task: OpenTask, reason: string): Promise<number> {
    const flow = this.flows.get(task.subjectType);
    try {
      const transition = await this.engine.raise(
        flow,
        task,
        { system: 'escalation' },
        reason,
        async (moved) => {
          for (const listener of this.listeners) await listener(flow.name, task, moved);
        },
      );
      return transition ? 1 : 0;
    } catch (error) {
      const overtaken =
        error instanceof AppError &&
        [TaskError.ChangedMeanwhile, TaskError.NotNow, HttpError.NotFound].some(
          (spec) => spec === error.spec,
        );
      if (!overtaken)
        this.logger.error(
          `cannot raise a ${task.subjectType}: ${error instanceof Error ? error.name : 'error'}`,
        );
      return 0;
    }
  }
}
