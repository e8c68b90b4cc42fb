import {
  dayText,
  hoursText,
  posterPapers,
  opennessAt,
  shanghaiDay,
  stationLimits,
  stationNumberPattern,
  stationOfferOptions,
  stationOffers,
  type StationHours,
  type StationOpenness,
  type PosterPaper,
} from '@home/shared';
import {
  BooleanField,
  ChoiceField,
  IdField,
  InstantField,
  IntField,
  ListField,
  NumberField,
  ObjectField,
  QueryNumberField,
  TextField,
  TextListField,
} from '../../http/fields';
import type { ManagedRow, NearbyRow, StationRow } from './stations.repository';

const openStates = ['open', 'closed', 'unconfirmed'] as const;

export class StationOfferDto {
  @ChoiceField(stationOffers) code!: string;
  @TextField() text!: string;
}

/** Whether the words make sense together is for `areHoursValid`: one sentence says how to write them. */
export class StationHoursDto {
  @TextField({ max: 20, description: "ISO weekdays: '1-7', '1-5', '6,7'" }) days!: string;
  @TextField({ max: 5 }) opens!: string;
  @TextField({ max: 5, description: 'Not after `opens`: the next day' }) closes!: string;
}

export class StationOrganisationDto {
  @IdField() id!: string;
  @TextField() name!: string;
}

export class StationDto {
  @IdField() id!: string;
  @TextField({ description: 'On the sign', example: 'HD-0127' }) number!: string;
  @TextField() name!: string;
  @TextField() address!: string;
  @NumberField({ min: -90, max: 90, description: 'GCJ-02' }) latitude!: number;
  @NumberField({ min: -180, max: 180, description: 'GCJ-02' }) longitude!: number;
  @ListField(() => StationOfferDto) offers!: StationOfferDto[];
  @ListField(() => StationHoursDto) hours!: StationHoursDto[];
  @TextField() hoursText!: string;
  @ChoiceField(openStates) openState!: StationOpenness['state'];
  @TextField() openText!: string;
  @ObjectField(() => StationOrganisationDto) organisation!: StationOrganisationDto;
  @TextField({ optional: true, description: 'When the hours were last seen kept; only when stale' })
  sinceText?: string;
}

export class PosterQuery {
  @ChoiceField(posterPapers, { optional: true, description: 'a4 when absent' })
  paper?: PosterPaper;
}

export class NearbyQuery {
  @QueryNumberField({ min: -90, max: 90 }) latitude!: number;
  @QueryNumberField({ min: -180, max: 180 }) longitude!: number;
  @QueryNumberField({ min: 1, max: stationLimits.nearbyMost, optional: true }) limit?: number;
}

export class NearbyStationDto {
  @IdField() id!: string;
  @TextField() name!: string;
  @TextField() address!: string;
  @ListField(() => StationOfferDto) offers!: StationOfferDto[];
  @ChoiceField(openStates) openState!: StationOpenness['state'];
  @TextField() openText!: string;
  @IntField() distanceMetres!: number;
}

export class NearbyStationsDto {
  @ListField(() => NearbyStationDto) items!: NearbyStationDto[];
}

export class ManagedStationDto {
  @IdField() id!: string;
  @TextField() number!: string;
  @TextField() name!: string;
  @TextField() openText!: string;
  @IntField({ min: 1, nullable: true, description: 'Newest code in use; null when there is none' })
  codeVersion!: number | null;
}

export class ManagedStationsDto {
  @ListField(() => ManagedStationDto, { max: 500 }) items!: ManagedStationDto[];
}

export class RegisterStationDto {
  @TextField({ pattern: /^[1-9]\d{0,8}$/, max: 9, message: '编号不对' }) organisationId!: string;
  @TextField({ max: stationLimits.nameLength }) name!: string;
  @TextField({ max: stationLimits.addressLength }) address!: string;
  // Mainland China: GCJ-02 means nothing elsewhere, and swapped numbers show.
  @NumberField({ min: 3, max: 54, description: 'GCJ-02' }) latitude!: number;
  @NumberField({ min: 73, max: 136, description: 'GCJ-02' }) longitude!: number;
  @TextListField({ choices: stationOffers, max: stationOffers.length }) offers!: string[];
  @ListField(() => StationHoursDto, { min: 1, max: stationLimits.hoursRows })
  hours!: StationHoursDto[];
  @TextField({
    optional: true,
    max: 9,
    pattern: stationNumberPattern,
    message: '编号要写成 HD-0127 这样',
    description: 'Absent: the next one of the district',
  })
  number?: string;
}

export class StationCodeDto {
  @TextField({ max: 32 }) scene!: string;
  @IntField({ min: 1 }) version!: number;
  @TextField({ description: 'The landing page of the mini-program' }) page!: string;
}

export class VisitDto {
  @InstantField({
    optional: true,
    description: 'When it was, for a check-in made offline (≤ 48 h old)',
  })
  at?: string;
}

export class VisitAnswerDto {
  @BooleanField() counted!: boolean;
  @TextField() text!: string;
}

export function toStationDto(row: StationRow, now: Date): StationDto {
  const hours = hoursOf(row);
  const open = opennessOf(row, now);
  const since = open.state === 'unconfirmed' && hours.length > 0 ? sinceText(row, now) : undefined;
  return {
    id: String(row.id),
    number: row.number,
    name: row.name,
    address: row.address,
    latitude: row.latitude,
    longitude: row.longitude,
    offers: offersOf(row),
    hours,
    hoursText: hoursText(hours),
    openState: open.state,
    openText: open.text,
    organisation: { id: String(row.organisation_id), name: row.organisation_name },
    ...(since === undefined ? {} : { sinceText: since }),
  };
}

export function toNearbyStationDto(row: NearbyRow, metres: number, now: Date): NearbyStationDto {
  const open = opennessOf(row, now);
  return {
    id: String(row.id),
    name: row.name,
    address: row.address,
    offers: offersOf(row),
    openState: open.state,
    openText: open.text,
    distanceMetres: metres,
  };
}

export function toManagedStationDto(row: ManagedRow, now: Date): ManagedStationDto {
  return {
    id: String(row.id),
    number: row.number,
    name: row.name,
    openText: opennessOf(row, now).text,
    codeVersion: row.code_version,
  };
}

type Door = Pick<StationRow, 'offers' | 'hours' | 'created_at' | 'visited_at'>;

/** Hours by their stored text: a city's stations keep few different ones, and reading them is most of a list's work. */
const knownHours = new Map<string, StationHours[]>();
const MOST_KNOWN_HOURS = 1000;

// Written by this module alone, from checked values.
function hoursOf({ hours: text }: Door): StationHours[] {
  const known = knownHours.get(text);
  if (known) return known;
  if (knownHours.size >= MOST_KNOWN_HOURS) knownHours.clear();
  const hours = JSON.parse(text) as StationHours[];
  knownHours.set(text, hours);
  return hours;
}
const offersOf = (row: Door): StationOfferDto[] =>
  stationOfferOptions(JSON.parse(row.offers) as string[]);

/** The hours were right when the station was registered, and whenever somebody got in. */
function confirmedAt({ created_at, visited_at }: Door): Date {
  return visited_at !== null && visited_at > created_at ? visited_at : created_at;
}

const opennessOf = (row: Door, now: Date): StationOpenness =>
  opennessAt({ hours: hoursOf(row), confirmedAt: confirmedAt(row) }, now);

function sinceText(row: Door, now: Date): string {
  return `开放时间上次确认是 ${dayText(shanghaiDay(confirmedAt(row)), shanghaiDay(now))}`;
}
