import type { GetAnswers, MeDto, PostRoutes, ScanDto } from '../../src/api/contract';
import type { SentRequest } from './requests';
import { activityGets, activityPosts } from './stub-activities';
import { managedGets, managedPosts } from './stub-managed';
import { committeeGets, committeePosts } from './stub-committee';
import { homeGets, homePosts } from './stub-homes';
import { placeGets, placePosts } from './stub-places';
import { foundingGets, foundingPosts } from './stub-foundings';
import { membershipGets, membershipPosts } from './stub-membership';
import { myFileGets, myFilePosts } from './stub-my-file';
import { rosterGets, rosterPosts } from './stub-roster';
import { venueFigures, venueWeek } from './stub-venue-figures';
import * as stub from './stub-answers';

/** Whose phone it is; each sees the demo city as the server would show it to them. */
export type StubPersona = 'rider' | 'applicant' | 'member' | 'chair' | 'keeper';

/** What has happened on this stub server so far. */
export interface StubMemory {
  hasApplied: boolean;
  hasPhone: boolean;
}

export type Answer<T> = T | ((request: SentRequest) => T);
/** Places and activities: the server has them, no page asks yet. */
type Unasked = `/homes/${string}` | `/open-data/${string}` | `/calendars/feeds/${string}`;
export type Gets = {
  [Path in Exclude<keyof GetAnswers, Unasked>]: Answer<GetAnswers[Path]>;
};
export type Posts = {
  [Path in Exclude<keyof PostRoutes, Unasked | '/homes'>]: Answer<PostRoutes[Path]['answer']>;
};

const dispute: GetAnswers['/disputes/{id}'] = {
  id: stub.ids.dispute,
  statusText: '等您核对',
  openedAt: stub.STUB_NOW,
  dueAt: stub.review.dueAt,
  dueText: stub.review.dueText,
  hint: '同一个身份证号在两个工会都有登记，请联系本人核对。',
  actions: ['confirm', 'deny'],
  unionName: stub.UNION.name,
  sideText: '首次登记的工会',
  maySpeak: true,
  statements: [stub.statement],
};

const unionCode = {
  unionName: stub.UNION.name,
  version: 2,
  scene: 'U1.uy.2.AbC-_0123456',
};

/** Answers to what is read, for one person. */
export function getAnswers(persona: StubPersona, rows: number, memory: StubMemory): Gets {
  const list = <T>(make: (index: number) => T): T[] =>
    Array.from({ length: rows }, (_, i) => make(i));
  return {
    '/me': () => meOf(persona, memory),
    '/organisations/search': {
      items: [
        { ...stub.UNION, employerName: null, subdistrictName: '河东街道' },
        {
          id: '141',
          name: '临江速达物流有限公司工会',
          employerName: '临江速达物流',
          subdistrictName: '河东街道',
        },
      ],
    },
    '/organisations/{id}': stub.organisation,
    '/regions': {
      districts: [
        {
          id: '2',
          name: '河东区',
          subdistricts: [
            { id: '31', name: '河东街道' },
            { id: '32', name: '解放桥街道' },
          ],
        },
        { id: '3', name: '河西区', subdistricts: [{ id: '41', name: '河西街道' }] },
      ],
    },
    '/scan/union': () => ({
      organisationId: stub.UNION.id,
      name: stub.UNION.name,
      address: '滨河路 88 号',
      contact: null,
      offer: memory.hasApplied
        ? 'application'
        : persona === 'rider' || persona === 'applicant'
          ? 'join'
          : 'transfer',
      application: null,
    }),
    '/organisations/{id}/code': unionCode,
    '/scan': () => scan(persona, memory.hasApplied),
    '/stations/nearby': ({ query }) => ({
      items: list(stub.nearby).slice(0, Number(query.limit ?? rows)),
    }),
    '/stations/{id}': stub.station,
    '/stations/managed': {
      items: [
        {
          id: stub.ids.station,
          number: 'HD-0127',
          name: stub.station.name,
          openText: '现在开着',
          codeVersion: 2,
        },
      ],
    },
    '/join/consents': { items: stub.consents },
    '/join/route': {
      organisation: stub.UNION,
      rule: 'station',
      reason: stub.application.routeReason,
    },
    '/join/applications/mine': () => ({ items: memory.hasApplied ? [stub.application] : [] }),
    '/join/applications/{id}': ({ path }) =>
      path.endsWith(stub.ids.returned) ? stub.returnedApplication : stub.application,
    '/tasks/inbox': stub.inbox(rows),
    '/join/review/{id}': stub.review,
    '/join/review/{id}/forward-targets': {
      items: [{ id: '142', name: '解放桥街道网上会员之家', hint: '解放桥街道' }],
    },
    '/disputes/{id}': dispute,
    '/disputes/of-application/{id}': dispute,
    '/disputes/own/{id}': {
      id: stub.ids.dispute,
      statusText: dispute.statusText,
      unionName: stub.UNION.name,
      maySpeak: true,
      statements: [],
    },
    '/files': ({ query }) =>
      persona === 'chair' && query.subjectType === 'join_application'
        ? stub.papersOfApplicant
        : stub.papers,
    '/figures': stub.figures,
    '/venue-figures': venueFigures,
    '/venue-figures/{id}': venueWeek,
    '/figures/records': {
      items: list((index) => ({
        id: stub.ids.application,
        nameMask: `王${index}*`,
        organisationName: stub.UNION.name,
        statusText: '审核中',
        submittedAt: stub.STUB_NOW,
      })),
      nextCursor: null,
    },
    '/tasks/escalated': {
      items: stub.inbox(rows).items.map((item) => ({
        ...item,
        ownerName: '河东街道总工会',
        fromName: stub.UNION.name,
      })),
      nextCursor: null,
    },
    '/delegations': {
      items: [stub.delegation],
      unions: [{ id: '140', name: stub.UNION.name }],
      today: '2026-11-23',
    },
    '/membership/card': stub.card,
    ...myFileGets(rows),
    ...foundingGets,
    ...membershipGets,
    ...committeeGets(rows),
    ...placeGets(rows),
    ...homeGets(rows),
    ...activityGets(rows),
    ...managedGets(rows),
    ...rosterGets(rows),
    '/messages': { items: list(stub.message), nextCursor: null, unread: 1 },
    '/messages/templates': {
      items: [
        {
          templateId: 'tmpl-join-decided',
          purpose: 'join_result',
          text: '入会申请有结果时告诉我',
        },
        { templateId: 'tmpl-place-offer', purpose: 'place_offer', text: '候补有名额时提醒我' },
      ],
    },
  };
}

/** Answers to what is done. */
export function postAnswers(): Posts {
  const session = {
    accessToken: 'stub-access',
    accessExpiresAt: '2026-11-23T02:00:00.000Z',
    refreshToken: 'stub-refresh',
    refreshExpiresAt: '2026-12-23T01:30:00.000Z',
  };
  const decided = { status: 'submitted', statusText: '已处理' } as const;
  return {
    '/session/wechat': session,
    '/session/refresh': session,
    '/session/logout': undefined,
    '/session/logout-everywhere': undefined,
    '/me/phone': { phoneMask: '138****8000' },
    '/stations/{id}/visits': { counted: true, text: '签到成功，谢谢您来坐坐' },
    '/stations': stub.station,
    '/stations/{id}/codes/{version}/retire': undefined,
    '/organisations/{id}/code': unionCode,
    '/organisations/{id}/code/retire-older': unionCode,
    '/stations/{id}/codes': { scene: 's1.stub', version: 3, page: 'pages/scan/index' },
    '/join/applications': stub.application,
    '/join/applications/{id}/withdraw': { ...stub.application, status: 'withdrawn', actions: [] },
    '/join/applications/{id}/resubmit': stub.application,
    '/join/review/{id}/reveal': {
      name: '买买提·吐尔逊',
      idNumber: '33010219950101001X',
      phone: '13800138000',
    },
    '/join/resolutions': {
      id: stub.ids.task,
      approved: [{ applicationId: stub.ids.application, memberNo: stub.membership.memberNo }],
    },
    '/join/review/{id}/return': decided,
    '/join/review/{id}/forward': decided,
    '/join/review/{id}/reject': decided,
    '/delegations': stub.delegation,
    '/delegations/{id}/end': {
      ...stub.delegation,
      state: 'ended',
      stateText: '已经结束',
      actions: [],
    },
    '/files': stub.papers,
    '/files/{id}/link': {
      path: '/api/v1/files/download?ticket=stub',
      expiresAt: stub.STUB_NOW,
    },
    '/files/{id}/remove': { ...stub.papers, items: stub.papers.items.slice(1) },
    '/disputes/{id}/statements': { items: [stub.statement] },
    '/disputes/own/{id}/statements': { items: [] },
    '/disputes/{id}/confirm': { statusText: '已合并' },
    '/disputes/{id}/deny': { statusText: '已分开' },
    '/membership/cards/verify': {
      valid: true,
      reasonText: null,
      nameMask: '买买提·***',
      organisationName: stub.UNION.name,
      memberNo: stub.membership.memberNo,
    },
    ...myFilePosts,
    ...foundingPosts,
    ...membershipPosts,
    ...committeePosts,
    ...placePosts,
    ...homePosts,
    ...activityPosts,
    ...managedPosts,
    ...rosterPosts,
    '/messages/{id}/read': { unread: 0 },
    '/messages/read-all': { unread: 0 },
    '/messages/subscriptions': undefined,
  };
}

function meOf(persona: StubPersona, { hasApplied, hasPhone }: StubMemory): MeDto {
  const { id, statusText, dueAt, dueText, tone } = stub.application;
  const application = { id, statusText, organisationName: stub.UNION.name, dueAt, dueText, tone };
  const phoneMask = hasPhone ? stub.knownPerson.phoneMask : null;
  if (hasApplied)
    return { ...stub.me, person: stub.knownPerson, application, union: stub.ownUnion, unread: 1 };
  if (persona === 'rider') return { ...stub.me, phoneMask };
  const member: MeDto = {
    ...stub.me,
    person: stub.knownPerson,
    phoneMask,
    membership: stub.membership,
    union: stub.ownUnion,
    unread: 1,
    capabilities: [...stub.me.capabilities, 'membership.own'],
  };
  if (persona === 'member') return member;
  const isChair = persona === 'chair';
  const extra: MeDto['capabilities'] = isChair
    ? [
        'task.read',
        'join.decide',
        'dispute.resolve',
        'transfer.decide',
        'membership.decide',
        'organisation.manage',
        'station.manage',
        'card.verify',
        'delegation.manage',
        'figures.read',
        'station.manage',
        'card.verify',
        'members.read',
        'members.import',
        'activity.manage',
        'venue.keep',
        'venue.manage',
      ]
    : ['card.verify'];
  return {
    ...member,
    offices: [isChair ? stub.chairOffice : stub.keeperOffice],
    inboxCount: isChair ? 3 : 0,
    capabilities: [...member.capabilities, ...extra],
  };
}

function scan(persona: StubPersona, hasApplied: boolean): ScanDto {
  const { id, statusText, dueText, tone } = stub.application;
  const isMember = persona !== 'rider' && persona !== 'applicant';
  return {
    station: stub.station,
    offer: hasApplied ? 'application' : isMember ? 'check_in' : 'join',
    union: {
      organisationId: stub.UNION.id,
      name: stub.UNION.name,
      reason: stub.application.routeReason,
    },
    application: hasApplied ? { id, statusText, dueText, tone } : null,
    canCheckIn: isMember || hasApplied,
    canTransfer: isMember,
  };
}
