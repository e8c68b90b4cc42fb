import { Injectable } from '@nestjs/common';
import { OrganisationsPublic } from '../organisations/organisations.public';
import { PersonsPublic } from '../persons/persons.public';
import type { MyUnionDto } from './me.dto';

/** The union of a membership, as its member sees it on the first page. */
@Injectable()
export class MyUnion {
  constructor(
    private readonly organisations: OrganisationsPublic,
    private readonly persons: PersonsPublic,
  ) {}

  async get(organisationId: number): Promise<MyUnionDto> {
    const [union, chairMask] = await Promise.all([
      this.organisations.find(organisationId),
      this.persons.chairMaskOf(organisationId),
    ]);
    if (!union) throw new Error('a membership names a union that is not there');
    return {
      organisationId: String(organisationId),
      name: union.name,
      chairMask,
      contact: union.contact ?? '',
      hours: union.hours ?? '',
    };
  }
}
