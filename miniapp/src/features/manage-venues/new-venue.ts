import {
  areOpeningHoursSound,
  resourceKindTexts,
  ruleSamples,
  VenueError,
  venueLimits,
  type ResourceKind,
} from '@home/shared';
import type { NewVenueBody, OpeningLine } from './use-managed-venue';

export type Preset = keyof typeof ruleSamples;
export type Step = 'where' | 'what' | 'rules';
export const steps: readonly Step[] = ['where', 'what', 'rules'];
export const NO_HOME = 'none';

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** A venue being made. Kept on the phone until it is sent. */
export interface VenueDraft {
  readonly step: Step;
  readonly organisationId: string;
  readonly homeId: string;
  readonly name: string;
  readonly address: string;
  readonly place: Point | undefined;
  /** '30.27, 120.16': typed where no map opens. */
  readonly typed: string;
  readonly phone: string;
  readonly rulesText: string;
  readonly kind: ResourceKind;
  readonly count: string;
  readonly capacity: string;
  readonly hours: readonly OpeningLine[];
  readonly preset: Preset;
  /** Made before its resources could all be added: it is not made a second time. */
  readonly venueId: string | undefined;
  readonly isChecked: boolean;
}

export const emptyVenue: VenueDraft = {
  step: 'where',
  organisationId: '',
  homeId: NO_HOME,
  name: '',
  address: '',
  place: undefined,
  typed: '',
  phone: '',
  rulesText: '爱护场地，走的时候关灯、带走垃圾。',
  kind: 'badminton',
  count: '1',
  capacity: '1',
  hours: [{ days: '1-7', opens: '08:00', closes: '20:00' }],
  preset: 'jiujiang',
  venueId: undefined,
  isChecked: false,
};

const MOST_AT_ONCE = 20;

/** Latitude first, as maps write it; undefined when it is no such place. */
export function pointOf(typed: string): Point | undefined {
  const [latitude, longitude, ...more] = typed
    .split(/[,，\s]+/)
    .filter((part) => part !== '')
    .map(Number);
  if (latitude === undefined || longitude === undefined || more.length > 0) return undefined;
  const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isPlace ? { latitude, longitude } : undefined;
}

export const placeOf = ({ place, typed }: VenueDraft): Point | undefined => place ?? pointOf(typed);

export type VenueField =
  | 'organisationId'
  | 'name'
  | 'address'
  | 'place'
  | 'phone'
  | 'rulesText'
  | 'count'
  | 'capacity'
  | 'hours';
export type VenueFaults = Readonly<Partial<Record<VenueField, string>>>;

/** What is still missing on a step, in words. */
export function faultsOf(draft: VenueDraft, step: Step): VenueFaults {
  const isWithin = (text: string, most: number) =>
    /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= most;
  if (step === 'where')
    return {
      ...(draft.organisationId === '' && { organisationId: '请选归哪个工会管。' }),
      ...(draft.name.trim() === '' && { name: '请写名字，和门上的牌子一样。' }),
      ...(draft.address.trim() === '' && { address: '请写地址，让人找得到门。' }),
      ...(placeOf(draft) === undefined && { place: '请在地图上选一下位置。' }),
      ...(draft.phone.trim() === '' && { phone: '请写一个有人接的电话。' }),
    };
  if (step === 'what')
    return {
      ...(!isWithin(draft.count, MOST_AT_ONCE) && { count: `请写 1 到 ${MOST_AT_ONCE}。` }),
      ...(!isWithin(draft.capacity, venueLimits.capacity) && {
        capacity: `请写 1 到 ${venueLimits.capacity}。`,
      }),
      ...((draft.hours.length === 0 || !areOpeningHoursSound(draft.hours)) && {
        hours: VenueError.HoursWrong.text,
      }),
    };
  return draft.rulesText.trim() === '' ? { rulesText: '请写一句，比如穿什么鞋。' } : {};
}

/** The first step on which something is missing. */
export const stepToMend = (draft: VenueDraft): Step | undefined =>
  steps.find((step) => Object.keys(faultsOf(draft, step)).length > 0);

export function bodyOf(draft: VenueDraft): NewVenueBody | undefined {
  const place = placeOf(draft);
  if (!place || stepToMend(draft) !== undefined) return undefined;
  const { organisationId, homeId, hours, preset } = draft;
  const { latitude, longitude } = place;
  const rules = ruleSamples[preset];
  return {
    organisationId,
    ...(homeId === NO_HOME ? {} : { homeId }),
    name: draft.name.trim(),
    address: draft.address.trim(),
    phone: draft.phone.trim(),
    rulesText: draft.rulesText.trim(),
    ...{ latitude, longitude },
    hours: [...hours],
    rules: { ...rules, audience: [...rules.audience] },
  };
}

/** '羽毛球场' alone; '1 号羽毛球场', '2 号羽毛球场' where there are several. */
export function resourcesOf({ kind, count, capacity }: VenueDraft) {
  const text = resourceKindTexts[kind];
  const all = Number(count);
  return Array.from({ length: all }, (_, at) => ({
    name: all === 1 ? text : `${at + 1} 号${text}`,
    kind,
    capacity: Number(capacity),
  }));
}
