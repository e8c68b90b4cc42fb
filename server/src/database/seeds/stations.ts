import type { StationHours, StationOffer } from '@home/shared';

export interface DemoStation {
  readonly id: number;
  readonly number: string;
  readonly organisationId: number;
  readonly name: string;
  readonly address: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly offers: readonly StationOffer[];
  readonly hours: readonly StationHours[];
  /** Nobody has been seen there for so long that "open" would be a guess. */
  readonly quiet?: true;
  /** Versions of the sticker that do not work any more. */
  readonly retiredVersions?: number;
}

const daily = (opens: string, closes: string): StationHours[] => [{ days: '1-7', opens, closes }];
const allDay = daily('00:00', '24:00');
const weekdays = (opens: string, closes: string): StationHours[] => [
  { days: '1-5', opens, closes },
];
const basics: readonly StationOffer[] = ['hot_water', 'microwave', 'charging', 'seats'];

/** The number on the sign that most stories start from: HD-0127, 滨河路 24 小时驿站. */
export const RIVERSIDE_STATION = 127;
/** Its first sticker is retired. */
export const BRIDGE_STATION = 203;
export const MARKET_STATION = 128;
export const COURIERS_STATION = 129;

/** GCJ-02, around (30.27, 120.16), where the browser preview stands. */
export const DEMO_STATIONS: readonly DemoStation[] = [
  {
    id: RIVERSIDE_STATION,
    number: 'HD-0127',
    organisationId: 1114,
    name: '滨河路 24 小时驿站',
    address: '滨河路 88 号邮政网点旁',
    latitude: 30.2723,
    longitude: 120.162,
    offers: ['hot_water', 'microwave', 'charging', 'battery_swap', 'medicine', 'toilet'],
    hours: allDay,
  },
  {
    id: BRIDGE_STATION,
    number: 'HD-0203',
    organisationId: 1123,
    name: '解放桥便民驿站',
    address: '解放路 31 号桥头',
    latitude: 30.2655,
    longitude: 120.1636,
    offers: [...basics, 'toilet'],
    hours: daily('08:00', '18:00'),
    quiet: true,
    retiredVersions: 1,
  },
  {
    id: MARKET_STATION,
    number: 'HD-0128',
    organisationId: 1112,
    name: '人民路商圈驿站',
    address: '人民路 8 号一楼',
    latitude: 30.2761,
    longitude: 120.1552,
    offers: [...basics, 'cooling', 'wifi'],
    hours: daily('09:00', '22:00'),
  },
  {
    id: COURIERS_STATION,
    number: 'HD-0129',
    organisationId: 1113,
    name: '铁路北街快递驿站',
    address: '铁路北街 15 号',
    latitude: 30.2812,
    longitude: 120.1668,
    offers: [...basics, 'air_pump', 'rain_gear'],
    hours: daily('05:30', '23:00'),
  },
  {
    id: 130,
    number: 'HD-0130',
    organisationId: 1117,
    name: '滨河路夜班驿站',
    address: '滨河路 52 号',
    latitude: 30.2688,
    longitude: 120.1701,
    offers: ['hot_water', 'charging', 'seats', 'toilet'],
    hours: daily('20:00', '06:00'),
  },
  {
    id: 204,
    number: 'HD-0204',
    organisationId: 1122,
    name: '桥头夜市驿站',
    address: '桥头巷 6 号',
    latitude: 30.2589,
    longitude: 120.1655,
    offers: ['hot_water', 'seats'],
    hours: daily('17:00', '02:00'),
  },
  {
    id: 301,
    number: 'HD-0301',
    organisationId: 113,
    name: '望江路司机之家',
    address: '望江路 12 号停车场内',
    latitude: 30.2511,
    longitude: 120.1783,
    offers: [...basics, 'toilet', 'cooling', 'reading'],
    hours: allDay,
  },
  {
    id: 302,
    number: 'HD-0302',
    organisationId: 1132,
    name: '望江路家政驿站',
    address: '望江路 45 号',
    latitude: 30.2493,
    longitude: 120.1725,
    offers: [...basics, 'nursing'],
    hours: [...weekdays('08:00', '19:00'), { days: '6,7', opens: '09:00', closes: '17:00' }],
  },
  {
    id: 401,
    number: 'HX-0401',
    organisationId: 121,
    name: '西门公交首末站驿站',
    address: '西门大街 66 号',
    latitude: 30.2742,
    longitude: 120.1312,
    offers: [...basics, 'toilet'],
    hours: daily('05:00', '23:30'),
  },
  {
    id: 402,
    number: 'HX-0402',
    organisationId: 121,
    name: '老街户外劳动者驿站',
    address: '老街 2 号',
    latitude: 30.2794,
    longitude: 120.1267,
    offers: ['hot_water', 'seats'],
    hours: [],
  },
  {
    id: 501,
    number: 'HX-0501',
    organisationId: 1222,
    name: '学府路骑手驿站',
    address: '学府路 40 号',
    latitude: 30.2903,
    longitude: 120.1189,
    offers: [...basics, 'battery_swap', 'wifi'],
    hours: daily('07:00', '23:00'),
  },
  {
    id: 601,
    number: 'HX-0601',
    organisationId: 123,
    name: '纺织路环卫驿站',
    address: '纺织路 12 号',
    latitude: 30.2551,
    longitude: 120.1204,
    offers: [...basics, 'medicine'],
    hours: daily('04:30', '20:00'),
  },
  {
    id: 701,
    number: 'JB-0701',
    organisationId: 1312,
    name: '新城充电站驿站',
    address: '新城二路 7 号',
    latitude: 30.3121,
    longitude: 120.1633,
    offers: [...basics, 'toilet', 'cooling'],
    hours: allDay,
  },
  {
    id: 801,
    number: 'JB-0801',
    organisationId: 1322,
    name: '码头货车司机驿站',
    address: '码头路 25 号',
    latitude: 30.3187,
    longitude: 120.1791,
    offers: [...basics, 'toilet', 'reading'],
    hours: allDay,
  },
  {
    id: 901,
    number: 'JB-0901',
    organisationId: 133,
    name: '高新园小哥驿站',
    address: '创新路 6 号',
    latitude: 30.3256,
    longitude: 120.1479,
    offers: [...basics, 'wifi'],
    hours: weekdays('07:30', '21:00'),
  },
];
