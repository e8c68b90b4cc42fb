import { OfficerError, type OfficerPost } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../http/app-error';
import { MembershipsPublic } from '../memberships/memberships.public';
import type { Candidate } from './elections.rules';

/** Who stands behind the member numbers that were typed. */
@Injectable()
export class Candidates {
  constructor(private readonly memberships: MembershipsPublic) {}

  /** @throws OfficerError.NotAMember when one of them is nobody's, or another union's */
  async find(
    unionId: number,
    elected: readonly { memberNo: string; post: OfficerPost }[],
  ): Promise<Candidate[]> {
    const candidates: Candidate[] = [];
    for (const { memberNo, post } of elected) {
      const member = await this.memberships.findMember(memberNo);
      if (member?.organisationId !== unionId) throw new AppError(OfficerError.NotAMember);
      candidates.push({ personId: member.personId, post });
    }
    return candidates;
  }
}
