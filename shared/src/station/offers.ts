import type { Option } from '../tone.ts';
import { keysOf } from '../tone.ts';

/** What a station can offer; the order is the order on screens. */
export const stationOfferTexts = {
  hot_water: '热水',
  microwave: '微波炉',
  charging: '手机充电',
  battery_swap: '换电柜',
  medicine: '药箱',
  toilet: '洗手间',
  seats: '休息座椅',
  cooling: '空调',
  wifi: '无线网',
  rain_gear: '雨具',
  air_pump: '打气筒',
  reading: '书报',
  nursing: '母婴室',
} as const;

export type StationOffer = keyof typeof stationOfferTexts;

export const stationOffers: readonly StationOffer[] = keysOf(stationOfferTexts);

/** Known offers out of stored codes, in display order, with their words. */
export function stationOfferOptions(codes: readonly string[]): Option<StationOffer>[] {
  return stationOffers
    .filter((code) => codes.includes(code))
    .map((code) => ({ code, text: stationOfferTexts[code] }));
}
