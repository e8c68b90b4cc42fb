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
import { officeIn } from './dispute-offices';
import { disputeSides, sideTexts } from './dispute-sides.rules';
import {
  disputeActions,
  type DisputeAction,
  type DisputeDto,
  type OwnDisputeDto,
} from './disputes.dto';
import { DisputesRepository, type DisputeRow } from './disputes.repository';
import { DisputeStatements } from './statements.service';

@Injectable()
export class DisputesQueries {
  constructor(
    private readonly disputes: DisputesRepository,
    private readonly views: DisputeViews,
    private readonly statements: DisputeStatements,
    private readonly clock: Clock,
    private readonly calendar: WorkingDays,
  ) {}

  async get(scope: Scope, id: string): Promise<DisputeDto> {
    return this.show(scope, await this.disputes.find(scope, id));
  }

  /** For the union that has the second application. */
  async getOfApplication(scope: Scope, applicationId: string): Promise<DisputeDto> {
    return this.show(scope, await this.disputes.findOfApplication(scope, applicationId));
  }

  /** For the person registered first: what it is about, what they said, nothing about the other. */
  async getOwn(scope: Scope, id: string): Promise<OwnDisputeDto> {
    const dispute = await this.disputes.findOwn(scope, id);
    if (!dispute) throw new AppError(JoinError.DisputeNotFound);
    return {
      id,
      statusText: stateOf(disputeFlow, dispute.status).text,
      unionName: dispute.organisation.name,
      maySpeak: dispute.isOpen,
      statements: await this.statements.list(scope, id, ['first_person']),
    };
  }

  private async show(scope: Scope, dispute: DisputeRow | undefined): Promise<DisputeDto> {
    if (!dispute) throw new AppError(JoinError.DisputeNotFound);
    const held = officeIn(scope, dispute);
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
      unionName: dispute.organisation.name,
      sideText: held ? sideTexts[held.side] : null,
      maySpeak: dispute.isOpen && held !== undefined,
      statements: held ? await this.statements.list(scope, dispute.id, disputeSides) : [],
      actions: disputeActionsFor(scope, dispute),
    };
  }
}

/** What this viewer may do now; nothing with a matter of their own. */
export const disputeActionsFor = (scope: Scope, dispute: DisputeRow): DisputeAction[] =>
  stateOf(disputeFlow, dispute.status).task &&
  scope.covers(dispute.path) &&
  !isOwnMatter(scope, dispute)
    ? [...disputeActions]
    : [];

const hintOf = (first: string, second: { nameMask: string; unionName: string }): string =>
  `同一个身份证号登记了两次：原来登记的是${first}，现在又有人（${second.nameMask}）向${second.unionName}申请。` +
  '请联系原来登记的人，或请对方带身份证当面核对。是同一个人，会籍归到他现在用的微信，原来的微信不再有效；不是同一个人，第二份申请不予通过。';
