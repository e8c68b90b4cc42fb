import {
  creditAppealStatuses,
  clockText,
  CreditError,
  creditKindTexts,
  creditLimits,
  dayText,
  dueText,
  momentText,
  shanghaiDay,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { WorkingDays } from '../../calendar/working-days';
import { isOwnMatter } from '../../flow/flow.types';
import { AppError } from '../../http/app-error';
import { AuditLog } from '../../privacy';
import { PersonsPublic } from '../persons/persons.public';
import type { TaskFace, TaskPresenter } from '../tasks/tasks.public';
import { creditAppealFlow } from './appeal.flow';
import type { AppealDecision, CreditAppealReviewDto, CreditDto, CreditLineDto } from './credit.dto';
import { CreditRepository, type Appeal, type Entry } from './credit.repository';

const DAY_MS = 86_400_000;

@Injectable()
export class CreditQueries implements TaskPresenter {
  readonly subjectType = creditAppealFlow.name;

  constructor(
    private readonly credit: CreditRepository,
    private readonly persons: PersonsPublic,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly calendar: WorkingDays,
  ) {}

  /** One's own lines, with what became of them. */
  async listMine({ personId }: Scope): Promise<CreditDto> {
    if (personId === null) return { summary: '还没有记录', items: [] };
    const [entries, appeals] = await Promise.all([
      this.credit.listOwn(personId, creditLimits.listed),
      this.credit.listOwnAppeals(personId),
    ]);
    const reversed = new Set(entries.map(({ reversesId }) => reversesId));
    const lines = entries.filter(({ kind }) => kind !== 'reversal');
    const now = this.clock.now();
    const weighing = lines.filter(({ id, countsUntil }) => !reversed.has(id) && countsUntil > now);
    return {
      summary: weighing.length === 0 ? '没有要注意的记录' : `有 ${weighing.length} 条还在计算`,
      items: lines.map((entry) =>
        this.toLine(
          entry,
          reversed.has(entry.id),
          appeals.find((appeal) => appeal.entry.id === entry.id),
        ),
      ),
    };
  }

  async getForOffice(scope: Scope, id: string): Promise<CreditAppealReviewDto> {
    const [appeal] = await this.credit.listForOffice(scope, [id]);
    if (!appeal) throw new AppError(CreditError.AppealNotFound);
    const now = this.clock.now();
    const office = scope.officesOver(appeal.organisation.path)[0];
    if (office && scope.personId !== null)
      await this.audit.record({
        organisationId: office.organisationId,
        action: 'credit_appeal.view',
        actor: { personId: scope.personId, assignmentId: office.assignmentId },
        subjectPersonId: appeal.personId,
        subjectType: creditAppealFlow.name,
        subjectId: id,
        at: now,
      });
    const { text, tone } = creditAppealStatuses[appeal.status];
    return {
      id,
      statusText: text,
      tone,
      nameMask: (await this.persons.mask(appeal.personId)).nameMask,
      what: creditKindTexts[appeal.entry.kind],
      whichText: this.whichOf(appeal.entry),
      reason: appeal.reason,
      openedAt: appeal.openedAt.toISOString(),
      dueText: this.dueTextOf(appeal),
      actions: decisionsFor(scope, appeal),
    };
  }

  async present(scope: Scope, subjectIds: readonly string[]): Promise<Map<string, TaskFace>> {
    const faces = new Map<string, TaskFace>();
    for (const appeal of await this.credit.listForOffice(scope, subjectIds)) {
      const { nameMask } = await this.persons.mask(appeal.personId);
      faces.set(appeal.id, {
        title: nameMask,
        subtitle: `${this.whichOf(appeal.entry)} · ${appeal.reason}`,
        labels: ['爽约申诉'],
        actions: decisionsFor(scope, appeal),
      });
    }
    return faces;
  }

  private toLine(entry: Entry, isReversed: boolean, appeal: Appeal | undefined): CreditLineDto {
    const now = this.clock.now();
    const today = shanghaiDay(now);
    const counts = `算到 ${dayText(shanghaiDay(entry.countsUntil), today)}`;
    const isLate = now.getTime() > entry.at.getTime() + creditLimits.appealDays * DAY_MS;
    const isOver = entry.countsUntil <= now;
    return {
      id: entry.id,
      what: creditKindTexts[entry.kind],
      whichText: this.whichOf(entry),
      reason: entry.reason,
      at: entry.at.toISOString(),
      weightText: isReversed ? '已经撤销，不算了' : isOver ? '过了时间，不算了' : counts,
      appeal: appeal
        ? {
            id: appeal.id,
            statusText: creditAppealStatuses[appeal.status].text,
            tone: creditAppealStatuses[appeal.status].tone,
            dueText: this.dueTextOf(appeal),
            actions: appeal.status === 'submitted' ? ['withdraw'] : [],
          }
        : null,
      actions: appeal || isReversed || isLate ? [] : ['appeal'],
    };
  }

  private whichOf({ venueName, matterName, startsAt, endsAt }: Entry): string {
    return `${venueName} ${matterName} ${momentText(startsAt, this.clock.now())}–${clockText(endsAt)}`;
  }

  private dueTextOf({ dueAt }: Appeal): string | null {
    const now = this.clock.now();
    return dueAt ? dueText(now, dueAt, this.calendar.workingDaysBetween(now, dueAt)) : null;
  }
}

/** Nothing in a matter of one's own. */
function decisionsFor(scope: Scope, { status, personId }: Appeal): AppealDecision[] {
  if (status !== 'submitted' || isOwnMatter(scope, { accountId: null, personId })) return [];
  return ['accept', 'reject'];
}
