import { identityDocumentTexts, type IdentityDocument } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Office } from '../../access';
import { AuditLog } from '../../privacy';
import { MembershipsPublic } from '../memberships/memberships.public';
import { MessagesPublic } from '../messages/messages.public';
import { OrganisationsPublic } from '../organisations/organisations.public';

const PAGE = '/packages/member/real-name/index';

/** What is written down and told of a verification, in its transaction. */
@Injectable()
export class VerificationRecords {
  constructor(
    private readonly audit: AuditLog,
    private readonly memberships: MembershipsPublic,
    private readonly organisations: OrganisationsPublic,
    private readonly messages: MessagesPublic,
  ) {}

  /** In the chain of the person's union; of the city for whoever has none. */
  async online(personId: string, at: Date): Promise<void> {
    const live = await this.memberships.findLive(personId);
    await this.audit.record({
      organisationId: live?.organisationId ?? (await this.organisations.findCity()).id,
      action: 'person.verify_online',
      actor: { personId, assignmentId: null },
      subjectPersonId: personId,
      subjectType: 'person',
      subjectId: personId,
      at,
    });
  }

  async faceToFace(
    personId: string,
    { office, by }: { office: Office; by: string },
    document: IdentityDocument,
    at: Date,
  ): Promise<void> {
    await this.audit.record({
      organisationId: office.organisationId,
      action: 'person.verify_face_to_face',
      actor: { personId: by, assignmentId: office.assignmentId },
      subjectPersonId: personId,
      subjectType: 'person',
      subjectId: personId,
      at,
      details: { document },
    });
    await this.messages.sendToPerson(personId, {
      kind: 'real_name_verified',
      body: `工会看过您的${identityDocumentTexts[document]}，已经实名了。不是您本人去的，请马上告诉工会。`,
      page: PAGE,
    });
  }
}
