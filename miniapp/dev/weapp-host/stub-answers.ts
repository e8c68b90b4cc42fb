import type {
  GetAnswers,
  ApplicationDto,
  CardDto,
  ConsentDto,
  InboxDto,
  MeDto,
  MessageDto,
  NearbyStation,
  OrganisationDto,
  ReviewDto,
  StationDto,
  TaskDto,
} from '../../src/api/contract';

/** A Monday morning in the demo city, when every stub answer is true. */
export const STUB_NOW = '2026-11-23T01:30:00.000Z';

export const UNION = { id: '140', name: '河东街道网约配送联合工会' };
const DUE = '2026-11-26T10:00:00.000Z';

export const ids = {
  application: '01990000-0000-7000-8000-000000000001',
  returned: '01990000-0000-7000-8000-0000000000ff',
  membership: '01990000-0000-7000-8000-000000000002',
  task: '01990000-0000-7000-8000-000000000003',
  dispute: '01990000-0000-7000-8000-000000000004',
  transfer: '01990000-0000-7000-8000-000000000005',
  rosterImport: '01990000-0000-7000-8000-000000000031',
  station: '127',
} as const;

export const station: StationDto = {
  id: ids.station,
  number: 'HD-0127',
  name: '滨河路 24 小时驿站',
  address: '临江市河东区滨河路 18 号',
  latitude: 30.2701,
  longitude: 120.1604,
  offers: [
    { code: 'hot_water', text: '热水' },
    { code: 'microwave', text: '微波炉' },
    { code: 'charging', text: '手机充电' },
    { code: 'toilet', text: '洗手间' },
  ],
  hours: [{ days: '1-7', opens: '00:00', closes: '24:00' }],
  hoursText: '每天 24 小时',
  openState: 'open',
  openText: '现在开着',
  organisation: { id: '31', name: '河东街道总工会' },
  sinceText: '2024 年 5 月建成',
};

export function nearby(index: number): NearbyStation {
  return {
    id: String(127 + index),
    name: index === 0 ? station.name : `解放桥便民驿站 ${index} 号`,
    address: `临江市河东区解放路 ${index} 号`,
    offers: station.offers.slice(0, 3),
    openState: index % 3 === 2 ? 'closed' : 'open',
    openText: index % 3 === 2 ? '今天 22:00 已关门' : '现在开着',
    distanceMetres: 80 + index * 230,
  };
}

export const organisation: OrganisationDto = {
  ...UNION,
  level: 'grassroots',
  levelText: '基层工会',
  kind: 'new_form',
  kindText: '新业态工会',
  parentName: '河东街道总工会',
  chairMask: '王**',
  contact: '0571-8800 0140',
  address: '临江市河东区滨河路 2 号',
  hours: '工作日 9:00–17:00',
  offers: ['入会、转会', '困难帮扶', '法律援助'],
  promise: '入会申请 3 个工作日内答复',
  statusText: '已成立',
  termText: '这一届到2027 年 1 月 24 日（周日）',
  officers: [
    { postText: '主席', nameMask: '王**' },
    { postText: '副主席', nameMask: '李*' },
  ],
  pageVersion: 3,
};

export const consents: ConsentDto[] = [
  {
    kind: 'join_statement',
    version: 1,
    title: '入会说明',
    body: '我自愿加入中国工会，遵守《中国工会章程》。\n入会免费，随时可以撤回申请。',
  },
  {
    kind: 'personal_information',
    version: 1,
    title: '个人信息怎么用',
    body: '姓名和身份证号：只用来确认“一人一籍”，加密保存。\n谁看过，都有记录。',
  },
];

export const me: MeDto = {
  accountId: '01990000-0000-7000-8000-0000000000aa',
  person: null,
  phoneMask: null,
  offices: [],
  capabilities: ['join.apply', 'join.own', 'message.own', 'session.own', 'station.visit'],
  membership: null,
  application: null,
  union: null,
  unread: 0,
  inboxCount: 0,
  serverTime: STUB_NOW,
};

export const knownPerson = { nameMask: '买买提·***', phoneMask: '138****8000' };

export const membership = {
  id: ids.membership,
  organisationId: UNION.id,
  organisationName: UNION.name,
  memberNo: '330102000127',
  since: '2026-03-02',
};

export const ownUnion: MeDto['union'] = {
  organisationId: UNION.id,
  name: UNION.name,
  chairMask: '王**',
  contact: '0571-8800 0140',
  hours: '工作日 9:00–17:00',
};

export const chairOffice: MeDto['offices'][number] = {
  role: 'chair',
  roleText: '工会主席',
  organisationId: UNION.id,
  organisationName: UNION.name,
  validTo: '2028-06-30',
};

export const keeperOffice: MeDto['offices'][number] = {
  role: 'station_keeper',
  roleText: '驿站管理员',
  organisationId: '31',
  organisationName: '河东街道总工会',
  validTo: '2027-12-31',
};

export const application: ApplicationDto = {
  id: ids.application,
  status: 'submitted',
  statusText: '正在办',
  headline: '王主席正在看您的申请',
  explanation: '3 个工作日内答复；过期自动交给河东街道总工会。',
  tone: 'waiting',
  submittedAt: STUB_NOW,
  dueAt: DUE,
  dueText: '剩 3 个工作日（11 月 26 日 周四）',
  organisation: UNION,
  union: UNION,
  routeReason: '您在滨河路 24 小时驿站扫的码，送外卖的同行都在这个工会。',
  nameMask: '买买提·***',
  idNumberMask: '330***********001X',
  phoneMask: '138****8000',
  missing: [],
  returnNote: null,
  timeline: [
    { at: STUB_NOW, state: 'done', title: '您提交了申请', text: '河东街道网约配送联合工会已收到' },
    { at: null, state: 'now', title: '主席正在看', text: '11 月 26 日 周四前答复' },
    { at: null, state: 'to_come', title: '工会委员会决议', text: '通过后您就是会员' },
  ],
  actions: ['withdraw'],
};

export const returnedApplication: ApplicationDto = {
  ...application,
  id: ids.returned,
  status: 'returned',
  statusText: '等您补充',
  headline: '还差一步：请您补充',
  missing: [
    { code: 'phone', text: '手机号打不通，请换一个能联系上的' },
    { code: 'workplace', text: '请补充工作地点（在哪条街、哪个园区干活）' },
  ],
  returnNote: '请写清在哪一带跑单',
  actions: ['resubmit', 'withdraw'],
};

export function task(index: number): TaskDto {
  const tones = ['overdue', 'today', 'soon', 'calm'] as const;
  const tone = tones[Math.min(index, 3)] ?? 'calm';
  return {
    id: `${ids.task.slice(0, -3)}${String(100 + index)}`,
    subjectType: 'join_application',
    subjectId:
      index === 0 ? ids.application : `${ids.application.slice(0, -3)}${String(100 + index)}`,
    title: index === 0 ? '买买提·*** 申请入会' : `赵${'*'.repeat(2)} 申请入会`,
    subtitle: '外卖骑手 · 美团',
    labels: tone === 'overdue' ? ['已超时'] : [],
    openedAt: STUB_NOW,
    dueAt: DUE,
    dueText: tone === 'overdue' ? '超时 1 个工作日' : '剩 2 个工作日（11 月 25 日 周三）',
    tone,
    escalatedLevel: tone === 'overdue' ? 1 : 0,
    actions: ['approve', 'return', 'forward', 'reject'],
  };
}

export function inbox(rows: number): InboxDto {
  return {
    items: Array.from({ length: rows }, (_, index) => task(index)),
    nextCursor: null,
    counts: { open: rows, dueToday: 1, overdue: 1 },
    serverTime: STUB_NOW,
  };
}

export const review: ReviewDto = {
  id: ids.application,
  status: 'submitted',
  statusText: '等您决定',
  tone: 'waiting',
  nameMask: '买买提·***',
  idNumberMask: '330***********001X',
  phoneMask: '138****8000',
  phoneVerified: true,
  age: 31,
  employmentFormText: '外卖骑手',
  platforms: ['美团'],
  organisation: UNION,
  union: UNION,
  routeReason: '在滨河路 24 小时驿站扫码申请',
  submittedAt: STUB_NOW,
  dueAt: DUE,
  dueText: '剩 3 个工作日（11 月 26 日 周四）',
  returnedOnce: false,
  applicantNote: null,
  applicantNoteCheck: null,
  disputed: false,
  timeline: application.timeline,
  actions: ['approve', 'return', 'forward', 'reject'],
  missingOptions: [
    { code: 'name', text: '姓名和身份证不一致，请照证件重新填写' },
    { code: 'phone', text: '手机号打不通，请换一个能联系上的' },
  ],
  rejectReasons: [{ code: 'not_own_will', text: '本人表示没有申请或不愿意入会' }],
  forwardReasons: [{ code: 'works_elsewhere', text: '不在我们这里工作' }],
};

/** Papers of a matter: one that the viewer may take away again, one that a machine has not looked at. */
export const papers: GetAnswers['/files'] = {
  items: [
    {
      id: '01990000-0000-7000-8000-0000000000f1',
      sideText: '您交的',
      medium: 'image/jpeg',
      size: 182_000,
      addedAt: STUB_NOW,
      check: 'passed',
      mayRemove: true,
    },
    {
      id: '01990000-0000-7000-8000-0000000000f2',
      sideText: '您交的',
      medium: 'application/pdf',
      size: 82_000,
      addedAt: STUB_NOW,
      check: 'waiting',
      mayRemove: false,
    },
  ],
  mayAdd: true,
};

/** The same as the office sees them. */
export const papersOfApplicant: GetAnswers['/files'] = {
  items: papers.items.map((paper) => ({ ...paper, sideText: '申请人交的', mayRemove: false })),
  mayAdd: false,
};

export const statement = {
  id: '01990000-0000-7000-8000-0000000000f3',
  sideText: '首次登记的工会',
  text: '2019 年 6 月在工会当面登记，登记表上有本人签字。',
  saidAt: STUB_NOW,
  check: 'passed',
  mine: false,
} as const;

export const card: CardDto = {
  membershipId: ids.membership,
  memberNo: membership.memberNo,
  name: '买买提·吐尔逊',
  verified: true,
  organisationName: UNION.name,
  since: membership.since,
  sinceText: '2026 年 3 月 2 日入会',
  secret: 'c3R1Yi1zZWNyZXQtb2YtdGhlLWNhcmQtMDAwMDAwMDE',
  keyId: 'k1',
  stepSeconds: 30,
  secretExpiresAt: '2026-11-30T01:30:00.000Z',
  serverTime: STUB_NOW,
};

export function message(index: number): MessageDto {
  return {
    id: `01990000-0000-7000-8000-000000000${String(200 + index)}`,
    kind: 'join_submitted',
    title: index === 0 ? '您的入会申请已收到' : `第 ${index + 1} 条消息`,
    body: '河东街道网约配送联合工会会在 11 月 26 日 周四前答复您。',
    page: `packages/member/application/index?id=${ids.application}`,
    createdAt: STUB_NOW,
    read: index > 0,
  };
}

export const delegation: GetAnswers['/delegations']['items'][number] = {
  id: ids.task,
  organisationName: UNION.name,
  deputyMask: '欧阳*',
  fromDay: '2026-11-20',
  toDay: '2026-11-28',
  reason: '休年假',
  state: 'running',
  stateText: '正在代理',
  actions: ['end'],
};

export const figures: GetAnswers['/figures'] = {
  organisation: { id: '140', name: UNION.name, received: 42, open: 7, late: 1 },
  from: '2026-08-26',
  to: '2026-11-23',
  states: [
    { state: 'submitted', text: '审核中', count: 6 },
    { state: 'returned', text: '等申请人补充', count: 1 },
    { state: 'disputed', text: '会籍核验中', count: 0 },
    { state: 'approved', text: '已入会', count: 30 },
    { state: 'merged', text: '会籍已核验', count: 0 },
    { state: 'rejected', text: '未通过', count: 2 },
    { state: 'withdrawn', text: '已撤回', count: 3 },
  ],
  ages: [
    { age: 'fresh', text: '1 个工作日以内', count: 4 },
    { age: 'due', text: '2 到 3 个工作日', count: 2 },
    { age: 'late', text: '超过 3 个工作日', count: 1 },
  ],
  deciding: { decided: 32, median: 1, ninetieth: 3 },
  verifiedPercent: 88,
  newForm: { count: 35, text: '35 人' },
  migrant: { count: null, text: '不足 5 人' },
  below: [{ id: '141', name: '临江速达物流有限公司工会', received: 5, open: 1, late: 0 }],
};
