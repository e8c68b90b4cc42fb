import { act, fireEvent, render, screen as dom } from '@testing-library/react';
import { aCard } from '../../../../test/activities';
import { noNetwork, phone } from '../../../../test/taro';
import { ok, serveWorker, type Answers } from '../../../../test/worker';
import Home from './index';
import Homes from '../homes/index';

const home = {
  id: 'h1',
  kind: 'shared',
  kindText: '共享',
  name: '骑手之家',
  address: '滨河路 86 号',
  intro: '换电、热饭、歇脚。',
  contact: '12351 转 1114',
  hoursText: '09:00–23:00',
  offers: ['换电', '热饭'],
  charter: ['当天回话'],
  organisationId: '140',
  organisationName: '网约配送联合工会',
  chairMask: '张*强',
  unionContact: '8888',
  unionHours: '工作日 9:00–17:30',
  venues: [{ id: 'v1', name: '体育馆', address: '文化路 3 号', photo: null }],
  shares: [{ id: 's1', organisationName: '解放桥街道总工会', termsText: '今天起，每天 6 次' }],
};
const answers = (part: object = {}): Answers => ({
  'GET /homes/h1': () => ok({ ...home, ...part }),
  'GET /activities': ({ path }) =>
    path.includes('homeId=h1') ? ok({ items: [aCard()], nextCursor: null }) : noNetwork(),
});

async function open(Page: typeof Home, served: Answers) {
  serveWorker(served);
  const page = render(<Page />);
  await act(async () => undefined);
  return page;
}

beforeEach(() => {
  phone.params = { id: 'h1' };
});

test('says who runs it, what it promises and who may come, and leads to venues and activities', async () => {
  await open(Home, answers());
  for (const words of ['主席 张*强', '当天回话', '今天起，每天 6 次', '换电、热饭'])
    expect(dom.getByText(words)).toBeInTheDocument();
  fireEvent.click(dom.getByText('体育馆'));
  fireEvent.click(dom.getByText('主席 张*强'));
  fireEvent.click(dom.getByRole('button', { name: /晚间太极班/ }));
  expect(phone.opened).toEqual([
    '/packages/member/venue/index?id=v1',
    '/packages/member/union/index?id=140',
    expect.stringContaining('/packages/member/activity/index'),
  ]);
});

test('a federation without a chair is named itself', async () => {
  await open(Home, answers({ chairMask: null, unionContact: null }));
  expect(dom.getByText('看工会主页')).toBeInTheDocument();
  expect(dom.queryByText('打电话找工会')).toBeNull();
});

test('what was seen is there without a network', async () => {
  const page = await open(Home, answers());
  page.unmount();
  await open(Home, { 'GET /homes/h1': noNetwork, 'GET /activities': noNetwork });
  expect(dom.getByText('换电、热饭、歇脚。')).toBeInTheDocument();
  expect(dom.getByText('晚间太极班')).toBeInTheDocument();
});

test('a first visit without a network says what happened', async () => {
  await open(Home, { 'GET /homes/h1': noNetwork, 'GET /activities': noNetwork });
  expect(dom.getByText('没有打开')).toBeInTheDocument();
});

test('the list leads to a home; none is a sentence', async () => {
  const item = { ...home, organisationName: '区总' };
  const page = await open(Homes, { 'GET /homes': () => ok({ items: [item], nextCursor: null }) });
  fireEvent.click(dom.getByRole('button', { name: '骑手之家，区总的共享职工之家' }));
  expect(phone.opened).toEqual(['/packages/member/home/index?id=h1']);
  page.unmount();
  await open(Homes, { 'GET /homes': () => ok({ items: [], nextCursor: null }) });
  expect(dom.getByText('还没有登记职工之家')).toBeInTheDocument();
});
