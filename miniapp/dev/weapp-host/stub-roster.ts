import type { GetAnswers, PostRoutes } from '../../src/api/contract';
import { ids, UNION } from './stub-answers';

const imported: GetAnswers['/roster/imports/{id}'] = {
  id: ids.rosterImport,
  organisationId: UNION.id,
  status: 'preview',
  statusText: '等您核对',
  total: 42,
  good: 2,
  problems: 40,
  imported: 0,
  notes: ['没有用到的列：序号、性别'],
};

const exported = {
  id: '01990000-0000-7000-8000-000000000032',
  organisationId: UNION.id,
  isReady: true,
  done: 42,
  total: 42,
  requestedAt: '2026-11-23T01:20:00.000Z',
};

/** What a chair sees of the roster, and a worker of their registration. */
export const rosterGets = (rows: number) =>
  ({
    '/roster/members': {
      items: Array.from({ length: Math.min(rows, 8) }, (_, index) => ({
        id: `01990000-0000-7000-8000-0000000001${String(index).padStart(2, '0')}`,
        nameMask: '买买提·**',
        phoneMask: '138****8000',
        memberNo: '100000000042',
        since: '2023-05-01',
        organisationName: UNION.name,
        unconfirmed: index % 3 === 0,
      })),
      nextCursor: null,
    },
    '/roster/exports': { items: [exported] },
    '/roster/imports': { items: [imported] },
    '/roster/imports/{id}': imported,
    '/roster/imports/{id}/rows': {
      items: Array.from({ length: Math.min(rows, 12) }, (_, index) => ({
        id: `01990000-0000-7000-8000-0000000002${String(index).padStart(2, '0')}`,
        place: `会员名册第 ${index + 3} 行`,
        state: 'problem' as const,
        name: '王小明',
        idNumber: '42010219900101001',
        phone: '13800138000',
        joinedOn: '2023-05-01',
        problem: 'id_length' as const,
        problemText: '身份证号应为 18 位',
      })),
      nextCursor: null,
    },
    '/me/roster-claims': {
      claim: { id: '01990000-0000-7000-8000-000000000033', organisationName: UNION.name },
    },
  }) satisfies Partial<GetAnswers>;

const answered = { triesLeft: 4, text: '核对好了，会员卡已经可以用了' };

export const rosterPosts = {
  '/roster/imports': imported,
  '/roster/imports/{id}/confirm': { ...imported, status: 'importing', statusText: '正在导入' },
  '/roster/imports/{id}/rows/{row}/mend': {
    id: '01990000-0000-7000-8000-000000000200',
    state: 'good',
    problem: null,
    problemText: null,
  },
  '/roster/members/{id}/reveal': {
    name: '买买提·吐尔逊',
    idNumber: '33010219950101001X',
    phone: '13800138000',
  },
  '/roster/exports': { ...exported, isReady: false },
  '/roster/exports/{id}/link': {
    path: '/api/v1/roster/exports/download?ticket=stub',
    expiresAt: '2026-11-23T01:40:00.000Z',
  },
  '/me/roster-claims/{id}/confirm': { ...answered, confirmed: true },
  '/me/roster-claims/{id}/deny': { ...answered, confirmed: false },
} satisfies { [Path in keyof PostRoutes]?: PostRoutes[Path]['answer'] };
