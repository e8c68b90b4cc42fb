import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../privacy';
import type { Candidate } from './elections.rules';
import type { Officer } from './officers.repository';

/** Where and in which office a decision on a committee was made; nobody's for what the system only records. */
export interface DecidingOffice {
  readonly organisationId: number;
  readonly personId: string | null;
  readonly assignmentId: string | null;
}

/** Who came into post and who left it, where each of them can read it. */
@Injectable()
export class OfficerRecords {
  constructor(private readonly audit: AuditLog) {}

  async changed(
    unionId: number,
    ended: readonly Officer[],
    started: readonly Candidate[],
    office: DecidingOffice,
    at: Date,
  ): Promise<void> {
    for (const one of ended) await this.record('officer.end', unionId, one, office, at);
    for (const one of started) await this.record('officer.start', unionId, one, office, at);
  }

  private record(
    action: string,
    unionId: number,
    { personId, post }: Candidate,
    { organisationId, personId: actorId, assignmentId }: DecidingOffice,
    at: Date,
  ): Promise<void> {
    return this.audit.record({
      organisationId,
      action,
      actor: { personId: actorId, assignmentId },
      subjectPersonId: personId,
      subjectType: 'union_officer',
      subjectId: null,
      at,
      details: { union: unionId, post },
    });
  }
}
