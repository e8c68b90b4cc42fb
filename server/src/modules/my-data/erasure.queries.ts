import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { MembershipsPublic } from '../memberships/memberships.public';
import { OrganisationsPublic } from '../organisations/organisations.public';
import type { ErasurePreviewDto } from './erasure.dto';
import { erasedThings, keptThings } from './erasure.plan';
import { ErasureService } from './erasure.service';

@Injectable()
export class ErasureQueries {
  constructor(
    private readonly erasure: ErasureService,
    private readonly memberships: MembershipsPublic,
    private readonly organisations: OrganisationsPublic,
    private readonly clock: Clock,
  ) {}

  /** What goes, what stays and why, before anything is done. */
  async preview({ personId }: Scope): Promise<ErasurePreviewDto> {
    const obstacle = await this.erasure.findObstacle(personId, this.clock.now());
    const live = personId === null ? undefined : await this.memberships.findLive(personId);
    const union = live && (await this.organisations.find(live.organisationId));
    return {
      erased: erasedThings.map((thing) => ({ ...thing })),
      kept: keptThings.map((thing) => ({ ...thing })),
      blockedText: obstacle?.text ?? null,
      leavesUnion: union?.name ?? null,
    };
  }
}
