import {
  HttpError,
  MembershipError,
  RealNameError,
  TaskError,
  type IdentityDocument,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database } from '../../database/database';
import { Offices } from '../../flow/offices';
import { AppError } from '../../http/app-error';
import { MembershipsPublic } from '../memberships/memberships.public';
import { PersonsPublic } from '../persons/persons.public';
import type { VerifiedDto } from './real-name.dto';
import { VerificationRecords } from './verification-records';

/** 当面核验: an office holder has the document in hand. Never one's own. */
@Injectable()
export class FaceToFaceService {
  constructor(
    private readonly database: Database,
    private readonly offices: Offices,
    private readonly memberships: MembershipsPublic,
    private readonly persons: PersonsPublic,
    private readonly records: VerificationRecords,
  ) {}

  verify(scope: Scope, membershipId: string, document: IdentityDocument): Promise<VerifiedDto> {
    return this.database.transaction(async () => {
      const member = await this.memberships.findForOffice(scope, membershipId);
      if (!member) throw new AppError(MembershipError.NotFound);
      const { personId, path } = member;
      if (scope.personId === null) throw new AppError(HttpError.Forbidden);
      if (scope.personId === personId) throw new AppError(TaskError.Recused);
      const { assignmentId, at } = await this.offices.hold(scope, path);
      const office = scope.offices.find((held) => held.assignmentId === assignmentId);
      if (!office) throw new AppError(HttpError.Forbidden);
      const verification = { way: 'face_to_face', at, by: scope.personId, document } as const;
      if (!(await this.persons.verify(personId, verification)))
        throw new AppError(RealNameError.Already);
      await this.records.faceToFace(personId, { office, by: scope.personId }, document, at);
      return { text: '已记下当面核验，会员会收到消息' };
    });
  }
}
