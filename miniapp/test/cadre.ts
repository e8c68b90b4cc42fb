import type { InboxDto, ReviewDto, TaskDto } from '../src/api/contract';
import { noNetwork, phone, serve, type Exchange } from './taro';

type Answered = { status: number; body: unknown } | Promise<never>;

/** A signed-in decider whose server answers these routes ('POST /join/resolutions'). */
export function signedIn(routes: Readonly<Record<string, (asked: Exchange) => Answered>>): void {
  phone.stored.set('session', {
    accessToken: 'token',
    accessExpiresAt: '2026-11-24T00:00:00.000Z',
    refreshToken: 'refresh',
    refreshExpiresAt: '2026-12-24T00:00:00.000Z',
  });
  serve((asked) => {
    const name = `${asked.method} ${asked.path.split('?')[0] ?? ''}`;
    return routes[name]?.(asked) ?? refused(404, 'http.not_found', '没有找到');
  });
}

export const ok = (body: unknown): Answered => ({ status: 200, body });
export const offline = (): Answered => noNetwork();

export function refused(status: number, code: string, message: string): Answered {
  return { status, body: { code, message, requestId: 'r1' } };
}

/** What was posted to a path, oldest first. */
export function posted(path: string): unknown[] {
  return phone.sent
    .filter((one) => one.method === 'POST' && one.path === path)
    .map((one) => one.body);
}

export function aTask(number: number, change: Partial<TaskDto> = {}): TaskDto {
  return {
    id: `task-${number}`,
    subjectType: 'join_application',
    subjectId: `application-${number}`,
    title: `王${number}* · 外卖骑手`,
    subtitle: '滨河路 24 小时驿站扫码',
    labels: [],
    openedAt: '2026-11-20T01:00:00.000Z',
    dueAt: '2026-11-26T10:00:00.000Z',
    dueText: '剩 3 个工作日，11 月 26 日（周四）前',
    tone: 'calm',
    escalatedLevel: 0,
    actions: ['approve', 'return', 'forward', 'reject'],
    ...change,
  };
}

export function anInbox(items: TaskDto[], change: Partial<InboxDto> = {}): InboxDto {
  const counts = { open: items.length, dueToday: 0, overdue: 0 };
  // Later than any phone that runs this: the sheet's day is the server's.
  return { items, nextCursor: null, counts, serverTime: '2096-11-23T01:30:00.000Z', ...change };
}

export function aReview(change: Partial<ReviewDto> = {}): ReviewDto {
  const union = { id: '140', name: '河东街道网约配送联合工会' };
  return {
    id: 'a1',
    status: 'submitted',
    statusText: '审核中',
    tone: 'waiting',
    nameMask: '买买提·***',
    idNumberMask: '330***********001X',
    phoneMask: '138****8000',
    phoneVerified: true,
    age: 31,
    employmentFormText: '外卖骑手',
    platforms: ['美团'],
    organisation: union,
    union,
    routeReason: '在滨河路 24 小时驿站扫码申请',
    submittedAt: '2026-11-23T01:30:00.000Z',
    dueAt: '2026-11-26T10:00:00.000Z',
    dueText: '剩 3 个工作日，11 月 26 日（周四）前',
    returnedOnce: false,
    applicantNoteCheck: null,
    applicantNote: null,
    disputed: false,
    timeline: [{ at: null, state: 'now', title: '主席审核', text: '最晚 11 月 26 日（周四）答复' }],
    actions: ['approve', 'return', 'forward', 'reject'],
    missingOptions: [
      { code: 'workplace', text: '请补充工作地点' },
      { code: 'other', text: '其他，请看说明' },
    ],
    rejectReasons: [
      { code: 'not_own_will', text: '本人表示没有申请或不愿意入会' },
      { code: 'other', text: '其他原因（请写明）' },
    ],
    forwardReasons: [{ code: 'works_elsewhere', text: '不在我们这里工作' }],
    ...change,
  };
}
