import type { UnionOffer } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { JoiningPublic } from '../joining/joining.public';
import { MembershipsPublic } from '../memberships/memberships.public';
import { UnionCodesPublic } from '../union-codes/union-codes.public';
import { toScanApplicationDto, type UnionScanDto } from './landing.dto';

/** What scanning a union's own code leads to: join it, come over to it, or see where one stands. */
@Injectable()
export class UnionLandingQueries {
  constructor(
    private readonly codes: UnionCodesPublic,
    private readonly memberships: MembershipsPublic,
    private readonly joining: JoiningPublic,
  ) {}

  async scan(viewer: Scope | null, scene: string): Promise<UnionScanDto> {
    const { id, name, address, contact } = await this.codes.open(scene);
    const personId = viewer?.personId ?? null;
    const membership = personId === null ? undefined : await this.memberships.findLive(personId);
    const application =
      viewer && !membership ? await this.joining.findOpenOf(viewer.accountId) : undefined;
    const offer: UnionOffer = membership
      ? membership.organisationId === id
        ? 'member'
        : 'transfer'
      : application
        ? 'application'
        : 'join';
    return {
      organisationId: String(id),
      ...{ name, address, contact, offer },
      application: application ? toScanApplicationDto(application) : null,
    };
  }
}
