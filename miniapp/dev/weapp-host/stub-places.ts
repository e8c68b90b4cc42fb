import { spanText } from '@home/shared';
import type { GetAnswers, PostRoutes } from '../../src/api/contract';
import { ids, STUB_NOW, UNION } from './stub-answers';

const now = new Date(STUB_NOW);
const HOUR_MS = 3_600_000;
const courts = ['1', '2', '3', '4'].map((n) => `01990000-0000-7000-8000-00000000c00${n}`);
const rules = [
  '提前 1 天约，每天 08:00 放出，每人每天 1 次，每次最多 1 小时，每个工会每天 2 片。',
  '本工会系统会员可以约。',
  '开场前 30 分钟可退，再晚不能退。',
  '开场后 15 分钟内到场。',
  '一年里 2 次没来，一年内约不了；有原因可以申诉。',
  '可以带 3 位同伴，不用先登记。',
];

export const venueId = '01990000-0000-7000-8000-0000000000a1';
export const photoName = '0123456789abcdef0123456789abcdef';
export const photoId = '01990000-0000-7000-8000-000000000901';
export const bookingId = '01990000-0000-7000-8000-0000000000b1';
export const queuedId = '01990000-0000-7000-8000-0000000000b4';
export const offeredId = '01990000-0000-7000-8000-0000000000b5';
export const waitlistId = '01990000-0000-7000-8000-0000000000b6';

const venueItem = {
  id: venueId,
  name: '区职工体育馆',
  address: '文化路 3 号',
  organisationName: '河东区总工会',
  latitude: 30.27,
  longitude: 120.16,
  distance: 470,
  offersText: '羽毛球场 4',
  rating: { count: 23, average: 4.8 },
  photo: photoName,
};

const venue: GetAnswers['/venues/{id}'] = {
  ...{ id: venueId, name: venueItem.name, address: venueItem.address },
  organisationId: '11',
  organisationName: venueItem.organisationName,
  homeId: '01990000-0000-7000-8000-000000000801',
  latitude: 30.27,
  longitude: 120.16,
  photos: [photoName, photoName.replace('0', '1')],
  rulesText: '请穿软底鞋，自带球拍；门口刷会员卡进场。',
  rules,
  phone: '12351',
  hoursText: '17:00–22:00',
  rating: { count: 23, average: 4.8 },
  resources: courts.map((id, at) => ({
    id,
    name: `${at + 1} 号场`,
    kindText: '羽毛球场',
    capacity: 1,
  })),
};

type Day = GetAnswers['/venues/{id}/availability']['days'][number];

const slotAt = (
  day: string,
  hour: number,
  court: number,
): Day['resources'][number]['slots'][number] => {
  const startsAt = Date.parse(`${day}T${hour}:00:00+08:00`);
  const full = (hour + court) % 3 === 0;
  return {
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(startsAt + HOUR_MS).toISOString(),
    startText: `${hour}:00`,
    state: full ? 'full' : 'free',
    stateText: full ? '满' : '可约',
    left: full ? 0 : 1,
    isPublicGood: false,
    waiting: full ? 2 : 0,
    isWaiting: false,
    canWait: full,
  };
};

const dayOf = (day: string): Day => ({
  day,
  resources: courts.map((id, at) => ({
    id,
    name: `${at + 1} 号场`,
    kindText: '羽毛球场',
    capacity: 1,
    maxSlots: 2,
    seriesWeeks: 12,
    rules,
    opensAt: null,
    slots: [17, 18, 19, 20, 21].map((hour) => slotAt(day, hour, at + 1)),
  })),
});

const names = ['今天', '明天', '周三', '周四', '周五', '周六', '周日'];

const availability = (day = '2026-11-23'): GetAnswers['/venues/{id}/availability'] => ({
  venueId,
  venueName: venueItem.name,
  strip: names.map((nameText, at) => ({
    day: `2026-11-${23 + at}`,
    nameText,
    dateText: String(23 + at),
    stateText: ['周一', '周二'][at] ?? '未开',
    isOpen: at < 2,
  })),
  days: [dayOf(day)],
  serverTime: STUB_NOW,
});

const booking: GetAnswers['/bookings/mine/{id}'] = {
  id: bookingId,
  status: 'confirmed',
  statusText: '已订下',
  tone: 'done',
  venueId,
  venueName: venueItem.name,
  resourceId: courts[0] ?? '',
  resourceName: '1 号场',
  day: '2026-11-24',
  whenText: '11 月 24 日（周二）19:00–20:00',
  startsAt: '2026-11-24T11:00:00.000Z',
  endsAt: '2026-11-24T12:00:00.000Z',
  seriesId: null,
  companions: 0,
  cancelUntil: '2026-11-24T10:30:00.000Z',
  rules,
  rating: null,
  waitlistId: null,
  ahead: null,
  holdUntil: null,
  actions: ['cancel', 'reschedule'],
};
const queued: GetAnswers['/bookings/mine/{id}'] = {
  ...booking,
  id: queuedId,
  ...{ status: 'queued', statusText: '候补中', tone: 'waiting', cancelUntil: null },
  resourceName: '2 号场',
  waitlistId,
  ahead: 2,
  actions: ['leave'],
};
const offered: GetAnswers['/bookings/mine/{id}'] = {
  ...queued,
  id: offeredId,
  ...{ status: 'offered', statusText: '有位子了，等您确认', tone: 'overdue' },
  ahead: null,
  holdUntil: '2026-11-23T02:30:00.000Z',
  actions: ['accept', 'decline'],
};
const inLine: Readonly<Record<string, GetAnswers['/bookings/mine/{id}']>> = {
  [queuedId]: queued,
  [offeredId]: offered,
};
const cancelled = {
  ...booking,
  ...{ status: 'cancelled', statusText: '已取消', tone: 'closed', cancelUntil: null, actions: [] },
} as const satisfies GetAnswers['/bookings/mine/{id}'];

export const seriesId = '01990000-0000-7000-8000-0000000000c1';
const week = (at: number): GetAnswers['/bookings/mine/{id}'] => {
  const [startsAt, endsAt] = [11, 12].map((hour) =>
    new Date(Date.UTC(2026, 10, 24 + 7 * at, hour)).toISOString(),
  ) as [string, string];
  const day = startsAt.slice(0, 10);
  return {
    ...booking,
    id: `${seriesId.slice(0, -2)}${10 + at}`,
    seriesId,
    ...{ day, startsAt, endsAt, whenText: spanText(new Date(startsAt), new Date(endsAt), now) },
  };
};
const clash = {
  day: '2026-12-08',
  dayText: '12 月 8 日（周二）',
  text: '这个时段刚被约走了，请换一个时段',
};

const gone = { status: 'cancelled', statusText: '已取消', tone: 'closed' } as const;

const creditLine = {
  id: '01990000-0000-7000-8000-0000000000e1',
  what: '没有到场',
  whichText: '区职工体育馆 3 号场 11 月 11 日（周三）20:00–21:00',
  reason: '没有到场',
  at: '2026-11-11T12:16:00.000Z',
  weightText: '算到 2027 年 11 月 11 日（周四）',
};
const credit: GetAnswers['/credit/mine'] = {
  summary: '有 1 条还在计算',
  items: [{ ...creditLine, appeal: null, actions: ['appeal'] }],
};

export const firstAtDesk = '01990000-0000-7000-8000-000000000100';

const deskItem = (at: number): GetAnswers['/venues/{id}/bookings']['items'][number] => ({
  id: firstAtDesk.slice(0, -2) + String(at).padStart(2, '0'),
  nameMask: '王**',
  resourceName: `${(at % 4) + 1} 号场`,
  whenText: '11 月 23 日（周一）19:00–20:00',
  startsAt: '2026-11-23T11:00:00.000Z',
  statusText: '已订下',
  tone: 'done',
  companions: 1,
  purpose: null,
  checkedInBy: null,
  isLate: false,
  letInFrom: '2026-11-23T01:00:00.000Z',
  letInUntil: '2026-11-23T03:00:00.000Z',
  actions: ['check_in'],
});

const concerned = (at: number): GetAnswers['/venues/{id}/closures/preview']['items'][number] => {
  const { id, nameMask, resourceName, whenText, startsAt, statusText, tone, companions, purpose } =
    deskItem(at);
  return { id, nameMask, resourceName, whenText, startsAt, statusText, tone, companions, purpose };
};

export const doorId = '01990000-0000-7000-8000-0000000000d1';
/** The key of a door as the server derives it: any 32 bytes. */
export const doorKey = Buffer.alloc(32, 7).toString('base64url');
/** On this very phone. */
export const openDoor = {
  id: doorId,
  keeperMask: '王*国',
  device: 'HUAWEI Mate 60',
  isMine: true,
  openedAt: STUB_NOW,
  validUntil: '2026-11-23T13:30:00.000Z',
  seenAt: STUB_NOW,
};
/** Left in the dressing room. */
export const otherDoorId = '01990000-0000-7000-8000-0000000000d3';
const otherDoor = {
  ...openDoor,
  id: otherDoorId,
  keeperMask: '蒋*燕',
  device: 'Redmi Note 12',
  isMine: false,
  openedAt: '2026-11-23T00:40:00.000Z',
  seenAt: '2026-11-23T01:05:00.000Z',
};
const openDoors: GetAnswers['/venues/{id}/doors'] = {
  title: '区职工体育馆',
  items: [otherDoor, openDoor],
};
const doorsLeft = { ...openDoors, items: [openDoor] };
export const grantedKey = {
  id: doorId,
  title: '区职工体育馆',
  key: doorKey,
  validUntil: openDoor.validUntil,
  serverTime: STUB_NOW,
};
export const doorActivityId = '01990000-0000-7000-8000-0000000000d2';
const kept = {
  id: doorActivityId,
  title: '骑手体检日',
  whenText: '今天 09:30–11:30',
  place: '河东街道职工之家二楼',
  letInFrom: '2026-11-23T00:30:00.000Z',
  letInUntil: '2026-11-23T03:30:00.000Z',
};
const expected = (at: number): GetAnswers['/activities/{id}/door-list']['items'][number] => ({
  id: doorActivityId.slice(0, -3) + String(at).padStart(3, '0'),
  nameMask: `李*${'一二三四五六七八九十'[at % 10]}`,
  phoneMask: `138****${String(5600 + at)}`,
  statusText: '已报名',
  tone: 'done',
  checkedInBy: at === 1 ? 'card' : null,
  isLate: false,
  isAwaited: at !== 1,
});

const review: GetAnswers['/bookings/review/{id}'] = {
  id: bookingId,
  statusText: '等批准',
  tone: 'waiting',
  nameMask: '张*',
  unionName: UNION.name,
  venueName: '河东区职工书屋',
  resourceName: '教室',
  whenText: '12 月 1 日（周二）18:30–20:00',
  weeks: 4,
  companions: 0,
  purpose: '骑手交通安全课',
  dueText: '剩 1 个工作日，11 月 24 日（周二）前',
  actions: ['approve', 'refuse'],
};

const creditAppeal: GetAnswers['/credit/appeals/{id}'] = {
  id: ids.task,
  statusText: '等答复',
  tone: 'waiting',
  nameMask: '张*',
  what: creditLine.what,
  whichText: creditLine.whichText,
  reason: '那天临时加班，走不开',
  openedAt: '2026-11-20T02:00:00.000Z',
  dueText: '剩 2 个工作日，11 月 25 日（周三）前',
  actions: ['accept', 'reject'],
};

export const faultId = '01990000-0000-7000-8000-0000000000f1';
const ownFault = {
  id: faultId,
  venueId,
  whereText: '区职工体育馆 1 号场',
  kindText: '灯不亮',
  text: '靠窗第二盏灯不亮',
  statusText: '等处理',
  tone: 'waiting' as const,
  openedAt: STUB_NOW,
  dueText: '还剩 3 个工作日',
  actions: ['withdraw' as const],
};
const { venueId: _venue, ...faultFace } = ownFault;
const faultReview = { ...faultFace, others: 1, actions: ['fix' as const, 'set_aside' as const] };
export const visitedId = '01990000-0000-7000-8000-0000000000b2';
const visited = {
  ...booking,
  id: visitedId,
  status: 'checked_in' as const,
  statusText: '已到场',
  cancelUntil: null,
  actions: ['rate' as const],
};

const calendarLink = {
  url: 'https://home.example.com/api/v1/calendars/feeds/0199000000007000800000000000c0de.AbCdEfGhIjKlMnOpQrStUv.ics',
  createdAt: STUB_NOW,
};

export const [closureId, roomId] = [9, 8].map((n) => `${venueId.slice(0, -1)}${n}`) as [
  string,
  string,
];
/** The fourth court has rules of its own. */
export const ownCourtId = courts[3] ?? '';
type ManagedVenue = GetAnswers['/venues/managed/{id}'];
const line = { days: '1-7', opens: '17:00', closes: '22:00' };
const venueRules: NonNullable<ManagedVenue['rules'][number]['rules']> = {
  horizonDays: 1,
  opensAt: '08:00',
  slotMinutes: 60,
  maxSlots: 1,
  perPersonDay: 1,
  perPersonWeek: null,
  perUnionDay: 2,
  audience: ['own'],
  cancelUntilMinutes: 30,
  lateCancel: 'refused',
  arriveByMinutes: 15,
  credit: { count: 2, withinDays: 365, barDays: 365 },
  companions: 3,
  approval: false,
  seriesWeeks: 0,
};
const managedVenue: ManagedVenue = {
  id: venueId,
  name: venueItem.name,
  address: venueItem.address,
  organisationName: venueItem.organisationName,
  homeId: null,
  homes: [{ id: '01990000-0000-7000-8000-000000000801', name: '河东区职工之家' }],
  resources: [
    ...courts.map((id, at) => ({
      id,
      name: `${at + 1} 号场`,
      kind: 'badminton' as const,
      kindText: '羽毛球场',
      capacity: 1,
      rulesText: at === 3 ? '按单独的规矩' : '按场馆的规矩',
      actions: ['set_rules' as const, ...(at === 3 ? (['end_rules'] as const) : [])],
    })),
    {
      id: roomId,
      name: '阅览室',
      kind: 'reading_room',
      kindText: '阅览室',
      capacity: 30,
      rulesText: '按场馆的规矩',
      actions: ['resize', 'set_rules'],
    },
  ],
  hours: [
    {
      id: '01990000-0000-7000-8000-0000000000a5',
      resourceId: null,
      hours: [line],
      publicGood: [{ ...line, closes: '18:00' }],
      hoursText: '17:00–22:00',
      publicGoodText: '17:00–18:00',
      whenText: '现在',
      from: '2026-01-01',
      to: null,
      reason: null,
    },
  ],
  rules: [
    {
      id: '01990000-0000-7000-8000-0000000000a6',
      resourceId: null,
      whenText: '现在',
      from: '2026-01-01',
      rules: venueRules,
      lines: rules,
    },
    {
      id: '01990000-0000-7000-8000-0000000000a7',
      resourceId: ownCourtId,
      whenText: '现在',
      from: '2026-06-01',
      rules: { ...venueRules, maxSlots: 2 },
      lines: [(rules[0] ?? '').replace('最多 1 小时', '最多 2 小时'), ...rules.slice(1)],
    },
  ],
  closures: [
    {
      id: closureId,
      whereText: '4 号场',
      whenText: '11 月 23 日（周一）08:00–22:00',
      reason: '保养',
    },
  ],
  today: '2026-11-23',
};

const photos: GetAnswers['/photos'] = {
  items: (['passed', 'review'] as const).map((check, at) => {
    const id = photoId.replace(/1$/, String(at + 1));
    const path = `/api/v1/photos/preview?ticket=${id}.1.x`;
    return { id, path, check, mayPass: check === 'review' };
  }),
  mayAdd: true,
};

export const placeGets = (rows: number) => ({
  '/calendars/mine': calendarLink,
  '/photos': photos,
  '/venue-faults/mine': { items: [ownFault] },
  '/venue-faults/{id}': faultReview,
  '/homes': { items: [] },
  '/venues': { items: [venueItem] },
  '/venues/nearby': { items: [venueItem] },
  '/venues/managed': { items: [venueItem] },
  '/venues/managed/{id}': managedVenue,
  '/venues/{id}': venue,
  '/venues/{id}/availability': ({ query }: { query: Record<string, string | undefined> }) =>
    availability(query.day),
  '/venues/{id}/bookings': {
    came: { card: 2, code: 1, manual: 1, late: 1 },
    items: Array.from({ length: rows }, (_, at) => deskItem(at)),
    serverTime: STUB_NOW,
  },
  '/venues/{id}/resources/{resource}/resize/preview': {
    items: [concerned(1), concerned(2)],
    serverTime: STUB_NOW,
  },
  '/venues/{id}/closures/preview': { items: [concerned(1), concerned(2)], serverTime: STUB_NOW },
  '/venues/{id}/doors': openDoors,
  '/activities/{id}/doors': openDoors,
  '/venues/{id}/doors/{door}/key': grantedKey,
  '/activities/{id}/doors/{door}/key': grantedKey,
  '/activities/kept': { items: [kept] },
  '/activities/{id}/door-list': {
    activity: kept,
    came: { card: 1, code: 0, manual: 0, late: 0 },
    expected: rows,
    items: Array.from({ length: rows }, (_, at) => expected(at)),
    serverTime: STUB_NOW,
  },
  '/bookings/mine': {
    upcoming: [booking, queued, offered, week(0), week(1), week(3)],
    past: Array.from({ length: rows }, () => cancelled),
    serverTime: STUB_NOW,
  },
  '/bookings/mine/{id}': ({ path }: { path: string }) =>
    path.endsWith(visitedId) ? visited : (inLine[path.slice(-36)] ?? booking),
  '/bookings/review/{id}': review,
  '/credit/mine': credit,
  '/credit/appeals/{id}': creditAppeal,
});

export const placePosts = {
  '/photos': photos,
  '/photos/order': { ...photos, items: [...photos.items].reverse() },
  '/photos/{id}/pass': photos,
  '/photos/{id}/remove': { ...photos, items: photos.items.slice(1) },
  '/calendars/mine': calendarLink,
  '/venues/{id}/faults': { items: [ownFault] },
  '/venue-faults/mine/{id}/withdraw': { items: [] },
  '/venue-faults/{id}/fix': { ...faultReview, actions: [], statusText: '处理好了' },
  '/venue-faults/{id}/set-aside': { ...faultReview, actions: [], statusText: '没有处理' },
  '/bookings/mine/{id}/rate': { ...visited, rating: 5, actions: [] },
  '/calendars/mine/end': { url: null, createdAt: null },
  '/bookings': booking,
  '/bookings/wait': queued,
  '/bookings/series': { items: [week(0), week(1), week(3)], clashes: [clash] },
  '/bookings/mine/series/{id}/cancel': {
    items: [week(0), week(1), week(3)].map((one) => ({ ...one, ...gone, actions: [] })),
    clashes: [],
  },
  '/bookings/mine/{id}/cancel': cancelled,
  '/bookings/mine/{id}/reschedule': { ...booking, resourceName: '2 号场' },
  '/bookings/review/{id}/approve': { ...review, actions: [], statusText: '已订下' },
  '/bookings/review/{id}/refuse': { ...review, actions: [], statusText: '没有批准' },
  '/bookings/review/{id}/check-in': undefined,
  '/venues/{id}/check-in': undefined,
  '/venues': { id: venueId },
  '/venues/{id}/resources': { id: roomId },
  '/venues/{id}/hours': { id: roomId },
  '/venues/{id}/rules': { id: roomId },
  '/venues/{id}/home': { ...managedVenue, homeId: managedVenue.homes[0]?.id ?? null },
  '/venues/{id}/resources/{resource}/rules/end': undefined,
  '/venues/{id}/resources/{resource}/resize': {
    items: [concerned(1), concerned(2)],
    serverTime: STUB_NOW,
  },
  '/closures/{id}/lift': undefined,
  '/activities/{id}/check-in': {
    registrationId: expected(0).id,
    nameMask: '李*一',
    by: 'card',
    isLate: false,
  },
  '/venues/{id}/doors': openDoor,
  '/activities/{id}/doors': openDoor,
  '/venues/{id}/doors/{door}/end': doorsLeft,
  '/activities/{id}/doors/{door}/end': doorsLeft,
  '/doors/pass': {
    place: 'venue',
    matterId: bookingId,
    title: '区职工体育馆 2 号场',
    whenText: '今天 19:00–20:00',
    isAgain: false,
    isLate: false,
  },
  '/venues/{id}/closures': { items: [concerned(1), concerned(2)], serverTime: STUB_NOW },
  '/credit/entries/{id}/appeal': credit,
  '/credit/appeals/{id}/withdraw': credit,
  '/credit/appeals/{id}/accept': creditAppeal,
  '/credit/appeals/{id}/reject': creditAppeal,
} satisfies Partial<{ [P in keyof PostRoutes]: PostRoutes[P]['answer'] | undefined }>;
