import { act, fireEvent, render, screen as dom } from '@testing-library/react';
import { noNetwork, phone } from '../../../test/taro';
import { aScan, aWorker, ok, serveWorker, union, type Answers } from '../../../test/worker';
import Scan from './index';

const scene = 'S1.3j.1.AbC-_0123456';

async function open(answers: Answers, params: Record<string, string> = { scene }) {
  phone.params = params;
  serveWorker({ 'GET /me': () => ok(aWorker()), ...answers });
  const page = render(<Scan />);
  await act(async () => undefined);
  return page;
}

const tap = (name: string) =>
  act(async () => void fireEvent.click(dom.getByRole('button', { name })));

test('a rider without a union is offered the one that looks after this place', async () => {
  await open({ 'GET /scan': () => ok(aScan()) });
  expect(dom.getByText(new RegExp(union.name))).toBeInTheDocument();
  await tap('加入工会');
  expect(phone.opened).toEqual(['/packages/member/join/index?stationId=127']);
});

test('a member checks in with one tap and is thanked', async () => {
  await open({
    'GET /scan': () => ok(aScan({ offer: 'check_in' })),
    'POST /stations/127/visits': () => ok({ counted: true, text: '记下了，谢谢您' }),
  });
  await tap('我到了');
  expect(dom.getByText('记下了，谢谢您')).toBeInTheDocument();
  expect(dom.getByRole('button', { name: '已经记下' })).toBeDisabled();
});

test('who has applied is led to the application', async () => {
  const application = { id: 'a1', statusText: '审核中', dueText: null, tone: 'waiting' } as const;
  await open({ 'GET /scan': () => ok(aScan({ offer: 'application', application })) });
  await tap('看我的申请');
  expect(phone.opened).toEqual(['/packages/member/application/index?id=a1']);
});

test('a guest sees the station, and nothing to check in with', async () => {
  phone.stored.set('session.signed_out', true);
  await open({ 'GET /scan': () => ok(aScan({ offer: 'guest', canCheckIn: false })) });
  expect(dom.getByText('进门不用登记')).toBeInTheDocument();
  expect(dom.queryByRole('button', { name: '我到了' })).toBeNull();
});

test('a retired code says so in words, and that the door is open all the same', async () => {
  const message = '这张码已经停用，请扫门口新贴的码；不扫码也可以直接进门';
  await open({
    'GET /scan': () => ({ status: 410, body: { code: 'station.scene_retired', message } }),
  });
  expect(dom.getByText(message)).toBeInTheDocument();
  expect(dom.getByText('也可以直接进门')).toBeInTheDocument();
});

test('without a network a station seen before opens, a new one says: just go in', async () => {
  const page = await open({ 'GET /scan': () => ok(aScan()) });
  page.unmount();
  const again = await open({ 'GET /scan': noNetwork });
  expect(dom.getByText('滨河路 24 小时驿站')).toBeInTheDocument();
  again.unmount();
  await open({ 'GET /scan': noNetwork }, { scene: 'S1.3k.1.AbC-_0123456' });
  expect(dom.getByText('没有网络也能进门')).toBeInTheDocument();
});
