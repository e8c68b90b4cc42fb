import { Injectable } from '@nestjs/common';
import { WorkingDays } from '../calendar/working-days';
import { stateOf, type Flow, type FlowMove } from './define-flow';
import type { OpenTask, Transition } from './flow.types';
import { TaskRepository } from './task.repository';

/** The clock and the task that go with every open state. */
@Injectable()
export class FlowTasks {
  constructor(
    private readonly repository: TaskRepository,
    private readonly calendar: WorkingDays,
  ) {}

  find(flow: Flow, subjectId: string): Promise<OpenTask | undefined> {
    return this.repository.findOpen(flow.name, subjectId);
  }

  listAt(organisationId: number): Promise<OpenTask[]> {
    return this.repository.listOpenAt(organisationId);
  }

  /** When a task of this state is due if its clock starts now; `null` for final states. */
  dueAt(flow: Flow, status: string, at: Date): Date | null {
    const task = stateOf(flow, status).task;
    return task ? this.calendar.addWorkingDays(at, task.clock.workingDays) : null;
  }

  close(flow: Flow, subjectId: string, at: Date): Promise<void> {
    return this.repository.close(flow.name, subjectId, at);
  }

  /** `openedAt`: of the task whose clock goes on. */
  async open(
    flow: Flow,
    moved: Transition,
    escalatedLevel: number,
    openedAt = moved.at,
  ): Promise<void> {
    const task = stateOf(flow, moved.to).task;
    if (!task || !moved.dueAt) return;
    // Forwarded when already overdue: it stays overdue, but whoever gets it has a term before it rises again.
    const raiseAt = moved.dueAt > moved.at ? moved.dueAt : this.dueAt(flow, moved.to, moved.at);
    await this.repository.insert({
      subjectType: flow.name,
      subjectId: moved.subject.id,
      organisationId: moved.organisationId,
      waitsFor: task.waitsFor,
      permission: task.permission,
      openedAt,
      dueAt: moved.dueAt,
      raiseAt: raiseAt ?? moved.dueAt,
      escalatedLevel,
    });
  }

  /** Looks at it again after another term. False when another instance was quicker. */
  async postpone(flow: Flow, status: string, task: OpenTask, now: Date): Promise<boolean> {
    const again = this.dueAt(flow, status, now);
    return again !== null && this.repository.postponeRaise(task, again);
  }
}

/**
 * The promise is to the person who waits: a matter that changes hands before its clock ran out is answered by the same
 * day, whether somebody forwarded it or its office fell vacant. Only a clock that ran out starts anew above.
 */
export const goesOn = (
  move: FlowMove<string, string>,
  task: OpenTask | undefined,
  at: Date,
): task is OpenTask =>
  task !== undefined && (move.clock === 'keep' || (move.action === 'escalate' && task.dueAt > at));
