import { areHoursValid, StationError, type StationHours, type StationOffer } from '@home/shared';
import type { NamedPlace } from '../../platform/location';

/** A station being registered. Kept on the phone until it is sent. */
export interface StationDraft {
  organisationId: string;
  name: string;
  address: string;
  place: NamedPlace | undefined;
  offers: StationOffer[];
  hours: StationHours[];
}

export type StationField = 'organisationId' | 'name' | 'address' | 'place' | 'hours';
export type StationFaults = Readonly<Partial<Record<StationField, string>>>;

export const allDay: StationHours = { days: '1-7', opens: '00:00', closes: '24:00' };
export const dayTime: StationHours = { days: '1-7', opens: '08:00', closes: '20:00' };

const order: readonly StationField[] = ['organisationId', 'name', 'address', 'place', 'hours'];

/** What is still missing, in words. */
export function checkStation(draft: StationDraft): StationFaults {
  return {
    ...(draft.organisationId === '' && { organisationId: '请选归哪个工会管。' }),
    ...(draft.name.trim() === '' && { name: '请写驿站的名字，和门上的牌子一样。' }),
    ...(draft.address.trim() === '' && { address: '请写地址，让人找得到门。' }),
    ...(draft.place === undefined && { place: '请在地图上选一下位置。' }),
    ...(!areHoursValid(draft.hours) && { hours: StationError.HoursInvalid.text }),
  };
}

/** Where the eyes and the keyboard go first. */
export function firstFault(faults: StationFaults): StationField | undefined {
  return order.find((field) => faults[field] !== undefined);
}
