import { dayText, HomeError, homeKindTexts, hoursText, type Day } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { AppError } from '../../http/app-error';
import { PersonsPublic } from '../persons/persons.public';
import type { HomeDto, HomesDto } from './homes.dto';
import { HomesRepository, type HomeShare } from './homes.repository';

/** The public pages of homes. */
@Injectable()
export class HomesQueries {
  constructor(
    private readonly homes: HomesRepository,
    private readonly persons: PersonsPublic,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<HomesDto> {
    const homes = await this.homes.list();
    return {
      items: homes.map(({ id, name, kind, organisation, address }) => ({
        id,
        name,
        kindText: homeKindTexts[kind],
        organisationName: organisation.name,
        address,
      })),
    };
  }

  async get(id: string): Promise<HomeDto> {
    const home = await this.homes.findById(id);
    if (!home) throw new AppError(HomeError.NotFound);
    const [venues, shares, chairMask] = await Promise.all([
      this.homes.listVenues(id),
      this.homes.listShares(id),
      this.persons.chairMaskOf(home.organisation.id),
    ]);
    return {
      id,
      kind: home.kind,
      kindText: homeKindTexts[home.kind],
      name: home.name,
      address: home.address,
      intro: home.intro,
      contact: home.contact,
      hoursText: hoursText(home.hours),
      offers: [...home.offers],
      charter: [...home.charter],
      organisationId: String(home.organisation.id),
      organisationName: home.organisation.name,
      chairMask,
      venues,
      shares: shares.map((share) => ({
        id: share.id,
        organisationName: share.organisation.name,
        termsText: termsOf(share, this.clock.today()),
      })),
    };
  }
}

function termsOf({ validFrom, validTo, hours, dailyQuota }: HomeShare, today: Day): string {
  const until = validTo === null ? '起' : `到 ${dayText(validTo, today)}`;
  const when = hours.length === 0 ? '开放时都能用' : hoursText(hours);
  const much = dailyQuota === null ? '' : `，每天 ${dailyQuota} 次`;
  return `${dayText(validFrom, today)}${until}，${when}${much}`;
}
