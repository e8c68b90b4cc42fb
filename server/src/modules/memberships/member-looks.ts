import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { AuditLog } from '../../privacy';

export interface Looked {
  /** What was looked at: the action is `<subjectType>.view`. */
  readonly subjectType: string;
  readonly id: string;
  readonly personId: string;
  /** Of the organisation that has it. */
  readonly path: string;
}

/** Every look of an office at a member's matter is in the audit, for the member to read. */
@Injectable()
export class MemberLooks {
  constructor(private readonly audit: AuditLog) {}

  async record(scope: Scope, looked: Looked, at: Date): Promise<void> {
    const [office] = scope.officesOver(looked.path);
    if (!office) return;
    await this.audit.record({
      organisationId: office.organisationId,
      action: `${looked.subjectType}.view`,
      actor: { personId: scope.personId, assignmentId: office.assignmentId },
      subjectPersonId: looked.personId,
      subjectType: looked.subjectType,
      subjectId: looked.id,
      at,
    });
  }
}
