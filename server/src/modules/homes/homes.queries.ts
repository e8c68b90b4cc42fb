import { dayText, HomeError, homeKindTexts, homeLimits, hoursText, type Day } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { isUuid } from '../../database/ids';
import { AppError } from '../../http/app-error';
import { decodeCursor, encodeCursor } from '../../http/page.dto';
import { PersonsPublic } from '../persons/persons.public';
import { HomeSharesRepository, type HomeShare } from './home-shares.repository';
import type { HomeDto, HomeListItemDto, HomesDto } from './homes.dto';
import { HomesRepository, type Home, type HomePlace } from './homes.repository';
import type { ManagedHomeDto, ManagedHomesDto } from './managed-home.dto';

const PAGE = homeLimits.pageSize;

/** The public pages of homes, and what those who run them see. */
@Injectable()
export class HomesQueries {
  constructor(
    private readonly homes: HomesRepository,
    private readonly shares: HomeSharesRepository,
    private readonly persons: PersonsPublic,
    private readonly clock: Clock,
  ) {}

  async list(cursor: string | undefined): Promise<HomesDto> {
    const rows = await this.homes.list(placeOf(cursor), PAGE + 1);
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    const hasMore = rows.length > PAGE && last !== undefined;
    return {
      items: page.map(toItem),
      nextCursor: hasMore ? encodeCursor([last.organisation.path, last.id]) : null,
    };
  }

  async listManaged(scope: Scope): Promise<ManagedHomesDto> {
    return { items: (await this.homes.listManaged(scope)).map(toItem) };
  }

  async get(id: string): Promise<HomeDto> {
    const home = await this.homes.findById(id);
    if (!home) throw new AppError(HomeError.NotFound);
    const today = this.clock.today();
    const [venues, shares, chairMask] = await Promise.all([
      this.homes.listVenues(id),
      this.shares.list(id),
      this.persons.chairMaskOf(home.organisation.id),
    ]);
    return {
      ...toFacts(home),
      organisationId: String(home.organisation.id),
      chairMask,
      unionContact: home.organisation.contact,
      unionHours: home.organisation.hours,
      venues,
      shares: shares.filter((share) => !isOver(share, today)).map((share) => toTerms(share, today)),
    };
  }

  async getManaged(scope: Scope, id: string): Promise<ManagedHomeDto> {
    const home = await this.homes.findById(id);
    if (!home || !scope.covers(home.organisation.path)) throw new AppError(HomeError.NotFound);
    const today = this.clock.today();
    const [venues, shares] = await Promise.all([this.homes.listVenues(id), this.shares.list(id)]);
    return {
      ...toFacts(home),
      version: home.version,
      hours: home.hours.map((line) => ({ ...line })),
      venues,
      shares: shares.map((share) => ({
        ...toTerms(share, today),
        organisationId: String(share.organisation.id),
        isOver: isOver(share, today),
      })),
      today,
    };
  }
}

const toItem = ({ id, name, kind, organisation, address }: Home): HomeListItemDto => ({
  id,
  name,
  kindText: homeKindTexts[kind],
  organisationName: organisation.name,
  address,
});

const toFacts = (home: Home) => ({
  id: home.id,
  kind: home.kind,
  kindText: homeKindTexts[home.kind],
  name: home.name,
  address: home.address,
  intro: home.intro,
  contact: home.contact,
  hoursText: hoursText(home.hours),
  offers: [...home.offers],
  charter: [...home.charter],
  organisationName: home.organisation.name,
});

const isOver = ({ validTo }: HomeShare, today: Day): boolean => validTo !== null && validTo < today;

const toTerms = (share: HomeShare, today: Day) => ({
  id: share.id,
  organisationName: share.organisation.name,
  termsText: termsOf(share, today),
});

function termsOf({ validFrom, validTo, hours, dailyQuota }: HomeShare, today: Day): string {
  const until = validTo === null ? '起' : `到 ${dayText(validTo, today)}`;
  const when = hours.length === 0 ? '开放时都能用' : hoursText(hours);
  const much = dailyQuota === null ? '' : `，每天 ${dailyQuota} 次`;
  return `${dayText(validFrom, today)}${until}，${when}${much}`;
}

function placeOf(cursor: string | undefined): HomePlace | null {
  const values = decodeCursor(cursor, ['string', 'string']);
  if (!values) return null;
  const [path, id] = [String(values[0]), String(values[1])];
  // A cursor that was tampered with starts at the beginning of that union's homes.
  return { path, id: isUuid(id) ? id : '00000000-0000-0000-0000-000000000000' };
}
