import type { GetAnswers, PostRoutes } from '../../src/api/contract';
import type { SentRequest } from './requests';
import { activityIds, card, idOf } from './stub-activities';
import { STUB_NOW, UNION } from './stub-answers';

type Managed = GetAnswers['/activities/managed/{id}'];
type SignUp = GetAnswers['/activities/{id}/sign-ups']['items'][number];

/** `draft`: not published yet; `running`: full, and people wait. */
export const managedIds = { draft: idOf(51), running: activityIds.offered } as const;
export const signUpId = idOf(61);
export const workbookId = idOf(62);

const drafted = card(managedIds.draft, {
  title: '新春游园会',
  status: 'draft',
  statusText: '草稿',
  tone: 'waiting',
  mode: 'draw',
  modeText: '抽签',
  capacity: 50,
  free: 50,
  startsAt: '2026-12-20T01:00:00.000Z',
  endsAt: '2026-12-20T04:00:00.000Z',
  signUpFrom: '2026-12-01T00:00:00.000Z',
  signUpTo: '2026-12-15T04:00:00.000Z',
});
const running = card(managedIds.running, { title: '羽毛球初级班', free: 0, waiting: 4 });
const past = (at: number) =>
  card(idOf(300 + at), {
    title: '职工读书会',
    status: 'held',
    statusText: '已结束',
    tone: 'done',
    startsAt: '2026-10-20T11:00:00.000Z',
    endsAt: '2026-10-20T13:00:00.000Z',
  });

const managed = (facts: typeof drafted, actions: Managed['actions']): Managed => ({
  ...facts,
  plan: {
    title: facts.title,
    intro: '带上家里人，有灯谜和小吃。',
    startsAt: facts.startsAt,
    endsAt: facts.endsAt,
    venueId: null,
    place: facts.place,
    latitude: facts.latitude,
    longitude: facts.longitude,
    audience: 'members',
    unions: [],
    capacity: facts.capacity,
    feeFen: facts.feeFen,
    form: [
      { key: 'size', label: '衣服尺码', kind: 'choice', required: true, options: ['中', '大'] },
    ],
    signUpFrom: facts.signUpFrom,
    signUpTo: facts.signUpTo,
    mode: facts.mode,
    holdMinutes: 120,
    rule:
      facts.mode === 'draw'
        ? {
            programme: 'outing',
            excludeWonWithinDays: 180,
            excludeBarred: true,
            secondTicketAfterLosingDays: 180,
          }
        : null,
  },
  revision: '0123456789abcdef',
  unionNames: [],
  organisationId: UNION.id,
  concerned: facts.capacity - facts.free + facts.waiting,
  rating: { count: 0, average: null },
  actions,
});
const draftActions: Managed['actions'] = ['edit', 'publish', 'cancel'];
const theDraft = managed(drafted, draftActions);
const theRunning = managed(running, ['resize', 'close', 'cancel']);

const signUp = (at: number): SignUp => ({
  id: at === 0 ? signUpId : idOf(400 + at),
  status: 'signed_up',
  statusText: '已报名',
  nameMask: '周*国',
  phoneMask: `138****80${String(at).padStart(2, '0')}`,
  number: null,
  answers: [{ key: 'size', value: '大' }],
  checkedInBy: null,
  rating: null,
  ratingText: null,
  openedAt: '2026-11-22T02:00:00.000Z',
  actions: ['remove'],
});
const workbook = {
  id: workbookId,
  activityId: managedIds.running,
  isReady: true,
  requestedAt: STUB_NOW,
};

export const managedGets = (rows: number) => ({
  '/activities/managed': {
    items: [drafted, running, ...Array.from({ length: rows }, (_one, at) => past(at))],
  },
  '/activities/managed/{id}': ({ path }: SentRequest) =>
    path.endsWith(managedIds.draft) ? theDraft : theRunning,
  '/activities/{id}/sign-ups': {
    items: Array.from({ length: rows }, (_one, at) => signUp(at)),
    nextCursor: null,
  },
  '/activities/sign-up-lists': { items: [workbook] },
});

export const managedPosts = {
  '/activities': theDraft,
  '/activities/{id}/edit': theDraft,
  '/activities/{id}/publish': managed(
    { ...drafted, status: 'published', statusText: '已发布', tone: 'info' },
    ['resize', 'close', 'cancel'],
  ),
  '/activities/{id}/resize': { ...theRunning, capacity: 24, waiting: 0 },
  '/activities/{id}/close': managed(
    { ...running, status: 'closed', statusText: '报名已截止', tone: 'waiting' },
    ['resize', 'cancel'],
  ),
  '/activities/{id}/cancel': managed(
    { ...running, status: 'cancelled', statusText: '已取消', tone: 'closed' },
    [],
  ),
  '/activities/{id}/sign-ups/{registration}/remove': { items: [], nextCursor: null },
  '/activities/{id}/sign-up-lists': workbook,
  '/activities/sign-up-lists/{id}/link': {
    path: '/api/v1/activities/sign-up-lists/download?ticket=stub',
    expiresAt: STUB_NOW,
  },
} satisfies Partial<{ [P in keyof PostRoutes]: PostRoutes[P]['answer'] }>;
