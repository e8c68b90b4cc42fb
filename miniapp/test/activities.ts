import type {
  Activity,
  ActivityCard,
  MyActivity,
  OwnRegistration,
} from '../src/features/activities/use-activities';

/** A class with places left, on Thursday evening. */
export const aCard = (change: Partial<ActivityCard> = {}): ActivityCard => ({
  id: 'v1',
  title: '晚间太极班',
  status: 'published',
  statusText: '已发布',
  tone: 'info',
  organiserName: '河东街道网约配送联合工会',
  startsAt: '2096-11-29T11:00:00.000Z',
  endsAt: '2096-11-29T12:30:00.000Z',
  place: '职工之家二楼',
  latitude: null,
  longitude: null,
  photo: null,
  mode: 'waitlist',
  modeText: '先到先得，满了可候补',
  audienceText: '所有会员',
  capacity: 20,
  free: 3,
  waiting: 0,
  feeFen: 0,
  signUpFrom: '2026-11-20T00:00:00.000Z',
  signUpTo: '2096-11-29T04:00:00.000Z',
  ...change,
});

export const anActivity = (change: Partial<Activity> = {}): Activity => ({
  ...aCard(),
  intro: '穿软底鞋就行。',
  venueId: null,
  photos: [],
  unionNames: [],
  form: [],
  draw: null,
  rating: { count: 0, average: null },
  mine: null,
  signUpBlockedText: null,
  now: '2096-11-23T01:30:00.000Z',
  ...change,
});

export const aRegistration = (change: Partial<OwnRegistration> = {}): OwnRegistration => ({
  id: 'r1',
  activityId: 'v1',
  status: 'signed_up',
  statusText: '已报名',
  tone: 'done',
  number: null,
  waitlistId: null,
  ahead: null,
  holdUntil: null,
  rating: null,
  openedAt: '2096-11-22T02:00:00.000Z',
  actions: ['cancel'],
  ...change,
});

export const anOffer = (): OwnRegistration =>
  aRegistration({
    status: 'offered',
    statusText: '有名额了，等您确认',
    tone: 'overdue',
    waitlistId: 'w1',
    holdUntil: '2096-11-24T01:00:00.000Z',
    actions: ['accept', 'decline'],
  });

export const myActivity = (
  mine: OwnRegistration,
  card: Partial<ActivityCard> = {},
): MyActivity => ({
  ...mine,
  activity: aCard(card),
});
