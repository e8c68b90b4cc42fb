import { FoundingError, type OfficerPost } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../http/app-error';
import { MembershipsPublic } from '../memberships/memberships.public';
import { OfficersPublic, type DecidingOffice } from '../officers/officers.public';
import { OrganisationRegister } from '../organisations/organisations.public';
import type { FoundingRow } from './foundings.repository';

export interface Elected {
  readonly personId: string;
  readonly post: OfficerPost;
}

/** The first committee: its people become members by their own word, then the union is theirs. */
@Injectable()
export class FoundingCommittees {
  constructor(
    private readonly register: OrganisationRegister,
    private readonly memberships: MembershipsPublic,
    private readonly officers: OfficersPublic,
  ) {}

  async begin(
    { unionId, name, heldOn, termYears }: FoundingRow,
    elected: readonly Elected[],
    office: DecidingOffice,
  ): Promise<void> {
    if (unionId === null || heldOn === null || termYears === null)
      throw new AppError(FoundingError.NotFound);
    await this.register.establish(unionId);
    for (const { personId } of elected)
      await this.memberships.join(personId, { id: unionId, name });
    await this.officers.elect({
      organisationId: unionId,
      startedOn: heldOn,
      years: termYears,
      officers: elected.map(({ personId, post }) => ({ personId, post })),
      office,
    });
  }
}
