import { Injectable } from '@nestjs/common';
import type { Flow } from './define-flow';
import { FlowEngine } from './flow-engine';
import { FlowRepository } from './flow.repository';
import { FlowTasks } from './flow-tasks';

const SYSTEM = { system: 'organisation_changes' } as const;

/** An organisation closes, and another one has what it had, in the caller's transaction. Nothing is decided. */
@Injectable()
export class Succession {
  constructor(
    private readonly engine: FlowEngine,
    private readonly repository: FlowRepository,
    private readonly tasks: FlowTasks,
  ) {}

  /** Everything that waits there; nobody waits longer for it: clocks that run go on. */
  async handOver(
    flowOf: (name: string) => Flow,
    fromOrganisationId: number,
    toOrganisationId: number,
    reason: string,
  ): Promise<number> {
    const tasks = await this.tasks.listAt(fromOrganisationId);
    for (const task of tasks) {
      await this.engine.transition(flowOf(task.subjectType), {
        actor: SYSTEM,
        id: task.subjectId,
        taskId: task.id,
        action: 'escalate',
        note: reason,
        organisationId: toOrganisationId,
      });
    }
    return tasks.length;
  }

  /** What waits for nobody but is not over: every matter that the flow can `carry_over`. */
  async carryOver(
    flow: Flow,
    fromOrganisationId: number,
    toOrganisationId: number,
  ): Promise<number> {
    const from = flow.moves.find(({ action }) => action === 'carry_over')?.from ?? [];
    const ids = await this.repository.listAt(flow, from, fromOrganisationId);
    for (const id of ids)
      await this.engine.transition(flow, {
        actor: SYSTEM,
        id,
        action: 'carry_over',
        organisationId: toOrganisationId,
      });
    return ids.length;
  }
}
