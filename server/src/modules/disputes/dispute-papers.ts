import { Permission } from '@home/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Scope } from '../../access';
import { FileSubjects, type FileStanding, type FileSubject } from '../files/files.public';
import { disputeFlow } from './dispute.flow';
import { DisputeNotices } from './dispute-notices';
import { officeIn } from './dispute-offices';
import { sideTexts } from './dispute-sides.rules';
import { DisputesRepository } from './disputes.repository';

/** Evidence: each union brings its own and sees the other's, with what the two persons brought. */
@Injectable()
export class DisputePapers implements FileSubject, OnModuleInit {
  readonly subjectType = disputeFlow.name;
  readonly permission = Permission.DisputeResolve;

  constructor(
    private readonly subjects: FileSubjects,
    private readonly disputes: DisputesRepository,
    private readonly notices: DisputeNotices,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  /** The person registered first: their own, and nobody else's. */
  async asOwner(scope: Scope, id: string): Promise<FileStanding | undefined> {
    const dispute = await this.disputes.findOwn(scope, id);
    if (!dispute) return undefined;
    return {
      side: dispute.isOpen ? 'first_person' : null,
      organisationId: null,
      sees: [{ subjectType: this.subjectType, subjectId: id, sides: { first_person: '您交的' } }],
    };
  }

  async asOffice(scope: Scope, id: string): Promise<FileStanding | undefined> {
    const dispute = await this.disputes.find(scope, id);
    const held = dispute && officeIn(scope, dispute);
    if (!dispute || !held) return undefined;
    const { organisationId, assignmentId } = held.office;
    // Named as a look into the verification, also at what the applicant brought: their own list of who looked must
    // not name the union of the first registration.
    const action = `${this.subjectType}.paper`;
    const look = { organisationId, assignmentId, action, personId: dispute.personId };
    return {
      side: dispute.isOpen ? held.side : null,
      organisationId,
      sees: [
        { subjectType: this.subjectType, subjectId: id, sides: { ...sideTexts }, look },
        {
          subjectType: 'join_application',
          subjectId: dispute.applicationId,
          sides: { applicant: '第二次申请的人' },
          look,
        },
      ],
    };
  }

  refused(id: string): Promise<void> {
    return this.notices.contentRefused(id, null);
  }
}
