import { Injectable } from '@nestjs/common';
import type { Office, Scope } from '../../access';
import { AuditLog } from '../../privacy';
import { JoiningPublic } from '../joining/joining.public';
import { PersonsPublic } from '../persons/persons.public';
import { disputeFlow } from './dispute.flow';
import type { DisputeRow } from './disputes.repository';

/** Of whoever looks, also at a matter of their own: it is recorded in any case. */
const officeOver = (scope: Scope, { path, first, second }: DisputeRow): Office | undefined =>
  [path, first.path, second.path].flatMap((one) => scope.officesOver(one))[0];

/** Who is who in a verification, masked. The look is recorded: the person registered first can read it. */
@Injectable()
export class DisputeViews {
  constructor(
    private readonly persons: PersonsPublic,
    private readonly joining: JoiningPublic,
    private readonly audit: AuditLog,
  ) {}

  async look(
    scope: Scope,
    dispute: DisputeRow,
    at: Date,
  ): Promise<{ first: string; second: { nameMask: string; unionName: string } }> {
    const office = officeOver(scope, dispute);
    if (office)
      await this.audit.record({
        organisationId: office.organisationId,
        action: `${disputeFlow.name}.view`,
        actor: { personId: scope.personId, assignmentId: office.assignmentId },
        subjectPersonId: dispute.personId,
        subjectType: disputeFlow.name,
        subjectId: dispute.id,
        at,
      });
    const { nameMask: first } = await this.persons.mask(dispute.personId);
    return { first, second: await this.joining.describe(dispute.applicationId) };
  }
}
