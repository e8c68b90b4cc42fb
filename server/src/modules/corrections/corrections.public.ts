import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { FlowEngine } from '../../flow/flow-engine';
import { correctionFlow } from './correction.flow';
import { CorrectionsRepository } from './corrections.repository';

/** Corrections, for other modules. */
@Injectable()
export class CorrectionsPublic {
  constructor(
    private readonly engine: FlowEngine,
    private readonly corrections: CorrectionsRepository,
  ) {}

  /** Withdraws what the caller has open, in their transaction: they leave. */
  async withdrawOpenOf(scope: Scope): Promise<void> {
    const { personId } = scope;
    const row = personId === null ? undefined : await this.corrections.findNewestOf(personId);
    if (row?.closedAt === null)
      await this.engine.transition(correctionFlow, {
        actor: scope,
        id: row.id,
        action: 'withdraw',
      });
  }
}
