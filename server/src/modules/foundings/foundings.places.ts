import { FoundingError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { AppError } from '../../http/app-error';
import { OrganisationsPublic, type OrganisationCard } from '../organisations/organisations.public';

/** Where somebody may propose a union: the territories of a cadre, or the one above a fallback or joint union's chair. */
@Injectable()
export class FoundingPlaces {
  constructor(private readonly organisations: OrganisationsPublic) {}

  async list(scope: Scope): Promise<OrganisationCard[]> {
    const above = await this.listAboveChairs(scope);
    const territories = await this.organisations.listTerritories(
      scope.offices.map(({ path }) => path),
    );
    const all = [...above, ...territories].filter(({ isOpen }) => isOpen);
    return [...new Map(all.map((one) => [one.id, one])).values()];
  }

  /** @throws FoundingError.NotHere outside the scope, as if it did not exist */
  async get(scope: Scope, id: number): Promise<OrganisationCard> {
    const place = await this.organisations.find(id);
    if (!place?.isOpen || place.level === 'grassroots') throw new AppError(FoundingError.NotHere);
    if (scope.covers(place.path)) return place;
    const above = await this.listAboveChairs(scope);
    if (!above.some((one) => one.id === id)) throw new AppError(FoundingError.NotHere);
    return place;
  }

  private async listAboveChairs({ offices }: Scope): Promise<OrganisationCard[]> {
    const found: OrganisationCard[] = [];
    for (const { organisationId } of offices) {
      const union = await this.organisations.find(organisationId);
      if (union?.kind !== 'fallback' && union?.kind !== 'joint') continue;
      const parent =
        union.parentId === null ? undefined : await this.organisations.find(union.parentId);
      if (parent) found.push(parent);
    }
    return found;
  }
}
