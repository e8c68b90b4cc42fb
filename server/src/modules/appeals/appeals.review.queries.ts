import { AppealError, appealStatuses, dueText, TaskError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { WorkingDays } from '../../calendar/working-days';
import { isOwnMatter } from '../../flow/flow.types';
import { Offices } from '../../flow/offices';
import { AppError } from '../../http/app-error';
import { AuditLog } from '../../privacy';
import type { TaskFace, TaskPresenter } from '../tasks/tasks.public';
import { appealFlow } from './appeal.flow';
import { appealDecisions, type AppealDecision, type AppealReviewDto } from './appeals.dto';
import { AppealReasons } from './appeals.reasons';
import { AppealsRepository, type AppealRow } from './appeals.repository';
import { matterText, upheldTexts } from './appeals.rules';

/** Appeals as the union that hears them sees them: in the inbox, and one by one. */
@Injectable()
export class AppealsReviewQueries implements TaskPresenter {
  readonly subjectType = appealFlow.name;

  constructor(
    private readonly appeals: AppealsRepository,
    private readonly reasons: AppealReasons,
    private readonly offices: Offices,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly calendar: WorkingDays,
  ) {}

  async get(scope: Scope, id: string): Promise<AppealReviewDto> {
    const [row] = await this.appeals.listForOffice(scope, [id]);
    if (!row) throw new AppError(AppealError.NotFound);
    const now = this.clock.now();
    await this.recordLook(scope, row, now);
    const { dueAt } = row;
    const isRecused = await this.isRecused(scope, row);
    return {
      id,
      kind: row.kind,
      statusText: appealStatuses[row.status].text,
      nameMask: row.nameMask,
      matterText: matterText(row.kind, row.unionName),
      deciderName: row.deciderName,
      decisionNote: row.decisionNote,
      reason: this.reasons.open(row),
      upheldText: upheldTexts[row.kind],
      openedAt: row.openedAt.toISOString(),
      dueText: dueAt ? dueText(now, dueAt, this.calendar.workingDaysBetween(now, dueAt)) : null,
      actions: isRecused ? [] : decisionsFor(scope, row),
      recusedText: isRecused && row.closedAt === null ? TaskError.TookPart.text : null,
    };
  }

  async present(scope: Scope, subjectIds: readonly string[]): Promise<Map<string, TaskFace>> {
    const faces = new Map<string, TaskFace>();
    for (const row of await this.appeals.listForOffice(scope, subjectIds))
      faces.set(row.id, {
        title: row.nameMask,
        subtitle: matterText(row.kind, row.unionName),
        labels: ['申诉'],
        actions: (await this.isRecused(scope, row)) ? [] : decisionsFor(scope, row),
      });
    return faces;
  }

  private isRecused(scope: Scope, { id }: AppealRow): Promise<boolean> {
    return this.offices.isRecused(appealFlow, id, scope.personId);
  }

  private async recordLook(scope: Scope, row: AppealRow, at: Date): Promise<void> {
    const [office] = scope.officesOver(row.path);
    if (!office) return;
    await this.audit.record({
      organisationId: office.organisationId,
      action: 'appeal.view',
      actor: { personId: scope.personId, assignmentId: office.assignmentId },
      subjectPersonId: row.personId,
      subjectType: appealFlow.name,
      subjectId: row.id,
      at,
    });
  }
}

const decisionsFor = (scope: Scope, row: AppealRow): AppealDecision[] =>
  row.closedAt === null && !isOwnMatter(scope, row) ? [...appealDecisions] : [];
