import { appealKinds, appealStatuses, dueText } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { WorkingDays } from '../../calendar/working-days';
import type { AppealableDto, AppealDto, AppealsDto } from './appeals.dto';
import { AppealedMattersRepository } from './appeals.matters.repository';
import { AppealsRepository, type AppealRow } from './appeals.repository';
import { appealUntil, isInTime, matterText } from './appeals.rules';

/** What the appellant sees: the decisions that can be appealed, and how those that were stand. */
@Injectable()
export class AppealsQueries {
  constructor(
    private readonly appeals: AppealsRepository,
    private readonly matters: AppealedMattersRepository,
    private readonly clock: Clock,
    private readonly calendar: WorkingDays,
  ) {}

  async listOwn(scope: Scope): Promise<AppealsDto> {
    const rows = await this.appeals.listOwn(scope);
    return { items: rows.map((row) => this.toDto(row)), appealable: await this.appealable(scope) };
  }

  private async appealable(scope: Scope): Promise<AppealableDto[]> {
    const today = this.clock.today();
    const found: AppealableDto[] = [];
    for (const kind of appealKinds)
      for (const matter of await this.matters.list(scope, kind))
        if (!matter.hasAppeal && isInTime(matter.decidedAt, today))
          found.push({
            kind,
            matterId: matter.matterId,
            matterText: matterText(kind, matter.unionName),
            until: appealUntil(matter.decidedAt),
          });
    return found;
  }

  private toDto(row: AppealRow): AppealDto {
    const now = this.clock.now();
    const { text, tone } = appealStatuses[row.status];
    const { dueAt } = row;
    const left = dueAt ? this.calendar.workingDaysBetween(now, dueAt) : 0;
    return {
      id: row.id,
      kind: row.kind,
      matterId: row.matterId,
      matterText: matterText(row.kind, row.unionName),
      status: row.status,
      statusText: text,
      tone: dueAt && now > dueAt ? 'overdue' : tone,
      organisationName: row.organisation.name,
      openedAt: row.openedAt.toISOString(),
      dueText: dueAt ? dueText(now, dueAt, left) : null,
      answer: row.answer,
      actions: row.closedAt === null ? ['withdraw'] : [],
    };
  }
}
