import type { GetAnswers, PostRoutes } from '../../src/api/contract';
import { UNION } from './stub-answers';
import { photoName, venueId } from './stub-places';

export const homeId = '01990000-0000-7000-8000-000000000801';
export const shareId = '01990000-0000-7000-8000-000000000802';

const facts = {
  id: homeId,
  kind: 'shared' as const,
  kindText: '共享',
  name: '河东区职工之家',
  address: '河东区文化路 1 号',
  intro: '打球、看书、上课，下了班来坐坐。',
  contact: '12351 转 11',
  hoursText: '08:00–22:00',
  offers: ['羽毛球', '阅览', '法律咨询'],
  charter: ['不推销、不打卡、不排名', '有意见当天回话'],
  organisationName: UNION.name,
  venues: [{ id: venueId, name: '区职工体育馆', address: '文化路 3 号', photo: photoName }],
};
const share = {
  id: shareId,
  organisationName: '解放桥街道总工会',
  termsText: '11 月 1 日（周日）起，18:00–22:00，每天 6 次',
};

const home: GetAnswers['/homes/{id}'] = {
  ...facts,
  organisationId: UNION.id,
  chairMask: '张*强',
  unionContact: '12351 转 140',
  unionHours: '工作日 9:00–17:30',
  shares: [share],
};
const managed: GetAnswers['/homes/managed/{id}'] = {
  ...facts,
  version: 3,
  hours: [{ days: '1-7', opens: '08:00', closes: '22:00' }],
  shares: [{ ...share, organisationId: '112', isOver: false }],
  today: '2026-11-23',
};
const item = (at: number): GetAnswers['/homes']['items'][number] => ({
  id: at === 0 ? homeId : homeId.slice(0, -3) + String(900 + at),
  name: at === 0 ? facts.name : `骑手之家 ${at}`,
  kindText: facts.kindText,
  organisationName: UNION.name,
  address: facts.address,
});
const listed = (rows: number) => Array.from({ length: rows }, (_, at) => item(at));

export const homeGets = (rows: number) => ({
  '/homes': { items: listed(rows), nextCursor: null },
  '/homes/managed': { items: listed(rows) },
  '/homes/managed/{id}': managed,
  '/homes/{id}': home,
});

export const homePosts = {
  '/homes': { id: homeId },
  '/homes/{id}': { ...managed, version: 4 },
  '/homes/{id}/shares': { id: shareId },
  '/homes/{id}/shares/{share}/end': { ...managed, shares: [] },
} satisfies Partial<{ [P in keyof PostRoutes]: PostRoutes[P]['answer'] | undefined }>;
