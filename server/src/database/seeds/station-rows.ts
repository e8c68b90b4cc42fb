import { uuidToBin } from '../ids';
import type { Moments } from './moments';
import { UNIONS } from './organisations';
import { demoPerson } from './persons';
import type { Row } from './rows';
import { DEMO_STATIONS, type DemoStation } from './stations';

const BUCKET_MS = 4 * 3_600_000;
/** Enough visits to see that a door is used; a quiet one has none since long ago. */
const COUNTED_DAYS = 3;
const QUIET_DAYS = 75;

export function stationRow(station: DemoStation, cell: number, createdAt: Date): Row {
  return {
    id: station.id,
    organisation_id: station.organisationId,
    number: station.number,
    name: station.name,
    address: station.address,
    latitude: station.latitude,
    longitude: station.longitude,
    cell,
    offers: JSON.stringify(station.offers),
    hours: JSON.stringify(station.hours),
    created_at: createdAt,
    closed_at: null,
  };
}

/** Every version of a station's sticker: the retired ones and the one on the door. */
export function codeRows(moments: Moments): Row[] {
  return DEMO_STATIONS.flatMap(({ id, retiredVersions = 0 }) =>
    Array.from({ length: retiredVersions + 1 }, (_, i) => ({
      station_id: id,
      version: i + 1,
      created_at: moments.midnight(i === retiredVersions ? -90 : -400),
      created_by: uuidToBin(demoPerson('subdistrict-cadre').personId),
      retired_at: i === retiredVersions ? null : moments.midnight(-60),
    })),
  );
}

/** Counts by four hours, as `visit_counts` keeps them. The pattern is made up; nobody's trail is. */
export function visitCountRows(moments: Moments): Row[] {
  const newest = Math.floor(moments.now.getTime() / BUCKET_MS) - 1;
  return DEMO_STATIONS.flatMap(({ id, quiet }, s) => {
    const from = quiet ? newest - (QUIET_DAYS * 24 * 3_600_000) / BUCKET_MS : newest;
    return Array.from({ length: COUNTED_DAYS * 6 }, (_, i) => ({
      station_id: id,
      bucket_at: new Date((from - i) * BUCKET_MS),
      visits: 1 + ((id + s + i * 5) % 9),
    }));
  });
}

/** The couriers' and the riders' unions have hung up codes of their own. */
export const UNIONS_WITH_CODES = [UNIONS.riders, UNIONS.couriers] as const;

export const unionCodeRows = (moments: Moments): Row[] =>
  UNIONS_WITH_CODES.map((organisation) => ({
    organisation_id: organisation,
    version: 1,
    created_at: moments.midnight(-90),
    created_by: uuidToBin(demoPerson('subdistrict-cadre').personId),
    retired_at: null,
  }));
