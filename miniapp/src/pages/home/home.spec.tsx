import { act, fireEvent, render, screen as dom } from '@testing-library/react';
import { phone } from '../../../test/taro';
import { aWorker, ok, serveWorker, union } from '../../../test/worker';
import { resetAppearance, setElder } from '../../theme/appearance';
import type { MeDto } from '../../api';
import Home from './index';

const myUnion: MeDto['union'] = {
  organisationId: '140',
  name: union.name,
  chairMask: '张*强',
  contact: '8888-1200',
  hours: '工作日 9:00–17:30',
};
const membership: MeDto['membership'] = {
  id: 'm1',
  organisationId: '140',
  organisationName: union.name,
  memberNo: '000102260158',
  since: '2024-08-22',
};

async function open(me: MeDto) {
  serveWorker({ 'GET /me': () => ok(me), 'GET /stations/nearby': () => ok({ items: [] }) });
  render(<Home />);
  await act(async () => undefined);
}

afterEach(() => act(() => resetAppearance()));

test('a member sees the union first, and for how long', async () => {
  await open(aWorker({ union: myUnion, membership }));
  expect(dom.getByText(union.name)).toBeInTheDocument();
  expect(dom.getByText('会员 · 2 年 3 个月')).toBeInTheDocument();
  expect(dom.queryByText('您还没有工会')).toBeNull();
});

test('who waits for an answer sees who has it', async () => {
  await open(
    aWorker({
      application: {
        id: 'a1',
        statusText: '审核中',
        organisationName: '河东街道总工会',
        dueAt: null,
        dueText: '剩 2 个工作日',
        tone: 'waiting',
      },
    }),
  );
  expect(dom.getByText('现在由河东街道总工会办理')).toBeInTheDocument();
  expect(dom.getByText('剩 2 个工作日')).toBeInTheDocument();
});

test('who has no union is invited, in one tap', async () => {
  await open(aWorker());
  fireEvent.click(dom.getByRole('button', { name: '您还没有工会，加入工会' }));
  expect(phone.opened).toEqual(['/packages/member/join/index']);
});

test('in elder mode there is a button that calls the union, and less of everything else', async () => {
  act(() => setElder(true));
  await open(aWorker({ union: myUnion, membership }));
  expect(dom.getByRole('button', { name: '打电话找工会' })).toBeInTheDocument();
  expect(dom.queryByText('我的申请')).toBeNull();
});
