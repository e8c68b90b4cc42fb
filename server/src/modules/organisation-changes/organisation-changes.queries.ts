import {
  dueText,
  OrganisationError,
  organisationChangeStatuses,
  organisationChangeTexts,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { WorkingDays } from '../../calendar/working-days';
import { isOwnMatter } from '../../flow/flow.types';
import { AppError } from '../../http/app-error';
import type { TaskFace, TaskPresenter } from '../tasks/tasks.public';
import { organisationChangeFlow } from './organisation-change.flow';
import type { ChangeAction, ChangeDto, ChangesDto } from './organisation-changes.dto';
import { OrganisationChangesRepository, type ChangeRow } from './organisation-changes.repository';

const RECENT = 50;

@Injectable()
export class OrganisationChangesQueries implements TaskPresenter {
  readonly subjectType = organisationChangeFlow.name;

  constructor(
    private readonly changes: OrganisationChangesRepository,
    private readonly clock: Clock,
    private readonly calendar: WorkingDays,
  ) {}

  async list(scope: Scope): Promise<ChangesDto> {
    const rows = await this.changes.listRecent(scope, RECENT);
    return { items: rows.map((row) => this.toDto(scope, row)) };
  }

  async get(scope: Scope, id: string): Promise<ChangeDto> {
    const [row] = await this.changes.listForOffice(scope, [id]);
    if (!row) throw new AppError(OrganisationError.ChangeNotFound);
    return this.toDto(scope, row);
  }

  async present(scope: Scope, subjectIds: readonly string[]): Promise<Map<string, TaskFace>> {
    const rows = await this.changes.listForOffice(scope, subjectIds);
    return new Map(
      rows.map((row) => [
        row.id,
        {
          title: row.union.name,
          subtitle: `${organisationChangeTexts[row.kind]} · ${row.target.name} · 会员 ${row.members} 人`,
          labels: ['工会变动'],
          actions: actionsFor(scope, row).filter((action) => action !== 'withdraw'),
        },
      ]),
    );
  }

  private toDto(scope: Scope, row: ChangeRow): ChangeDto {
    const now = this.clock.now();
    const { text, tone } = organisationChangeStatuses[row.status];
    const { dueAt } = row;
    return {
      id: row.id,
      kind: row.kind,
      kindText: organisationChangeTexts[row.kind],
      statusText: text,
      tone,
      unionId: String(row.union.id),
      unionName: row.union.name,
      targetName: row.target.name,
      organisationName: row.organisation.name,
      reason: row.reason,
      members: row.members,
      carried: row.carried,
      openedAt: row.openedAt.toISOString(),
      dueText: dueAt ? dueText(now, dueAt, this.calendar.workingDaysBetween(now, dueAt)) : null,
      actions: actionsFor(scope, row),
    };
  }
}

/** Whoever proposed may take it back; whoever stands over it decides. */
function actionsFor(scope: Scope, row: ChangeRow): ChangeAction[] {
  if (row.status !== 'proposed') return [];
  if (isOwnMatter(scope, row)) return row.accountId === scope.accountId ? ['withdraw'] : [];
  return scope.covers(row.organisation.path) ? ['approve', 'refuse'] : [];
}
