import type { GetAnswers, PostRoutes } from '../../src/api/contract';

const id = '01990000-0000-7000-8000-000000000031';

const proposal: GetAnswers['/founding-proposals/{id}'] = {
  id,
  kind: 'own',
  title: '建议单独组建工会：江岸冷链有限公司',
  parentName: '河东街道总工会',
  members: 27,
  employers: 1,
  status: 'open',
  statusText: '等您决定',
  tone: 'waiting',
  parentId: '111',
  organisationName: '河东街道总工会',
  reason: '《工会法》第十一条：有会员二十五人以上的，应当建立基层工会委员会',
  list: [{ name: '江岸冷链有限公司', members: 27 }],
  unnamed: 0,
  againOn: null,
  foundingId: null,
  openedAt: '2026-11-20T01:10:00.000Z',
  dueText: '剩 10 个工作日，12 月 7 日（周一）前',
  actions: ['found', 'put_off'],
};

const founding: GetAnswers['/union-foundings/{id}'] = {
  id,
  name: '江岸冷链有限公司工会',
  parentName: '河东街道总工会',
  status: 'reported',
  statusText: '等上级批准成立',
  tone: 'waiting',
  kindText: '企业工会',
  organisationName: '河东区总工会',
  employers: ['江岸冷链有限公司'],
  address: '冷库路 1 号',
  expectedMembers: 30,
  members: 27,
  reason: '职工愿意成立',
  unionId: '1391',
  heldOn: '2026-11-20',
  termYears: 3,
  resolution: '全体会员大会选出了委员会。',
  officers: [
    { nameMask: '王*明', postText: '主席', answerText: '答应了' },
    { nameMask: '陈*', postText: '委员', answerText: '还没答复' },
  ],
  offered: 0,
  openedAt: '2026-11-02T01:10:00.000Z',
  dueText: '剩 3 个工作日，11 月 26 日（周四）前',
  today: '2026-11-23',
  actions: ['establish', 'return', 'refuse'],
};

const employments: GetAnswers['/me/employments'] = {
  items: [
    {
      id,
      kind: 'employer',
      name: '江岸冷链有限公司',
      form: 'fixed',
      formText: '有固定单位',
      unionName: null,
      since: '2025-03-01',
      until: null,
      sourceText: '入会申请里写的',
      actions: ['correct', 'end', 'remove'],
    },
  ],
  today: '2026-11-23',
  actions: ['add'],
};

/** Where a member works; unions that are being founded, and where one should be. */
export const foundingGets = {
  '/me/employments': employments,
  '/me/founding-posts': {
    items: [
      {
        id,
        unionName: founding.name,
        parentName: founding.parentName,
        postText: '主席',
        termYears: 3,
      },
    ],
  },
  '/union-foundings': { items: [founding] },
  '/union-foundings/places': { items: [{ id: '111', name: '河东街道总工会' }] },
  '/union-foundings/{id}': founding,
  '/founding-proposals': { items: [proposal] },
  '/founding-proposals/{id}': proposal,
} satisfies Partial<GetAnswers>;

const saved = { id, text: '记下了，只有您自己看得到' };

export const foundingPosts = {
  '/me/employments': saved,
  '/me/employments/{id}/correct': saved,
  '/me/employments/{id}/end': saved,
  '/me/employments/{id}/remove': saved,
  '/me/founding-posts/{id}/agree': { items: [] },
  '/me/founding-posts/{id}/decline': { items: [] },
  '/union-foundings': founding,
  '/union-foundings/{id}/approve': founding,
  '/union-foundings/{id}/refuse': founding,
  '/union-foundings/{id}/withdraw': founding,
  '/union-foundings/{id}/report': founding,
  '/union-foundings/{id}/return': founding,
  '/union-foundings/{id}/establish': founding,
  '/founding-proposals/{id}/put-off': proposal,
} satisfies { [Path in keyof PostRoutes]?: PostRoutes[Path]['answer'] };
