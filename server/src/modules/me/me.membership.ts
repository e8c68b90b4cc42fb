import { Injectable } from '@nestjs/common';
import { MembershipsPublic } from '../memberships/memberships.public';
import { OrganisationsPublic } from '../organisations/organisations.public';
import { PersonsPublic } from '../persons/persons.public';
import type { MyMembershipDto, MyUnionDto } from './me.dto';

export interface MyMembership {
  readonly membership: MyMembershipDto;
  readonly union: MyUnionDto;
}

/** My live membership and the union that looks after me by it. */
@Injectable()
export class MyMembershipQuery {
  constructor(
    private readonly memberships: MembershipsPublic,
    private readonly organisations: OrganisationsPublic,
    private readonly persons: PersonsPublic,
  ) {}

  async findOf(personId: string | null): Promise<MyMembership | undefined> {
    const live = personId === null ? undefined : await this.memberships.findLive(personId);
    if (!live) return undefined;
    const [union, chairMask] = await Promise.all([
      this.organisations.find(live.organisationId),
      this.persons.chairMaskOf(live.organisationId),
    ]);
    if (!union) throw new Error('a membership names a union that is not there');
    const organisationId = String(union.id);
    const { contact, hours } = union;
    return {
      membership: {
        id: live.id,
        organisationId,
        organisationName: union.name,
        memberNo: live.memberNo,
        since: live.startedOn,
      },
      union: {
        organisationId,
        name: union.name,
        chairMask,
        contact: contact ?? '',
        hours: hours ?? '',
      },
    };
  }
}
