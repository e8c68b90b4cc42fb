import {
  ruleSamples,
  type BookingRules,
  type HomeKind,
  type ResourceKind,
  type StationHours,
} from '@home/shared';
import { UNIONS } from './organisations';
import { seedId } from './seed-ids';

export interface DemoHome {
  readonly slug: string;
  readonly organisationId: number;
  readonly kind: HomeKind;
  readonly name: string;
  readonly address: string;
  readonly intro: string;
  readonly hours: readonly StationHours[];
  readonly offers: readonly string[];
  readonly sharedWith?: {
    readonly organisationId: number;
    readonly hours: readonly StationHours[];
    readonly dailyQuota: number;
  };
}

export interface DemoResource {
  readonly slug: string;
  readonly name: string;
  readonly kind: ResourceKind;
  readonly capacity: number;
  /** Of its own, instead of the venue's. */
  readonly rules?: BookingRules;
}

export interface DemoVenue {
  readonly slug: string;
  readonly home: string;
  readonly organisationId: number;
  readonly name: string;
  readonly address: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly rulesText: string;
  readonly hours: readonly StationHours[];
  readonly publicGood: readonly StationHours[];
  readonly rules: BookingRules;
  readonly resources: readonly DemoResource[];
}

const daily = (opens: string, closes: string): StationHours[] => [{ days: '1-7', opens, closes }];

export const placeId = (kind: 'home' | 'venue' | 'resource' | 'rules', slug: string): string =>
  seedId(`${kind}:${slug}`);

export const HALL = 'hall';

export const DEMO_HOMES: readonly DemoHome[] = [
  {
    slug: 'district',
    organisationId: UNIONS.district,
    kind: 'regional',
    name: '河东区职工之家',
    address: '河东区文化路 1 号',
    intro: '打球、看书、上课，下了班来坐坐。全区会员都能用，骑手师傅换班也来得及。',
    hours: daily('08:00', '22:00'),
    offers: ['羽毛球', '阅览', '技能课', '法律咨询'],
  },
  {
    slug: 'bridge',
    organisationId: UNIONS.bridge,
    kind: 'shared',
    name: '解放桥商圈共享职工之家',
    address: '解放路 77 号',
    intro: '解放桥街道和河东街道的会员共用，晚上健身房最热闹。',
    hours: daily('10:00', '22:00'),
    offers: ['健身', '乒乓球', '母婴室'],
    sharedWith: {
      organisationId: UNIONS.subdistrict,
      hours: daily('18:00', '22:00'),
      dailyQuota: 6,
    },
  },
  {
    slug: 'riders',
    organisationId: UNIONS.riders,
    kind: 'sectoral',
    name: '骑手之家',
    address: '滨河路 86 号一楼',
    intro: '换电、热饭、歇脚、说说话。有事当面找主席，晚上七点以后一般都在。',
    hours: daily('09:00', '23:00'),
    offers: ['换电', '热饭', '修车工具', '法律咨询'],
  },
];

export const CHARTER: readonly string[] = [
  '不推销、不打卡、不排名',
  '开着的门就是开着的，关门提前一天说',
  '有意见当天回话',
];

export const DEMO_VENUES: readonly DemoVenue[] = [
  {
    slug: HALL,
    home: 'district',
    organisationId: UNIONS.district,
    name: '区职工体育馆',
    address: '文化路 3 号',
    latitude: 30.2741,
    longitude: 120.1588,
    rulesText: '请穿软底鞋，自带球拍；门口刷会员卡进场。',
    hours: daily('17:00', '22:00'),
    publicGood: daily('17:00', '18:00'),
    rules: ruleSamples.jiujiang,
    resources: [1, 2, 3, 4].map((n) => ({
      slug: `court-${n}`,
      name: `${n} 号场`,
      kind: 'badminton',
      capacity: 1,
    })),
  },
  {
    slug: 'library',
    home: 'district',
    organisationId: UNIONS.district,
    name: '河东区职工书屋',
    address: '文化路 1 号二楼',
    latitude: 30.2745,
    longitude: 120.1581,
    rulesText: '小声说话，手机静音；教室用完擦黑板。',
    hours: daily('08:00', '22:00'),
    publicGood: [],
    rules: ruleSamples.readingRoom,
    resources: [
      { slug: 'reading', name: '阅览室', kind: 'reading_room', capacity: 40 },
      {
        slug: 'class',
        name: '教室',
        kind: 'class_room',
        capacity: 1,
        rules: ruleSamples.classRoom,
      },
    ],
  },
  {
    slug: 'night',
    home: 'district',
    organisationId: UNIONS.district,
    name: '滨河路 24 小时球场',
    address: '滨河路 52 号',
    latitude: 30.2691,
    longitude: 120.1697,
    rulesText: '无人值守，扫码进门；夜里十点以后关音响。',
    // Slots from half to half, so that one of them crosses midnight.
    hours: daily('12:30', '12:30'),
    publicGood: [],
    rules: ruleSamples.nightCourt,
    resources: [{ slug: 'night-court', name: '夜场', kind: 'basketball', capacity: 1 }],
  },
  {
    slug: 'bridge-gym',
    home: 'bridge',
    organisationId: UNIONS.bridge,
    name: '共享健身房',
    address: '解放路 77 号一楼',
    latitude: 30.2658,
    longitude: 120.1629,
    rulesText: '带毛巾，用完擦器械。',
    hours: daily('10:00', '22:00'),
    publicGood: daily('12:00', '14:00'),
    rules: ruleSamples.sharedHall,
    resources: [
      { slug: 'gym', name: '健身房', kind: 'fitness', capacity: 12 },
      { slug: 'table', name: '乒乓球台', kind: 'table_tennis', capacity: 1 },
    ],
  },
];
