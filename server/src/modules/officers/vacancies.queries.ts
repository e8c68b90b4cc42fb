import { dueText, OfficerError, vacancyCauseTexts, vacancyStatuses } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { WorkingDays } from '../../calendar/working-days';
import { AppError } from '../../http/app-error';
import type { TaskFace, TaskPresenter } from '../tasks/tasks.public';
import { OfficersRepository } from './officers.repository';
import type { VacancyDto } from './renewals.dto';
import { VacanciesRepository, type Vacancy } from './vacancies.repository';
import { vacancyFlow } from './vacancy.flow';

@Injectable()
export class VacanciesQueries implements TaskPresenter {
  readonly subjectType = vacancyFlow.name;

  constructor(
    private readonly vacancies: VacanciesRepository,
    private readonly officers: OfficersRepository,
    private readonly clock: Clock,
    private readonly calendar: WorkingDays,
  ) {}

  async get(scope: Scope, id: string): Promise<VacancyDto> {
    const [row] = await this.vacancies.listForOffice(scope, [id]);
    if (!row) throw new AppError(OfficerError.VacancyNotFound);
    const now = this.clock.now();
    const { text, tone } = vacancyStatuses[row.status];
    const term = await this.officers.findTerm(row.unionId);
    const { dueAt } = row;
    return {
      id,
      unionId: String(row.unionId),
      unionName: row.unionName,
      organisationName: row.organisationName,
      statusText: text,
      tone,
      causeText: vacancyCauseTexts[row.cause],
      members: row.members,
      openedAt: row.openedAt.toISOString(),
      dueText: dueAt ? dueText(now, dueAt, this.calendar.workingDaysBetween(now, dueAt)) : null,
      termEndsOn: term && term.endsOn >= this.clock.today() ? term.endsOn : null,
      actions: actionsFor(scope, row),
    };
  }

  async present(scope: Scope, subjectIds: readonly string[]): Promise<Map<string, TaskFace>> {
    const rows = await this.vacancies.listForOffice(scope, subjectIds);
    return new Map(
      rows.map((row) => [
        row.id,
        {
          title: row.unionName,
          subtitle: `${vacancyCauseTexts[row.cause]} · 会员 ${row.members} 人`,
          labels: ['主席空缺'],
          actions: actionsFor(scope, row),
        },
      ]),
    );
  }
}

const actionsFor = (scope: Scope, row: Vacancy): 'fill'[] =>
  row.status === 'open' && scope.covers(row.organisationPath) ? ['fill'] : [];
