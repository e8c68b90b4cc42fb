import {
  employmentFormTexts,
  forwardReasons,
  JoinError,
  joinStatuses,
  joinStatusTextForOffice,
  missingOptions,
  organisationSearchLimits,
  platformTexts,
  rejectReasons,
  Permission,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { WorkingDays } from '../../calendar/working-days';
import { AppError } from '../../http/app-error';
import { ApplicationsRepository } from './applications.repository';
import { FileViews } from './file-views';
import { joinFlow } from './join.flow';
import { dueWords, presentOf, toTimelineDto, toUnionRefDto } from './joining.presentation';
import { isOwnApplication } from './joining.recusal';
import {
  reviewActions,
  type ForwardTargetsDto,
  type ReviewAction,
  type ReviewDto,
} from './joining.review.dto';
import { ageInYear, mayReturn } from './joining.rules';
import type { ApplicationRow } from './joining.types';
import { timelineOf } from './timeline.rules';
import { UnionsRepository, type TargetRow } from './unions.repository';

const { minLength } = organisationSearchLimits;

/** What the deciding office sees. */
@Injectable()
export class JoiningReviewQueries {
  constructor(
    private readonly applications: ApplicationsRepository,
    private readonly views: FileViews,
    private readonly unions: UnionsRepository,
    private readonly clock: Clock,
    private readonly calendar: WorkingDays,
  ) {}

  async getReview(scope: Scope, id: string): Promise<ReviewDto> {
    const row = await this.applications.findForOffice(scope, id);
    if (!row) throw new AppError(JoinError.NotFound);
    const log = await this.applications.listLog([row]);
    const now = this.clock.now();
    const applicantNote = await this.views.look(scope, row, now);
    const due = dueWords(row.dueAt, now, this.calendar);
    const { tone } = joinStatuses[row.status];
    return {
      id: row.id,
      status: row.status,
      statusText: joinStatusTextForOffice(row.status),
      tone: due?.tone === 'overdue' ? 'overdue' : tone,
      nameMask: row.nameMask,
      idNumberMask: row.idNumberMask,
      phoneMask: row.phoneMask,
      phoneVerified: row.phoneVerified,
      age: ageInYear(row.birthYear, this.clock.today()),
      employmentFormText: employmentFormTexts[row.employmentForm],
      platforms: row.platforms.map((platform) => platformTexts[platform]),
      organisation: toUnionRefDto(row.organisation),
      union: toUnionRefDto(row.union),
      routeReason: row.routeReason,
      submittedAt: row.submittedAt.toISOString(),
      dueAt: due?.dueAt ?? null,
      dueText: due?.dueText ?? null,
      returnedOnce: row.returnedOnce,
      applicantNote,
      disputed: row.disputed,
      timeline: timelineOf(log.get(row.id) ?? [], presentOf(row, now), 'office').map(toTimelineDto),
      actions: reviewActionsFor(scope, row),
      missingOptions: [...missingOptions],
      rejectReasons: [...rejectReasons],
      forwardReasons: [...forwardReasons],
    };
  }

  /** Without a query the likely ones: the fallback, the siblings, the one above. */
  async listForwardTargets(scope: Scope, id: string, typed = ''): Promise<ForwardTargetsDto> {
    const row = await this.applications.findForOffice(scope, id);
    const from = row && (await this.unions.find(row.organisation.id));
    if (!from) throw new AppError(JoinError.NotFound);
    const query = typed.trim();
    const found =
      [...query].length >= minLength
        ? await this.unions.search(query.replace(/[!%_]/g, '!$&'), from.id)
        : await this.unions.listAround(from);
    return {
      items: found.map((target) => ({
        id: String(target.id),
        name: target.name,
        hint: hintOf(target, from),
      })),
    };
  }
}

/** What this viewer may do with it now; nothing with their own matter. */
export function reviewActionsFor(scope: Scope, row: ApplicationRow): ReviewAction[] {
  if (isOwnApplication(scope, row)) return [];
  const possible = new Set<string>(
    joinFlow.moves
      .filter(
        ({ needs, from }) =>
          needs === Permission.JoinDecide && from.some((state) => state === row.status),
      )
      .map(({ action }) => action),
  );
  if (!mayReturn(row.returnedOnce)) possible.delete('return');
  return reviewActions.filter((action) => possible.has(action));
}

function hintOf(target: TargetRow, from: TargetRow): string {
  if (target.id === from.parent_id) return '上一级工会';
  if (target.kind === 'fallback') return `${target.parent_name ?? ''}兜底，没有别的工会时转这里`;
  if (target.parent_id === from.parent_id) return '同一街道';
  return target.parent_name ?? '';
}
