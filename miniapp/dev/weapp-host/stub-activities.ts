import { createHash, createHmac } from 'node:crypto';
import type { GetAnswers, PostRoutes } from '../../src/api/contract';
import type { SentRequest } from './requests';
import { STUB_NOW, UNION } from './stub-answers';

export type Card = GetAnswers['/activities']['items'][number];
type Activity = GetAnswers['/activities/{id}'];
type Mine = NonNullable<Activity['mine']>;
type Draw = GetAnswers['/activities/{id}/draw'];
type Room = GetAnswers['/waiting-rooms/{id}'];

export const idOf = (n: number): string =>
  `01990000-0000-7000-8000-0000000ac${String(n).padStart(3, '0')}`;
/** `open`: with a form; `offered`: a place is held for me; `drawn`: a finished draw; `soon`: opens in five minutes. */
export const activityIds = {
  open: idOf(1),
  offered: idOf(2),
  drawn: idOf(3),
  soon: idOf(4),
} as const;
export const registrationId = idOf(21);
export const waitlistId = idOf(22);

export const card = (id: string, change: Partial<Card> = {}): Card => ({
  id,
  title: '晚间太极班',
  status: 'published',
  statusText: '已发布',
  tone: 'info',
  organiserName: UNION.name,
  startsAt: '2026-11-26T11:00:00.000Z',
  endsAt: '2026-11-26T12:30:00.000Z',
  place: '河东街道职工之家二楼',
  latitude: 30.27,
  longitude: 120.16,
  photo: '0123456789abcdef0123456789abcdef',
  mode: 'waitlist',
  modeText: '先到先得，满了可候补',
  audienceText: '所有会员',
  capacity: 20,
  free: 3,
  waiting: 0,
  feeFen: 0,
  signUpFrom: '2026-11-20T00:00:00.000Z',
  signUpTo: '2026-11-26T04:00:00.000Z',
  ...change,
});

const seed = '5e'.repeat(32);
const drawn = card(activityIds.drawn, {
  title: '东湖一日游',
  status: 'closed',
  statusText: '报名已截止',
  startsAt: '2026-11-28T00:00:00.000Z',
  endsAt: '2026-11-28T09:00:00.000Z',
  mode: 'draw',
  modeText: '抽签',
  capacity: 6,
  free: 0,
  waiting: 18,
  signUpTo: '2026-11-23T00:00:00.000Z',
});
const cards = [
  card(activityIds.open),
  card(activityIds.offered, { title: '羽毛球初级班', free: 0, waiting: 4 }),
  drawn,
  card(activityIds.soon, { title: '亲子采摘', signUpFrom: '2026-11-23T01:35:00.000Z' }),
];

const mine = (activityId: string, change: Partial<Mine> = {}): Mine => ({
  id: registrationId,
  activityId,
  status: 'signed_up',
  statusText: '已报名',
  tone: 'done',
  number: null,
  waitlistId: null,
  ahead: null,
  holdUntil: null,
  rating: null,
  openedAt: '2026-11-22T02:00:00.000Z',
  actions: ['cancel'],
  ...change,
});
const offered = mine(activityIds.offered, {
  status: 'offered',
  statusText: '有名额了，等您确认',
  tone: 'overdue',
  waitlistId,
  holdUntil: '2026-11-23T03:30:00.000Z',
  actions: ['accept', 'decline'],
});
const won = mine(activityIds.drawn, { status: 'drawn', statusText: '抽中了', number: 17 });

const lines = ['报名期间不分先后，截止后统一抽签', '每人一张签', '没抽中的按抽签的顺序候补'];
const seedHash = createHash('sha256').update(seed).digest('hex');

function activity(id: string): Activity {
  const facts = cards.find((one) => one.id === id) ?? card(id);
  const isDraw = facts.mode === 'draw';
  const own = { [activityIds.offered]: offered, [activityIds.drawn]: won }[id] ?? null;
  return {
    ...facts,
    intro: '下班以后练一个半小时，老师从基本功教起。\n穿软底鞋就行。',
    venueId: null,
    photos: ['0123456789abcdef0123456789abcdef'],
    unionNames: [],
    form:
      id === activityIds.open
        ? [
            {
              key: 'size',
              label: '衣服尺码',
              kind: 'choice',
              required: true,
              options: ['中', '大'],
            },
            { key: 'note', label: '有什么要注意', kind: 'text', required: false, options: [] },
          ]
        : [],
    draw: isDraw
      ? { seedHash, drawsAt: facts.signUpTo, revealedAt: '2026-11-23T00:00:10.000Z', lines }
      : null,
    rating: { count: 0, average: null },
    mine: own,
    signUpBlockedText:
      id === activityIds.soon
        ? '还没到报名时间，请到点再来'
        : own
          ? '您已经报过名了，不用再报'
          : null,
    now: STUB_NOW,
  };
}

/** A true draw of twenty-four numbers, as docs/verify-draw.mjs wants it. */
const draw: Draw = {
  activityId: activityIds.drawn,
  activityTitle: drawn.title,
  rule: {
    programme: 'outing',
    excludeWonWithinDays: 0,
    excludeBarred: false,
    secondTicketAfterLosingDays: 0,
  },
  lines,
  seedHash,
  committedAt: '2026-11-16T01:00:00.000Z',
  drawsAt: drawn.signUpTo,
  seed,
  revealedAt: '2026-11-23T00:00:10.000Z',
  places: drawn.capacity,
  numbers: 24,
  entries: Array.from({ length: 24 }, (_one, at) => at + 1)
    .map((number) => ({
      number,
      best: createHmac('sha256', seed).update(String(number)).digest('hex'),
    }))
    .sort((a, b) => (a.best < b.best ? -1 : 1))
    .map(({ number }, at) => ({
      number,
      tickets: 1,
      exclusion: null,
      position: at + 1,
      drawn: at < drawn.capacity,
    })),
};

const room: Room = {
  id: activityIds.soon,
  state: 'not_yet',
  text: '还没开始，到点进来排队',
  number: null,
  position: null,
  seconds: null,
  askAgainSeconds: 15,
  opensAt: '2026-11-23T01:35:00.000Z',
  endsAt: '2026-11-23T01:50:00.000Z',
  now: STUB_NOW,
  admission: null,
  seedHash,
  seed: null,
  early: null,
};
const noRoom = { ...room, endsAt: '2026-11-23T01:00:00.000Z', state: 'over' } as const;

const entry: GetAnswers['/waitlist/mine']['items'][number] = {
  id: waitlistId,
  subjectType: 'activity',
  subjectId: activityIds.offered,
  matterId: registrationId,
  status: 'offered',
  statusText: '有名额了，等您确认',
  ahead: 0,
  holdUntil: offered.holdUntil,
  startsAt: cards[1]?.startsAt ?? STUB_NOW,
  actions: ['accept', 'decline'],
};

const idIn = ({ path }: SentRequest): string => path.split('/')[2] ?? '';

export const activityGets = (rows: number) => ({
  '/activities': {
    items: [...cards, ...Array.from({ length: rows - 3 }, (_one, at) => card(idOf(100 + at)))],
    nextCursor: null,
  },
  '/activities/registrations/mine': {
    items: [
      { ...offered, activity: cards[1] ?? drawn },
      { ...won, activity: drawn },
      {
        ...mine(idOf(31), {
          id: idOf(32),
          status: 'checked_in',
          statusText: '已到场',
          actions: ['rate'],
        }),
        activity: card(idOf(31), { title: '骑手体检日', endsAt: '2026-11-20T03:00:00.000Z' }),
      },
      ...Array.from({ length: rows }, (_one, at) => ({
        ...mine(idOf(100 + at), {
          id: idOf(200 + at),
          tone: 'closed',
          statusText: '已取消',
          actions: [],
        }),
        activity: card(idOf(100 + at)),
      })),
    ],
  },
  '/activities/{id}': (request: SentRequest) => activity(idIn(request)),
  '/activities/{id}/draw': draw,
  '/waiting-rooms/{id}': (request: SentRequest) =>
    idIn(request) === activityIds.soon ? room : { ...noRoom, id: idIn(request) },
  '/waitlist/mine': { items: [entry] },
});

const signedUp = {
  id: registrationId,
  status: 'signed_up',
  statusText: '已报名',
  number: null,
} as const;

export const activityPosts = {
  '/activities/{id}/registrations': signedUp,
  '/activities/registrations/{id}/cancel': mine(activityIds.open, {
    status: 'cancelled',
    statusText: '已取消',
    tone: 'closed',
    actions: [],
  }),
  '/activities/registrations/{id}/rate': mine(idOf(31), { rating: 5, actions: [] }),
  '/waiting-rooms/{id}/enter': {
    ...room,
    number: 12,
    state: 'entering',
    text: '已经在等，开始时随机排队',
  },
  '/waitlist/{id}/accept': { ...entry, status: 'accepted', statusText: '已确认', actions: [] },
  '/waitlist/{id}/decline': { ...entry, status: 'declined', statusText: '没有要', actions: [] },
  '/waitlist/{id}/leave': { ...entry, status: 'left', statusText: '已退出候补', actions: [] },
} satisfies Partial<{ [P in keyof PostRoutes]: PostRoutes[P]['answer'] }>;
