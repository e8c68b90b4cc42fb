import { shanghaiDay } from '@home/shared';
import { uuidToBin } from '../ids';
import type { Moments } from './moments';
import type { DemoOffice } from './offices';
import { CHARTER, DEMO_HOMES, DEMO_VENUES, HALL, placeId, type DemoVenue } from './places';
import type { Row } from './rows';
import { seedId } from './seed-ids';

const OPENED = -200;

export interface PlaceRows {
  homes: Row[];
  home_shares: Row[];
  venues: Row[];
  resources: Row[];
  opening_hours: Row[];
  rule_sets: Row[];
  closures: Row[];
}

/** Homes, venues, hours and rules, decided by the cadre of the organisation. */
export function placeRows(offices: readonly DemoOffice[], moments: Moments): PlaceRows {
  const at = moments.midnight(OPENED);
  const since = shanghaiDay(at);
  const officeAt = (organisationId: number): Buffer => {
    const office = offices.find(
      (one) => one.organisationId === organisationId && one.role === 'cadre',
    );
    if (!office) throw new Error(`no cadre at ${organisationId}`);
    return uuidToBin(office.id);
  };
  return {
    homes: DEMO_HOMES.map((home) => ({
      id: uuidToBin(placeId('home', home.slug)),
      organisation_id: home.organisationId,
      kind: home.kind,
      name: home.name,
      address: home.address,
      intro: home.intro,
      contact: `12351 转 ${home.organisationId}`,
      hours: JSON.stringify(home.hours),
      offers: JSON.stringify(home.offers),
      charter: JSON.stringify(CHARTER),
      created_at: at,
    })),
    home_shares: DEMO_HOMES.flatMap(({ slug, organisationId, sharedWith }) =>
      sharedWith
        ? [
            {
              id: uuidToBin(seedId(`share:${slug}`)),
              home_id: uuidToBin(placeId('home', slug)),
              organisation_id: sharedWith.organisationId,
              valid_from: since,
              valid_to: null,
              hours: JSON.stringify(sharedWith.hours),
              daily_quota: sharedWith.dailyQuota,
              assignment_id: officeAt(organisationId),
              created_at: at,
            },
          ]
        : [],
    ),
    venues: DEMO_VENUES.map((venue) => ({
      id: uuidToBin(placeId('venue', venue.slug)),
      organisation_id: venue.organisationId,
      home_id: uuidToBin(placeId('home', venue.home)),
      name: venue.name,
      address: venue.address,
      latitude: venue.latitude,
      longitude: venue.longitude,
      rules_text: venue.rulesText,
      phone: '12351',
      created_at: at,
    })),
    resources: DEMO_VENUES.flatMap((venue) =>
      venue.resources.map((one, i) => ({
        id: uuidToBin(placeId('resource', one.slug)),
        venue_id: uuidToBin(placeId('venue', venue.slug)),
        name: one.name,
        kind: one.kind,
        capacity: one.capacity,
        position: i + 1,
        created_at: at,
      })),
    ),
    opening_hours: DEMO_VENUES.map((venue) => ({
      id: uuidToBin(seedId(`hours:${venue.slug}`)),
      venue_id: uuidToBin(placeId('venue', venue.slug)),
      hours: JSON.stringify(venue.hours),
      public_good: JSON.stringify(venue.publicGood),
      valid_from: since,
      assignment_id: officeAt(venue.organisationId),
      created_at: at,
    })),
    rule_sets: DEMO_VENUES.flatMap((venue) => ruleRows(venue, officeAt(venue.organisationId), at)),
    closures: [
      {
        id: uuidToBin(seedId('closure:court-4')),
        venue_id: uuidToBin(placeId('venue', HALL)),
        resource_id: uuidToBin(placeId('resource', 'court-4')),
        starts_at: hourOf(moments, 1, 17),
        ends_at: hourOf(moments, 1, 19),
        reason: '保养',
        assignment_id: officeAt(11),
        created_at: moments.midnight(-1),
      },
    ],
  };
}

function ruleRows(venue: DemoVenue, office: Buffer, at: Date): Row[] {
  const row = (slug: string, place: string, rules: object): Row => ({
    id: uuidToBin(placeId('rules', slug)),
    venue_id: uuidToBin(placeId('venue', venue.slug)),
    place_id: uuidToBin(place),
    version: 1,
    rules: JSON.stringify(rules),
    effective_from: shanghaiDay(at),
    assignment_id: office,
    created_at: at,
  });
  return [
    row(venue.slug, placeId('venue', venue.slug), venue.rules),
    ...venue.resources.flatMap(({ slug, rules }) =>
      rules ? [row(slug, placeId('resource', slug), rules)] : [],
    ),
  ];
}

/** So many hours after the midnight of a day counted from today. */
export const hourOf = (moments: Moments, day: number, hour: number): Date =>
  new Date(moments.midnight(day).getTime() + hour * 3_600_000);
