import { activityAudienceTexts } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { ActivitiesPublic, type Activity } from '../activities/activities.public';
import { VenuesPublic, type VenueCard } from '../venues/venues.public';
import type { OpenActivityDto, OpenVenueDto } from './open-data.dto';

const ACTIVITIES = 200;

/** What is public anyway, in forms that other programs read. */
@Injectable()
export class OpenDataQueries {
  constructor(
    private readonly venues: VenuesPublic,
    private readonly activities: ActivitiesPublic,
  ) {}

  async listVenues(): Promise<OpenVenueDto[]> {
    return (await this.venues.listAll()).map(toOpenVenue);
  }

  async listActivities(): Promise<OpenActivityDto[]> {
    return (await this.activities.listUpcoming(ACTIVITIES)).map(toOpenActivity);
  }
}

const toOpenVenue = (card: VenueCard): OpenVenueDto => ({
  id: card.id,
  name: card.name,
  address: card.address,
  organisation: card.organisationName,
  phone: card.phone,
  rules: card.rulesText,
  latitude: card.latitude,
  longitude: card.longitude,
});

const toOpenActivity = (activity: Activity): OpenActivityDto => ({
  id: activity.id,
  title: activity.title,
  intro: activity.intro,
  organiser: activity.organisation.name,
  startsAt: activity.startsAt.toISOString(),
  endsAt: activity.endsAt.toISOString(),
  place: activity.place,
  latitude: activity.latitude,
  longitude: activity.longitude,
  mode: activity.mode,
  audience: activityAudienceTexts[activity.audience],
  places: activity.capacity,
  feeFen: activity.feeFen,
  signUpFrom: activity.signUpFrom.toISOString(),
  signUpTo: activity.signUpTo.toISOString(),
});
