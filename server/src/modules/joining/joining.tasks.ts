import { employmentFormTexts, momentText, platformTexts, type RouteRule } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import type { TaskFace, TaskPresenter } from '../tasks/tasks.public';
import { ApplicationsRepository } from './applications.repository';
import { joinFlow } from './join.flow';
import { reviewActionsFor } from './joining.review.queries';
import type { ApplicationRow } from './joining.types';

/** How they came, in a word for the list. */
const comingTexts: Readonly<Record<RouteRule, string>> = {
  employer: '单位有工会',
  union_code: '扫了工会的码',
  station: '驿站扫码',
  workplace: '在这里干活',
  residence: '住在这里',
  fallback: '市里转来',
};

/** Applications in the inbox. */
@Injectable()
export class JoiningTasks implements TaskPresenter {
  readonly subjectType = joinFlow.name;

  constructor(
    private readonly applications: ApplicationsRepository,
    private readonly clock: Clock,
  ) {}

  async present(scope: Scope, subjectIds: readonly string[]): Promise<Map<string, TaskFace>> {
    const rows = await this.applications.listForOffice(scope, subjectIds);
    return new Map(rows.map((row) => [row.id, this.faceOf(scope, row)]));
  }

  private faceOf(scope: Scope, row: ApplicationRow): TaskFace {
    const submitted = momentText(row.submittedAt, this.clock.now());
    return {
      title: row.nameMask,
      subtitle: [
        employmentFormTexts[row.employmentForm],
        comingTexts[row.routeRule],
        `${submitted} 提交`,
      ].join(' · '),
      labels: [
        ...(row.disputed ? ['会籍核验'] : []),
        ...(row.returnedOnce ? ['已补充'] : []),
        ...row.platforms.map((platform) => platformTexts[platform]),
      ],
      actions: reviewActionsFor(scope, row),
    };
  }
}
