import type { GetAnswers, PostRoutes } from '../../src/api/contract';

const exported = {
  id: '01990000-0000-7000-8000-000000000021',
  isReady: true,
  text: '11 月 23 日（周一）09:20 导出',
};

const realName: GetAnswers['/me/real-name'] = {
  level: 1,
  levelText: '登记了姓名和身份证号，还没核验',
  howText: null,
  verifiedOn: null,
  mayCheck: true,
  outcomeText: null,
};

/** What a member reads about their own file. */
export const myFileGets = (rows: number) =>
  ({
    '/me/file-views': {
      items: Array.from({ length: rows }, (_, index) => ({
        who: '河东街道网约配送联合工会主席',
        what: index % 2 ? '看了您的入会申请（打星号的）' : '看了您的姓名、身份证号和手机号原文',
        why: index % 2 ? '审核入会申请' : '核对身份',
        at: '2026-11-23T01:10:00.000Z',
        atText: '11 月 23 日（周一）09:10',
      })),
      nextCursor: null,
    },
    '/me/exports': { items: [exported] },
    '/me/real-name': realName,
    '/me/consents': {
      items: [
        {
          kind: 'personal_information',
          title: '个人信息怎么用',
          version: 1,
          givenAt: '2026-11-20T01:10:00.000Z',
          consequence: '撤回以后：已经入会的马上退会。',
        },
      ],
    },
    '/me/erasure': {
      erased: [{ what: '您是谁', text: '姓名、身份证号、手机号，和这个微信的绑定' }],
      kept: [
        {
          what: '谁看过、谁审批过的记录',
          text: '只剩一个编号，查不到是您，至少保存三年',
          law: '《个人信息保护法》第五十六条',
        },
      ],
      blockedText: null,
      leavesUnion: '河东街道网约配送联合工会',
    },
    '/session/devices': {
      items: [
        {
          id: '01990000-0000-7000-8000-000000000022',
          device: 'iPhone 12',
          isThis: true,
          loggedInText: '11 月 20 日（周五）08:00',
          lastUsedText: '11 月 23 日（周一）09:20',
        },
        {
          id: '01990000-0000-7000-8000-000000000023',
          device: 'HUAWEI Mate 60',
          isThis: false,
          loggedInText: '11 月 18 日（周三）12:00',
          lastUsedText: '11 月 19 日（周四）21:40',
        },
      ],
    },
  }) satisfies Partial<GetAnswers>;

export const myFilePosts = {
  '/me/real-name/check': { ...realName, outcomeText: '核验服务暂时没有答复，请过一会儿再试。' },
  '/memberships/{id}/real-name': { text: '已记下当面核验，会员会收到消息' },
  '/me/exports': { ...exported, isReady: false },
  '/me/exports/{id}/link': {
    path: '/api/v1/exports/download?ticket=stub',
    expiresAt: '2026-11-23T01:40:00.000Z',
  },
  '/me/consents/withdraw': { text: '同意已撤回，已退会' },
  '/me/erasure': { text: '已经注销。您的姓名、身份证号和手机号都删掉了。' },
  '/session/devices/{id}/end': undefined,
} satisfies { [Path in keyof PostRoutes]?: PostRoutes[Path]['answer'] };
