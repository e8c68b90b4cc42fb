import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../privacy';
import { OpeningWordsChecks } from '../content-checks/content-checks.openings.public';
import { DelegationNotices } from './delegations.notices';
import type { DelegationRow } from './delegations.repository';

export const DELEGATION_REASON = 'delegation.reason';

/** The chair's office in which it was done. */
interface Held {
  readonly personId: string;
  readonly assignmentId: string;
}

/** What is told and what is written down, in the transaction of the act. */
@Injectable()
export class DelegationRecords {
  constructor(
    private readonly audit: AuditLog,
    private readonly notices: DelegationNotices,
    private readonly words: OpeningWordsChecks,
  ) {}

  async started(
    row: DelegationRow,
    office: Held & { readonly accountId: string },
    at: Date,
  ): Promise<void> {
    await this.words.ask(DELEGATION_REASON, row.id, office.accountId);
    await this.notices.started(row);
    await this.record('delegation.start', row, office, at);
  }

  async ended(row: DelegationRow, office: Held, at: Date): Promise<void> {
    await this.notices.ended(row);
    await this.record('delegation.end', row, office, at);
  }

  private record(action: string, row: DelegationRow, office: Held, at: Date): Promise<void> {
    return this.audit.record({
      organisationId: row.organisationId,
      action,
      actor: { personId: office.personId, assignmentId: office.assignmentId },
      subjectPersonId: row.deputyPersonId,
      subjectType: 'delegation',
      subjectId: row.id,
      at,
      details: { from: row.from.toISOString(), to: row.to.toISOString() },
    });
  }
}
