import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { FlowEngine } from '../../flow/flow-engine';
import { appealFlow } from './appeal.flow';
import { AppealsRepository } from './appeals.repository';

/** Appeals, for other modules. */
@Injectable()
export class AppealsPublic {
  constructor(
    private readonly engine: FlowEngine,
    private readonly appeals: AppealsRepository,
  ) {}

  /** Withdraws what the caller has open, in their transaction: they leave. */
  async withdrawOpenOf(scope: Scope): Promise<void> {
    const rows = await this.appeals.listOwn(scope);
    for (const { id } of rows.filter(({ closedAt }) => closedAt === null))
      await this.engine.transition(appealFlow, { actor: scope, id, action: 'withdraw' });
  }
}
