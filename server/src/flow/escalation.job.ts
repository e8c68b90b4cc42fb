import { HttpError, TaskError } from '@home/shared';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../calendar/clock';
import { AppError } from '../http/app-error';
import { FlowRegistry } from './define-flow';
import { FlowEngine, type Transition } from './flow-engine';
import type { OpenTask } from './flow.types';
import { TaskRepository } from './task.repository';

/** Read at once. */
const BATCH = 100;

/** `marked`: looked at, and looked at again after another term. `left`: somebody else has it, or it failed. */
type Outcome = 'raised' | 'marked' | 'left';

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

  /** Until nothing is left to raise or to mark, however much came due at once. Answers how many matters were raised. */
  async run(): Promise<number> {
    const stuck = new Set<string>();
    let raised = 0;
    for (;;) {
      const outcomes = await this.pass(stuck);
      if (outcomes.length === 0) return raised;
      raised += outcomes.filter((outcome) => outcome === 'raised').length;
    }
  }

  /** `stuck`: what failed in this run. It is left out from then on, so that it never stands in the way of others. */
  private async pass(stuck: Set<string>): Promise<Outcome[]> {
    const now = this.clock.now();
    const limit = BATCH + stuck.size;
    const orphaned = await this.tasks.listOrphaned(now, limit);
    const overdue = await this.tasks.listToRaise(now, limit);
    const orphanedIds = new Set(orphaned.map((task) => task.id));
    const outcomes: Outcome[] = [];
    const take = async (tasks: readonly OpenTask[], reason: string): Promise<void> => {
      for (const task of tasks.filter(({ id }) => !stuck.has(id))) {
        const outcome = await this.raise(task, reason);
        if (outcome === 'left') stuck.add(task.id);
        outcomes.push(outcome);
      }
    };
    await take(orphaned, '原负责人已离任');
    await take(
      overdue.filter(({ id }) => !orphanedIds.has(id)),
      '到期未答复',
    );
    return outcomes;
  }

  /** A matter that someone decides at this very moment is theirs: the job lets it be. */
  private async raise(task: OpenTask, reason: string): Promise<Outcome> {
    const flow = this.flows.get(task.subjectType);
    let outcome: Outcome = 'left';
    try {
      await this.engine.raise(flow, task, { system: 'escalation' }, reason, async (moved) => {
        for (const listener of this.listeners) await listener(flow.name, task, moved);
        outcome = moved ? 'raised' : 'marked';
      });
      return outcome;
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
      return 'left';
    }
  }
}
