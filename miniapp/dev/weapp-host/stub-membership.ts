import type { GetAnswers, PostRoutes } from '../../src/api/contract';
import { UNION, ids, membership, review } from './stub-answers';

const OTHER = '解放桥街道网上会员之家';
const period = { organisationId: UNION.id, organisationName: UNION.name, statusText: '在会' };
const transfer = {
  id: ids.transfer,
  statusText: '等新工会接收',
  tone: 'waiting',
  fromName: UNION.name,
  toName: OTHER,
  organisationName: OTHER,
  openedAt: '2026-11-23T01:10:00.000Z',
  dueText: review.dueText,
} as const;

const file: GetAnswers['/membership/file'] = {
  membership: {
    id: ids.membership,
    statusText: '在会',
    tone: 'done',
    memberNo: membership.memberNo,
    organisationId: UNION.id,
    organisationName: UNION.name,
    since: membership.since,
    sinceText: '入会 8 个月',
  },
  actions: ['object', 'withdraw_transfer', 'retain', 'quit'],
  warning: `${UNION.name}想停您的会籍：半年没有联系上。还在的话，12 月 8 日前点“我还在”，会籍照旧。`,
  openTransfer: transfer,
  transfers: [transfer, { ...transfer, id: ids.task, statusText: '已撤回', tone: 'closed' }],
  periods: [
    { ...period, from: '2026-03-02', to: null },
    { ...period, organisationName: OTHER, from: '2024-05-01', to: '2026-03-02' },
  ],
};

const change: GetAnswers['/organisation-changes/{id}'] = {
  id: ids.task,
  kind: 'dissolve',
  kindText: '撤销',
  statusText: '等上级工会批准',
  tone: 'waiting',
  unionId: UNION.id,
  unionName: UNION.name,
  targetName: '河东街道总工会',
  organisationName: '河东街道总工会',
  reason: '单位搬走了',
  members: 18,
  carried: 0,
  openedAt: '2026-11-23T01:10:00.000Z',
  dueText: review.dueText,
  actions: ['approve', 'refuse'],
};

const resolution = {
  id: ids.task,
  organisationName: UNION.name,
  resolvedOn: '2026-11-20',
  reference: '第 12 次委员会会议',
  recordedAt: '2026-11-20T08:00:00.000Z',
  members: 1,
};

const appeal: GetAnswers['/appeals/{id}'] = {
  id: ids.task,
  kind: 'transfer',
  statusText: '上级工会在审',
  nameMask: '买买提·***',
  matterText: `${OTHER}没有接收接转`,
  deciderName: OTHER,
  decisionNote: '不在我们片区',
  reason: '我一直在滨河路送餐，站长可以证明',
  upheldText: '接转改为接收，今天起转过去，会员号不变',
  openedAt: '2026-11-23T01:10:00.000Z',
  dueText: review.dueText,
  actions: ['uphold', 'dismiss'],
  recusedText: null,
};
const appeals: GetAnswers['/appeals'] = {
  items: [
    {
      id: ids.dispute,
      kind: 'lapse',
      matterId: ids.dispute,
      matterText: `${OTHER}停了会籍`,
      status: 'submitted',
      statusText: '上级工会在审',
      tone: 'waiting',
      organisationName: '河东街道总工会',
      openedAt: '2026-11-23T01:10:00.000Z',
      dueText: review.dueText,
      answer: null,
      actions: ['withdraw'],
    },
  ],
  appealable: [
    {
      kind: 'transfer',
      matterId: ids.task,
      matterText: `${OTHER}没有接收接转`,
      until: '2026-12-08',
    },
  ],
};

/** 我的会籍 of a member, and what waits for the office about members. */
export const membershipGets = {
  '/membership/file': file,
  '/membership/file/on': { period: { ...period, from: '2026-03-02', to: null } },
  '/appeals': appeals,
  '/appeals/{id}': appeal,
  '/organisation-changes': { items: [change] },
  '/organisation-changes/{id}': change,
  '/join/resolutions': { items: [resolution], nextCursor: null },
  '/join/resolutions/{id}': {
    ...resolution,
    attendees: ['张志强', '李梅'],
    text: '同意以上职工加入工会。',
    takenIn: [{ nameMask: '买买提·***', memberNo: membership.memberNo }],
  },
  '/transfers/{id}': {
    id: ids.transfer,
    statusText: '等新工会接收',
    nameMask: '买买提·***',
    memberNo: membership.memberNo,
    fromName: OTHER,
    toName: UNION.name,
    reasonText: '换了干活的地方',
    note: '现在在滨河路送餐',
    openedAt: '2026-11-23T01:10:00.000Z',
    dueText: review.dueText,
    actions: ['accept', 'reject'],
  },
  '/lapses/{id}': {
    id: ids.task,
    statusText: '已提醒会员',
    nameMask: '买买提·***',
    memberNo: membership.memberNo,
    unionName: UNION.name,
    reason: '半年没有联系上',
    openedAt: '2026-11-01T01:10:00.000Z',
    answerUntil: '2026-11-16',
    dueText: review.dueText,
    actions: ['keep', 'end'],
  },
} satisfies Partial<GetAnswers>;

export const membershipPosts = {
  '/appeals': appeals,
  '/appeals/{id}/withdraw': appeals,
  '/appeals/{id}/uphold': { statusText: '支持申诉' },
  '/appeals/{id}/dismiss': { statusText: '维持原决定' },
  '/membership/retain': file,
  '/membership/resume': file,
  '/membership/object': file,
  '/membership/quit': file,
  '/membership/transfers': file,
  '/membership/transfers/{id}/withdraw': file,
  '/transfers/{id}/accept': { statusText: '已接转' },
  '/transfers/{id}/reject': { statusText: '新工会没有接收' },
  '/lapses/{id}/keep': { statusText: '保留会籍' },
  '/organisation-changes': change,
  '/organisation-changes/{id}/approve': change,
  '/organisation-changes/{id}/refuse': change,
  '/organisation-changes/{id}/withdraw': change,
  '/lapses/{id}/end': { statusText: '已停会籍' },
  '/memberships/{id}/propose-lapse': undefined,
} satisfies { [Path in keyof PostRoutes]?: PostRoutes[Path]['answer'] };
