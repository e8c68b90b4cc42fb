import { dueText, JoinError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { WorkingDays } from '../../calendar/working-days';
import { stateOf } from '../../flow/define-flow';
import { isOwnMatter } from '../../flow/flow.types';
import { AppError } from '../../http/app-error';
import { disputeFlow } from './dispute.flow';
import { DisputeViews } from './dispute-views';
import { disputeActions, type DisputeAction, type DisputeDto } from './disputes.dto';
import { DisputesRepository, type DisputeRow } from './disputes.repository';

@Injectable()
export class DisputesQueries {
  constructor(
    private readonly disputes: DisputesRepository,
    private readonly views: DisputeViews,
    private readonly clock: Clock,
    private readonly calendar: WorkingDays,
  ) {}

  async get(scope: Scope, id: string): Promise<DisputeDto> {
    const dispute = await this.disputes.find(scope, id);
    if (!dispute) throw new AppError(JoinError.DisputeNotFound);
    const { dueAt } = dispute;
    const now = this.clock.now();
    const { first, second } = await this.views.look(scope, dispute, now);
    return {
      id: dispute.id,
      statusText: stateOf(disputeFlow, dispute.status).text,
      openedAt: dispute.openedAt.toISOString(),
      dueAt: dueAt?.toISOString() ?? null,
      dueText: dueAt ? dueText(now, dueAt, this.calendar.workingDaysBetween(now, dueAt)) : null,
      hint: hintOf(first, second),
      actions: disputeActionsFor(scope, dispute),
    };
  }
}

/** What this viewer may do now; nothing with a matter of their own. */
export const disputeActionsFor = (scope: Scope, dispute: DisputeRow): DisputeAction[] =>
  stateOf(disputeFlow, dispute.status).task && !isOwnMatter(scope, dispute)
    ? [...disputeActions]
    : [];

const hintOf = (first: string, second: { nameMask: string; unionName: string }): string =>
  `同一个身份证号登记了两次：原来登记的是${first}，现在又有人（${second.nameMask}）向${second.unionName}申请。` +
  '请联系原来登记的人，或请对方带身份证当面核对。是同一个人，会籍归到他现在用的微信，原来的微信不再有效；不是同一个人，第二份申请不予通过。';
