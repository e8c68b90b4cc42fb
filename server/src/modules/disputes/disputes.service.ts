import { JoinError, TaskError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { stateOf } from '../../flow/define-flow';
import { FlowEngine, type Transition } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { JoiningPublic } from '../joining/joining.public';
import { MessagesPublic } from '../messages/messages.public';
import { AccountsPublic } from '../sessions/sessions.public';
import { disputeFlow } from './dispute.flow';
import type { DisputeDecidedDto } from './disputes.dto';
import { DisputesRepository, type DisputeRow } from './disputes.repository';
import { standsAbove } from './disputes.rules';

/** The union of the first registration has found out who is who. */
@Injectable()
export class DisputesService {
  constructor(
    private readonly engine: FlowEngine,
    private readonly disputes: DisputesRepository,
    private readonly joining: JoiningPublic,
    private readonly accounts: AccountsPublic,
    private readonly messages: MessagesPublic,
  ) {}

  /** The same person with another phone: they keep what they have, on the account they use now. */
  async confirm(scope: Scope, id: string, note: string): Promise<DisputeDecidedDto> {
    const dispute = await this.get(scope, id);
    const { personId, applicationId, accountId } = dispute;
    return this.decide(scope, id, 'confirm', note, async (decision) => {
      await this.requireAbove(scope, personId, decision.at);
      const body =
        '您的会籍转到了另一个微信上，这个微信不再有效。不是您本人办的，请马上带身份证到工会。';
      await this.messages.sendToPerson(personId, { kind: 'join_merged', body });
      await this.accounts.unbindAccountsOf(personId);
      if (!(await this.accounts.bindPerson(accountId, personId)))
        throw new AppError(JoinError.OtherPerson);
      await this.joining.merge(scope, { applicationId, personId, decision, note });
    });
  }

  /** Somebody else: the second application ends with a sentence that tells nothing. */
  async deny(scope: Scope, id: string, note: string): Promise<DisputeDecidedDto> {
    const { personId, applicationId } = await this.get(scope, id);
    return this.decide(scope, id, 'deny', note, (decision) =>
      this.joining.refuse(scope, { applicationId, personId, decision, note }),
    );
  }

  /** Asked again at the decision: an office may have come since the dispute was opened. */
  private async requireAbove(scope: Scope, personId: string, at: Date): Promise<void> {
    const held = await this.disputes.listOfficePaths(personId, at);
    const deciding = scope.offices.map(({ path }) => path);
    if (!standsAbove(deciding, held)) throw new AppError(TaskError.NotYourOffice);
  }

  private async decide(
    scope: Scope,
    id: string,
    action: 'confirm' | 'deny',
    note: string,
    effect: (decision: Transition) => Promise<void>,
  ): Promise<DisputeDecidedDto> {
    const decided = await this.engine.transition(
      disputeFlow,
      { actor: scope, id, action, note },
      effect,
    );
    return { statusText: stateOf(disputeFlow, decided.to).text };
  }

  private async get(scope: Scope, id: string): Promise<DisputeRow> {
    const dispute = await this.disputes.find(scope, id);
    if (!dispute) throw new AppError(JoinError.DisputeNotFound);
    return dispute;
  }
}
