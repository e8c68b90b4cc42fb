import {
  routeApplication,
  type EmploymentForm,
  type Route,
  type RoutePlace,
  type RouteUnion,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import { OrganisationsPublic, type OrganisationCard } from '../organisations/organisations.public';
import { StationsPublic } from '../stations/stations.public';
import { UnionCodesPublic } from '../union-codes/union-codes.public';
import { UnionsRepository } from './unions.repository';

/** Where somebody works, lives or scanned: ids as on the wire. */
export interface Places {
  readonly stationId?: string;
  /** What a union's own code says. */
  readonly unionScene?: string;
  readonly employerId?: string;
  readonly workSubdistrictId?: string;
  readonly residenceSubdistrictId?: string;
}

/** Finds what the pure routing rule of `shared` needs, and asks it. What is not known counts as not given. */
@Injectable()
export class JoinRouting {
  constructor(
    private readonly organisations: OrganisationsPublic,
    private readonly stations: StationsPublic,
    private readonly unions: UnionsRepository,
    private readonly codes: UnionCodesPublic,
  ) {}

  /** Exactly one union, with the reason in words. */
  async route(form: EmploymentForm, places: Places): Promise<Route> {
    const city = await this.organisations.findCity();
    const fallback = (await this.organisations.findUnionAt(city)) ?? city;
    return routeApplication(form, {
      employer: await this.employer(places.employerId),
      unionCode: await this.scanned(places.unionScene),
      station: await this.station(places.stationId),
      workplace: await this.workplace(places.workSubdistrictId),
      residence: await this.residence(places.residenceSubdistrictId),
      cityFallback: toUnion(fallback),
    });
  }

  private async employer(id: string | undefined): Promise<RoutePlace | null> {
    const union = await this.find(id);
    if (!union) return null;
    const isUnion = union.level === 'grassroots' && !union.fallback && union.isOpen;
    return { name: union.employerName ?? union.name, union: isUnion ? toUnion(union) : null };
  }

  private async scanned(scene: string | undefined): Promise<RoutePlace | null> {
    const union = scene === undefined ? undefined : await this.codes.find(scene);
    return union ? { name: union.name, union: toUnion(union) } : null;
  }

  private async station(id: string | undefined): Promise<RoutePlace | null> {
    const station = id === undefined ? undefined : await this.stations.find(Number(id));
    const owner = station && (await this.organisations.find(station.organisationId));
    if (!station || !owner) return null;
    return {
      name: station.name,
      union: toUnionOrNull(await this.organisations.findUnionAt(owner)),
    };
  }

  private async workplace(id: string | undefined): Promise<RoutePlace | null> {
    const place = await this.subdistrict(id);
    if (!place) return null;
    const union =
      (await this.unions.findOfPlace(place.id)) ?? (await this.organisations.findUnionAt(place));
    return { name: placeName(place), union: toUnionOrNull(union) };
  }

  private async residence(id: string | undefined): Promise<RoutePlace | null> {
    const place = await this.subdistrict(id);
    if (!place) return null;
    const union = await this.organisations.findUnionAt(place);
    return { name: placeName(place), union: toUnionOrNull(union) };
  }

  /** People work and live in subdistricts; a union named here would be chosen past the rules. */
  private async subdistrict(id: string | undefined): Promise<OrganisationCard | undefined> {
    const place = await this.find(id);
    return place?.level === 'subdistrict' ? place : undefined;
  }

  private async find(id: string | undefined): Promise<OrganisationCard | undefined> {
    return id === undefined ? undefined : this.organisations.find(Number(id));
  }
}

const toUnion = ({ id, name }: { id: number; name: string }): RouteUnion => ({
  id: String(id),
  name,
});

const toUnionOrNull = (union: { id: number; name: string } | undefined): RouteUnion | null =>
  union ? toUnion(union) : null;

/** '河东街道总工会' answers for 河东街道. */
const placeName = ({ name }: OrganisationCard): string => name.replace(/总工会$/, '');
