import type { ApplicationDto, MeDto, ScanDto, StationDto } from '../src/api';
import { serve, type Exchange } from './taro';

/** A worker's phone in a component test: what the server would answer in the demo city. */
type Answer = { status: number; body: unknown } | Promise<never>;
export type Answers = Record<string, (exchange: Exchange) => Answer>;

export const ok = (body: unknown) => ({ status: 200, body });
export const union = { id: '140', name: '河东街道网约配送联合工会' };

/** Answers by 'METHOD /path', the session included; everything else is not found. */
export function serveWorker(answers: Answers): void {
  serve((exchange) => {
    const [path = ''] = exchange.path.split('?');
    if (path === '/session/wechat') return ok({ accessToken: 't', refreshToken: 'r' });
    const answer = answers[`${exchange.method} ${path}`];
    return answer
      ? answer(exchange)
      : { status: 404, body: { code: 'http.not_found', message: '没有找到，请返回重试' } };
  });
}

export function aWorker(part: Partial<MeDto> = {}): MeDto {
  return {
    accountId: 'a',
    person: null,
    phoneMask: null,
    offices: [],
    capabilities: [],
    membership: null,
    application: null,
    union: null,
    unread: 0,
    inboxCount: 0,
    serverTime: '2026-11-22T09:00:00.000Z',
    ...part,
  };
}

export function aStation(part: Partial<StationDto> = {}): StationDto {
  return {
    id: '127',
    number: 'HD-0127',
    name: '滨河路 24 小时驿站',
    address: '滨河路 88 号',
    latitude: 30.2723,
    longitude: 120.162,
    offers: [{ code: 'hot_water', text: '热水' }],
    hours: [{ days: '1-7', opens: '00:00', closes: '24:00' }],
    hoursText: '全天 24 小时',
    openState: 'open',
    openText: '开着 · 24 小时',
    organisation: { id: '120', name: '河东街道总工会' },
    ...part,
  };
}

export function aScan(part: Partial<ScanDto> = {}): ScanDto {
  return {
    station: aStation(),
    offer: 'join',
    union: { organisationId: '140', name: union.name, reason: '这一带跑单的师傅由它照看' },
    application: null,
    canCheckIn: true,
    canTransfer: false,
    ...part,
  };
}

export function anApplication(part: Partial<ApplicationDto> = {}): ApplicationDto {
  return {
    id: 'a1',
    status: 'submitted',
    statusText: '审核中',
    headline: '联合工会正在审核',
    explanation: '最晚 11 月 26 日（周四）答复。',
    tone: 'waiting',
    submittedAt: '2026-11-23T01:30:00.000Z',
    dueAt: '2026-11-26T10:00:00.000Z',
    dueText: '剩 3 个工作日',
    organisation: union,
    union,
    routeReason: '因为您在滨河路驿站扫的码',
    nameMask: '买买提·**',
    idNumberMask: '6501**********1234',
    phoneMask: '138****5678',
    missing: [],
    returnNote: null,
    timeline: [{ at: null, state: 'now', title: '审核', text: '最晚周四答复' }],
    actions: ['withdraw'],
    ...part,
  };
}

export const consents = {
  items: [
    { kind: 'join_statement', version: 1, title: '入会说明', body: '我自愿加入。' },
    { kind: 'personal_information', version: 2, title: '个人信息怎么用', body: '加密保存。' },
  ],
};
