import type {
  ClosureSpan,
  HoursVersion,
  RuleVersion,
  StationHours,
  VenueResource,
  VenueShare,
  VenueSheet,
} from '@home/shared';
import { binToUuid } from '../../database/ids';
import { readJson, type JsonValue } from '../../database/json';

/** One row holds all that decides what may be booked in a venue. `:from` and `:to` are days (two parameters each). */
export const sheetColumns = `v.id AS venue_id, v.name AS venue_name, v.organisation_id, vo.path AS venue_path, v.version,
  (SELECT JSON_ARRAYAGG(JSON_OBJECT('id', HEX(x.id), 'name', x.name, 'kind', x.kind, 'capacity', x.capacity, 'position', x.position))
     FROM resources x WHERE x.venue_id = v.id AND x.closed_at IS NULL) AS resources,
  (SELECT JSON_ARRAYAGG(JSON_OBJECT('id', HEX(x.id), 'resourceId', HEX(x.resource_id), 'hours', JSON_EXTRACT(x.hours, '$'),
     'publicGood', JSON_EXTRACT(x.public_good, '$'), 'validFrom', x.valid_from, 'validTo', x.valid_to, 'reason', x.reason))
     FROM opening_hours x WHERE x.venue_id = v.id AND x.valid_from <= ? AND (x.valid_to IS NULL OR x.valid_to >= ?)) AS hours,
  (SELECT JSON_ARRAYAGG(JSON_OBJECT('id', HEX(x.id), 'placeId', HEX(x.place_id), 'version', x.version,
     'effectiveFrom', x.effective_from, 'rules', JSON_EXTRACT(x.rules, '$')))
     FROM rule_sets x WHERE x.venue_id = v.id) AS rule_sets,
  (SELECT JSON_ARRAYAGG(JSON_OBJECT('id', HEX(x.id), 'resourceId', HEX(x.resource_id), 'startsAt', UNIX_TIMESTAMP(x.starts_at),
     'endsAt', UNIX_TIMESTAMP(x.ends_at), 'reason', x.reason))
     FROM closures x WHERE x.venue_id = v.id AND x.ends_at >= ? AND x.lifted_at IS NULL) AS closures,
  (SELECT JSON_ARRAYAGG(JSON_OBJECT('id', HEX(x.id), 'organisationId', x.organisation_id, 'path', so.path, 'validFrom', x.valid_from,
     'validTo', x.valid_to, 'hours', JSON_EXTRACT(x.hours, '$'), 'dailyQuota', x.daily_quota))
     FROM home_shares x JOIN organisations so ON so.id = x.organisation_id WHERE x.home_id = v.home_id AND x.live = 1) AS shares`;

/** Where a venue comes from, for the columns above. */
export const sheetTables = 'venues v JOIN organisations vo ON vo.id = v.organisation_id';

export interface SheetRow {
  venue_id: Buffer;
  venue_name: string;
  organisation_id: number;
  venue_path: string;
  version: number;
  resources: JsonValue;
  hours: JsonValue;
  rule_sets: JsonValue;
  closures: JsonValue;
  shares: JsonValue;
}

interface JsonHours {
  id: string;
  resourceId: string | null;
  hours: StationHours[];
  publicGood: StationHours[];
  validFrom: string;
  validTo: string | null;
  reason: string | null;
}

const uuid = (hex: string): string => binToUuid(Buffer.from(hex, 'hex'));
const uuidOrNull = (hex: string | null): string | null => (hex === null ? null : uuid(hex));

const listOf = <J, T>(json: JsonValue, to: (row: J) => T): T[] =>
  (readJson<J[]>(json) ?? []).map(to);

export function toVenueSheet(row: SheetRow): VenueSheet {
  const resources = listOf<
    VenueResource & { position: number },
    VenueResource & { position: number }
  >(row.resources, (one) => ({ ...one, id: uuid(one.id) }));
  return {
    id: binToUuid(row.venue_id),
    name: row.venue_name,
    organisationId: row.organisation_id,
    path: row.venue_path,
    version: row.version,
    resources: resources
      .sort((a, b) => a.position - b.position)
      .map(({ position: _, ...resource }) => resource),
    hours: listOf<JsonHours, HoursVersion>(row.hours, (one) => ({
      ...one,
      id: uuid(one.id),
      resourceId: uuidOrNull(one.resourceId),
    })),
    ruleSets: listOf<RuleVersion, RuleVersion>(row.rule_sets, (one) => ({
      ...one,
      id: uuid(one.id),
      placeId: uuid(one.placeId),
    })),
    closures: listOf<
      { id: string; resourceId: string | null; startsAt: number; endsAt: number; reason: string },
      ClosureSpan
    >(row.closures, (one) => ({
      id: uuid(one.id),
      resourceId: uuidOrNull(one.resourceId),
      startsAt: new Date(one.startsAt * 1000),
      endsAt: new Date(one.endsAt * 1000),
      reason: one.reason,
    })),
    shares: listOf<VenueShare, VenueShare>(row.shares, (one) => ({ ...one, id: uuid(one.id) })),
  };
}
