import { dayText, OrganisationError, organisationSearchLimits, type Day } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { AppError } from '../../http/app-error';
import { PersonsPublic } from '../persons/persons.public';
import {
  toOrganisationDto,
  toOrganisationHitDto,
  toRegionsDto,
  type OrganisationDto,
  type OrganisationHitsDto,
  type RegionsDto,
} from './organisations.dto';
import { OrganisationsRepository } from './organisations.repository';
import { escapeLike, searchText } from './organisations.rules';

const { minLength, rows } = organisationSearchLimits;

@Injectable()
export class OrganisationsQueries {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly persons: PersonsPublic,
    private readonly clock: Clock,
  ) {}

  /** A union's public page. The tree of unions is public, so it takes no scope. */
  async getPage(id: number): Promise<OrganisationDto> {
    const row = await this.organisations.findPage(id);
    if (!row) throw new AppError(OrganisationError.NotFound);
    return toOrganisationDto(row, {
      chairMask: await this.persons.chairMaskOf(id),
      officers: await this.organisations.listOfficers(id),
      termText: row.term_ends_on && this.termText(row.term_ends_on),
    });
  }

  private termText(endsOn: Day): string {
    const today = this.clock.today();
    const day = dayText(endsOn, today);
    return endsOn < today ? `这一届${day}已经到期，正在换届` : `这一届到${day}`;
  }

  /** Unions by their own or their employer's name: beginnings first; grass-roots ones unless `everyLevel`. */
  async search(typed: string, everyLevel = false): Promise<OrganisationHitsDto> {
    const text = searchText(typed, minLength);
    if (text === undefined) throw new AppError(OrganisationError.SearchTooShort);
    const pattern = escapeLike(text);
    const hits = await this.organisations.searchPrefix(pattern, rows, everyLevel);
    if (hits.length < rows) {
      const known = new Set(hits.map((hit) => hit.id));
      const more = await this.organisations.searchContaining(pattern, rows, everyLevel);
      hits.push(...more.filter((hit) => !known.has(hit.id)));
    }
    return { items: hits.slice(0, rows).map(toOrganisationHitDto) };
  }

  async listRegions(): Promise<RegionsDto> {
    return toRegionsDto(await this.organisations.listRegions());
  }
}
