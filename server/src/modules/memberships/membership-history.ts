import { shanghaiDay, type Day } from '@home/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FlowEngine, type MovedMatter, type Transition } from '../../flow/flow-engine';
import { isFinal, stateOf } from '../../flow/define-flow';
import { membershipFlow } from './membership.flow';
import { MembershipPeriodsRepository } from './membership-periods.repository';

/** Keeps the days of every membership beside its moves: a period ends where the next begins, on the day of the move. */
@Injectable()
export class MembershipHistory implements OnModuleInit {
  constructor(
    private readonly engine: FlowEngine,
    private readonly periods: MembershipPeriodsRepository,
  ) {}

  onModuleInit(): void {
    this.engine.onMoved((matter) => this.moved(matter));
  }

  begin(opened: Transition, from: Day): Promise<void> {
    const { organisationId, to: status } = opened;
    return this.periods.begin(opened.subject.id, { organisationId, status, from }, opened.at);
  }

  private async moved({ flow, action, transition }: MovedMatter): Promise<void> {
    if (flow !== membershipFlow.name) return;
    const { subject, from, to, organisationId, at } = transition;
    if (from === to && organisationId === subject.organisationId) return;
    const day = shanghaiDay(at);
    await this.periods.end(subject.id, day, at);
    if (isFinal(stateOf(membershipFlow, to))) return;
    // Restored: as if it had not ended, though it is known only from now on.
    const begun = action === 'restore' ? await this.periods.findEnd(subject.id) : undefined;
    await this.periods.begin(subject.id, { organisationId, status: to, from: begun ?? day }, at);
  }
}
