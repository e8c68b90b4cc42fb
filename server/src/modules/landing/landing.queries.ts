import type { RouteUnion } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { JoiningPublic, type ApplicationSummary } from '../joining/joining.public';
import { MembershipsPublic } from '../memberships/memberships.public';
import { OrganisationsPublic } from '../organisations/organisations.public';
import { StationsPublic, type ScannedStation } from '../stations/stations.public';
import { toScanApplicationDto, type ScanDto, type ScanUnionDto } from './landing.dto';
import { offerFor, routeScan } from './landing.rules';

interface Standing {
  /** Of which union the viewer is a member. */
  readonly memberOf: number | undefined;
  readonly application: ApplicationSummary | undefined;
}

@Injectable()
export class LandingQueries {
  constructor(
    private readonly stations: StationsPublic,
    private readonly organisations: OrganisationsPublic,
    private readonly memberships: MembershipsPublic,
    private readonly joining: JoiningPublic,
  ) {}

  /** What a scan at a door leads to. A guest costs one read, two when the station is not a grass-roots union's. */
  async scan(viewer: Scope | null, scene: string): Promise<ScanDto> {
    const station = await this.stations.openScene(scene);
    const [union, { memberOf, application }] = await Promise.all([
      this.unionOf(station),
      this.standingOf(viewer),
    ]);
    return {
      station: station.page,
      offer: offerFor({
        isSignedIn: viewer !== null,
        isMember: memberOf !== undefined,
        hasOpenApplication: application !== undefined,
      }),
      union,
      application: application ? toScanApplicationDto(application) : null,
      canCheckIn: viewer !== null,
      canTransfer: memberOf !== undefined && String(memberOf) !== union.organisationId,
    };
  }

  private async unionOf({ name, organisation }: ScannedStation): Promise<ScanUnionDto> {
    const isGrassroots = organisation.level === 'grassroots';
    const found = isGrassroots ? organisation : await this.organisations.findUnionAt(organisation);
    const union = found ? toUnion(found) : null;
    const cityFallback = union ?? toUnion(await this.organisations.findCity());
    const route = routeScan({ name, union }, cityFallback);
    return {
      organisationId: route.organisationId,
      name: route.organisationName,
      reason: route.reason,
    };
  }

  private async standingOf(viewer: Scope | null): Promise<Standing> {
    if (viewer === null) return { memberOf: undefined, application: undefined };
    const { personId, accountId } = viewer;
    const membership = personId === null ? undefined : await this.memberships.findLive(personId);
    if (membership) return { memberOf: membership.organisationId, application: undefined };
    return { memberOf: undefined, application: await this.joining.findOpenOf(accountId) };
  }
}

const toUnion = ({ id, name }: { id: number; name: string }): RouteUnion => ({
  id: String(id),
  name,
});
