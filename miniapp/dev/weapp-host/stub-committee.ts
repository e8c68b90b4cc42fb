import { treePageSize } from '@home/shared';
import type { GetAnswers, PostRoutes } from '../../src/api/contract';
import { ids, organisation, UNION } from './stub-answers';

const renewal: GetAnswers['/term-renewals/{id}'] = {
  id: ids.task,
  unionId: UNION.id,
  unionName: UNION.name,
  organisationName: UNION.name,
  statusText: '等工会选举',
  tone: 'waiting',
  endsOn: '2027-01-24',
  endsText: '这一届到2027 年 1 月 24 日（周日）',
  dueText: '2027 年 1 月 25 日（周一）前',
  electedOn: '2026-11-20',
  years: 5,
  resolution: '会员大会到会 42 人，无记名投票选出。',
  candidates: [
    { post: 'chair', postText: '主席', nameMask: '王**', memberNo: '100000000042' },
    { post: 'member', postText: '委员', nameMask: '李*', memberNo: '100000000059' },
  ],
  postponeReason: null,
  postponeMonths: null,
  postponedMonths: 0,
  actions: ['elect', 'postpone'],
};

const vacancy: GetAnswers['/union-vacancies/{id}'] = {
  id: ids.task,
  unionId: UNION.id,
  unionName: UNION.name,
  organisationName: '河东街道总工会',
  statusText: '主席空缺，等上级补选',
  tone: 'waiting',
  causeText: '原主席转走或退会',
  members: 18,
  openedAt: '2026-11-23T01:10:00.000Z',
  dueText: '剩 12 个工作日',
  termEndsOn: '2029-05-28',
  actions: ['fill'],
};

const committee: GetAnswers['/committees/{id}'] = {
  unionId: UNION.id,
  unionName: UNION.name,
  term: {
    startedOn: '2024-01-25',
    endsOn: '2027-01-24',
    years: 3,
    postponedMonths: 0,
    text: '到2027 年 1 月 24 日（周日）',
    tone: 'waiting',
  },
  officers: [
    { id: ids.task, postText: '主席', nameMask: '王**', startedOn: '2024-01-25', actions: ['end'] },
    { id: ids.transfer, postText: '副主席', nameMask: '李*', startedOn: '2024-01-25', actions: [] },
  ],
  renewalId: ids.task,
  vacancyId: null,
};

const relatives: GetAnswers['/relatives'] = {
  items: [
    {
      id: ids.task,
      relationText: '配偶',
      standingText: '在工会任职',
      nameMask: '李*',
      placeName: UNION.name,
      declaredOn: '2026-11-20',
    },
  ],
};

/** Committees, the tree and declared relatives. */
export const committeeGets = (rows: number) =>
  ({
    '/committees/{id}': committee,
    '/term-renewals/{id}': renewal,
    '/union-vacancies/{id}': vacancy,
    '/relatives': relatives,
    '/union-tree': {
      aboveName: null,
      items: Array.from({ length: Math.min(rows, treePageSize) }, (_, index) => ({
        id: String(140 + index),
        name: `${UNION.name}${index}`,
        levelText: '基层工会',
        statusText: '已成立',
        tone: 'done' as const,
        chairMask: index % 3 === 2 ? null : '王**',
        members: 18,
        children: 0,
        vacant: index % 3 === 2 ? 1 : 0,
        termText: '2027 年 1 月 24 日（周日）换届',
        termTone: 'waiting' as const,
      })),
      nextCursor: null,
    },
  }) satisfies Partial<GetAnswers>;

export const committeePosts = {
  '/officers/{id}/end': committee,
  '/term-renewals/{id}/elect': renewal,
  '/term-renewals/{id}/postpone': renewal,
  '/term-renewals/{id}/approve': renewal,
  '/term-renewals/{id}/return': renewal,
  '/term-renewals/{id}/grant': renewal,
  '/term-renewals/{id}/refuse': renewal,
  '/union-vacancies/{id}/fill': vacancy,
  '/relatives': relatives,
  '/relatives/{id}/withdraw': relatives,
  '/organisations/{id}/page': organisation,
} satisfies { [Path in keyof PostRoutes]?: PostRoutes[Path]['answer'] };
