import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { FlowEngine, type Transition } from '../../flow/flow-engine';
import { ApplicationsRepository } from './applications.repository';
import { ClaimsRepository } from './claims.repository';
import { joinFlow } from './join.flow';
import { JoiningNotices } from './joining.notices';
import { JoiningRepository } from './joining.repository';

/** The decision of a dispute that settles the second application too. */
export interface Verdict {
  readonly applicationId: string;
  /** The person registered first. */
  readonly personId: string;
  /** The dispute's own transition: the office of that decision is the office of this one. */
  readonly decision: Transition;
  readonly note: string;
}

/** Ends a disputed application by the decision of its dispute, in the transaction of that decision. */
@Injectable()
export class JoinSettlement {
  constructor(
    private readonly engine: FlowEngine,
    private readonly applications: ApplicationsRepository,
    private readonly claims: ClaimsRepository,
    private readonly repository: JoiningRepository,
    private readonly notices: JoiningNotices,
  ) {}

  /**
   * The same person: what they have follows them to the account they use now. Where nothing is left of it, the
   * application is decided like any other.
   */
  async merge(scope: Scope, verdict: Verdict): Promise<void> {
    const { applicationId: id, personId, decision, note } = verdict;
    // First: nobody else applies for this person meanwhile.
    await this.claims.lockPerson(personId);
    const { idNumberBlind } = await this.applications.getSealed({ id });
    if (!(await this.claims.hasAnything(personId, idNumberBlind)))
      return this.clear(scope, verdict);
    const request = { actor: scope, id, action: 'merge', note, mandate: decision } as const;
    await this.engine.transition(joinFlow, request, async () => {
      const row = await this.applications.getById(id);
      await this.repository.setPerson(id, personId);
      await this.repository.moveToAccount(personId, idNumberBlind, row.accountId);
      await this.notices.merged(row);
    });
  }

  private async clear(
    scope: Scope,
    { applicationId: id, personId, decision, note }: Verdict,
  ): Promise<void> {
    const request = { actor: scope, id, action: 'clear', note, mandate: decision } as const;
    await this.engine.transition(joinFlow, request, async () => {
      await this.repository.settleDispute(id, personId);
      await this.notices.cleared(id);
    });
  }

  async refuse(scope: Scope, { applicationId: id, decision, note }: Verdict): Promise<void> {
    const request = { actor: scope, id, action: 'refuse', note, mandate: decision } as const;
    await this.engine.transition(joinFlow, request, async () => {
      await this.notices.refused(await this.applications.getById(id));
    });
  }
}
