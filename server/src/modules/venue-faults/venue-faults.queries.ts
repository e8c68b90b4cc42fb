import { dueText, FaultError, faultKindTexts, faultLimits, faultStatuses } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { WorkingDays } from '../../calendar/working-days';
import { isOwnMatter } from '../../flow/flow.types';
import { AppError } from '../../http/app-error';
import type { TaskFace, TaskPresenter } from '../tasks/tasks.public';
import { venueFaultFlow } from './venue-fault.flow';
import type { FaultDecision, FaultReviewDto, OwnFaultDto, OwnFaultsDto } from './venue-faults.dto';
import { whereText } from './venue-faults.notices';
import { VenueFaultsRepository, type VenueFault } from './venue-faults.repository';

@Injectable()
export class VenueFaultsQueries implements TaskPresenter {
  readonly subjectType = venueFaultFlow.name;

  constructor(
    private readonly faults: VenueFaultsRepository,
    private readonly clock: Clock,
    private readonly calendar: WorkingDays,
  ) {}

  async listMine({ accountId }: Scope): Promise<OwnFaultsDto> {
    const faults = await this.faults.listOwn(accountId, faultLimits.listed);
    return { items: faults.map((fault) => this.toOwn(fault)) };
  }

  /** Who reported it is nobody's concern: it is about the lamp. */
  async getForOffice(scope: Scope, id: string): Promise<FaultReviewDto> {
    const [fault] = await this.faults.listForOffice(scope, [id]);
    if (!fault) throw new AppError(FaultError.NotFound);
    return {
      id,
      ...this.faceOf(fault),
      others: (await this.faults.listAlike(fault)).length,
      actions: decisionsFor(scope, fault),
    };
  }

  async present(scope: Scope, subjectIds: readonly string[]): Promise<Map<string, TaskFace>> {
    const faults = await this.faults.listForOffice(scope, subjectIds);
    return new Map(
      faults.map((fault) => [
        fault.id,
        {
          title: whereText(fault),
          subtitle: `${faultKindTexts[fault.kind]} · ${fault.text}`,
          labels: ['报修'],
          actions: decisionsFor(scope, fault),
        },
      ]),
    );
  }

  private toOwn(fault: VenueFault): OwnFaultDto {
    return {
      id: fault.id,
      venueId: fault.venue.id,
      ...this.faceOf(fault),
      actions: fault.status === 'reported' ? ['withdraw'] : [],
    };
  }

  private faceOf(fault: VenueFault) {
    const { text: statusText, tone } = faultStatuses[fault.status];
    return {
      whereText: whereText(fault),
      kindText: faultKindTexts[fault.kind],
      text: fault.text,
      statusText,
      tone,
      openedAt: fault.openedAt.toISOString(),
      dueText: this.dueTextOf(fault),
    };
  }

  private dueTextOf({ dueAt }: VenueFault): string | null {
    const now = this.clock.now();
    return dueAt ? dueText(now, dueAt, this.calendar.workingDaysBetween(now, dueAt)) : null;
  }
}

/** Nothing in a matter of one's own. */
function decisionsFor(scope: Scope, { status, accountId, personId }: VenueFault): FaultDecision[] {
  if (status !== 'reported' || isOwnMatter(scope, { accountId, personId })) return [];
  return ['fix', 'set_aside'];
}
