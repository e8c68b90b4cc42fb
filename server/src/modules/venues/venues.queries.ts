import {
  hoursOn,
  hoursText,
  resourceKindTexts,
  rulesOn,
  rulesText,
  VenueError,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { AppError } from '../../http/app-error';
import { toRatingSummary } from '../../http/rating.dto';
import type { VenueDto, VenueListItemDto, VenuesDto } from './venues.dto';
import { VenuesRepository, type VenueCard } from './venues.repository';
import { metresBetween, type Place } from './venues.rules';

const NEAREST = 30;
const unrated = toRatingSummary(0, 0);

@Injectable()
export class VenuesQueries {
  constructor(
    private readonly venues: VenuesRepository,
    private readonly clock: Clock,
  ) {}

  /** Open to everybody; the nearest first when a place is given. */
  async list(place: Place | null): Promise<VenuesDto> {
    const items = await this.toItems(await this.venues.listAll(), place);
    if (place) items.sort((a, b) => (a.distance ?? 0) - (b.distance ?? 0));
    return { items: items.slice(0, NEAREST) };
  }

  async listManaged(scope: Scope): Promise<VenuesDto> {
    return { items: await this.toItems(await this.venues.listManaged(scope), null) };
  }

  async get(id: string): Promise<VenueDto> {
    const today = this.clock.today();
    const [card, sheet, ratings] = await Promise.all([
      this.venues.findCard(id),
      this.venues.findSheet(id, today, today),
      this.venues.listRatings([id]),
    ]);
    if (!card || !sheet) throw new AppError(VenueError.NotFound);
    const rules = rulesOn(sheet, '', today)?.rules;
    return {
      id,
      name: card.name,
      address: card.address,
      organisationId: String(card.organisationId),
      organisationName: card.organisationName,
      homeId: card.homeId,
      latitude: card.latitude,
      longitude: card.longitude,
      photos: [...card.photos],
      rulesText: card.rulesText,
      rules: rules ? rulesText(rules) : [],
      phone: card.phone,
      hoursText: hoursText(hoursOn(sheet, '', today)?.hours ?? []),
      rating: ratings.get(id) ?? unrated,
      resources: sheet.resources.map(({ id: resourceId, name, kind, capacity }) => ({
        id: resourceId,
        name,
        kindText: resourceKindTexts[kind],
        capacity,
      })),
    };
  }

  private async toItems(cards: VenueCard[], place: Place | null): Promise<VenueListItemDto[]> {
    const ids = cards.map(({ id }) => id);
    const [kinds, ratings] = await Promise.all([
      this.venues.listKinds(ids),
      this.venues.listRatings(ids),
    ]);
    return cards.map((card) => ({
      id: card.id,
      name: card.name,
      address: card.address,
      organisationName: card.organisationName,
      latitude: card.latitude,
      longitude: card.longitude,
      distance: place ? metresBetween(place, card) : null,
      offersText: kinds
        .filter(({ venueId }) => venueId === card.id)
        .map(({ kind, count }) => `${resourceKindTexts[kind]} ${count}`)
        .join(' · '),
      rating: ratings.get(card.id) ?? unrated,
      photo: card.photos[0] ?? null,
    }));
  }
}
