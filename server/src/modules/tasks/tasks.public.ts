import type { Action } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Office, Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { authoritiesOf } from './tasks.rules';
import { TasksRepository, type TaskCounts } from './tasks.repository';

export type { TaskCounts } from './tasks.repository';

/** How a matter looks in a list: masks and words, nothing that has to be opened. */
export interface TaskFace {
  readonly title: string;
  readonly subtitle: string;
  readonly labels: readonly string[];
  readonly actions: readonly Action[];
}

/** A domain's part of the inbox: the faces of its matters, by subject id; those out of scope are left out. */
export interface TaskPresenter {
  readonly subjectType: string;
  present(scope: Scope, subjectIds: readonly string[]): Promise<Map<string, TaskFace>>;
}

/** Where domains add their presenter, at start. */
@Injectable()
export class TaskPresenters {
  private readonly presenters = new Map<string, TaskPresenter>();

  register(presenter: TaskPresenter): void {
    if (this.presenters.has(presenter.subjectType))
      throw new Error(`${presenter.subjectType} is presented twice`);
    this.presenters.set(presenter.subjectType, presenter);
  }

  get(subjectType: string): TaskPresenter {
    const presenter = this.presenters.get(subjectType);
    if (!presenter) throw new Error(`nobody presents ${subjectType}`);
    return presenter;
  }
}

/** What waits for an office holder, for other modules. */
@Injectable()
export class TasksPublic {
  constructor(
    private readonly repository: TasksRepository,
    private readonly clock: Clock,
  ) {}

  /** Open tasks of the organisations at which these offices are held. */
  count(offices: readonly Office[]): Promise<TaskCounts> {
    return this.repository.count(authoritiesOf(offices), this.clock.now());
  }
}
