import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { AuditLog } from '../../privacy';
import { JoiningPublic } from '../joining/joining.public';
import { MembershipsPublic } from '../memberships/memberships.public';

/** Leaving of one's own will: an application that runs is withdrawn, a membership ends at once. */
@Injectable()
export class Departures {
  constructor(
    private readonly joining: JoiningPublic,
    private readonly memberships: MembershipsPublic,
    private readonly audit: AuditLog,
  ) {}

  /** In the caller's transaction. Answers what ended. */
  async leave(
    scope: Scope,
    reason: 'erase' | 'consent_withdrawn',
    at: Date,
  ): Promise<{ application: boolean; membership: boolean }> {
    const application = await this.joining.withdrawOpenOf(scope);
    const { personId } = scope;
    const ended = personId === null ? undefined : await this.memberships.end(personId, at);
    if (ended)
      await this.audit.record({
        organisationId: ended.organisationId,
        action: 'membership.end',
        actor: { personId, assignmentId: null },
        subjectPersonId: personId,
        subjectType: 'membership',
        subjectId: ended.id,
        at,
        details: { reason },
      });
    return { application, membership: ended !== undefined };
  }
}
