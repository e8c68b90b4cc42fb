import { act, fireEvent, render, screen as dom } from '@testing-library/react';
import { anActivity } from '../../../../test/activities';
import { offline, ok, posted, signedIn } from '../../../../test/cadre';
import { phone } from '../../../../test/taro';
import WaitingRoomPage from './index';

type Routes = Parameters<typeof signedIn>[0];
const NOW = '2096-11-23T01:30:00.000Z';
const room = (change: object = {}) => ({
  id: 'v1',
  state: 'not_yet',
  text: '还没开始，到点进来排队',
  number: null,
  position: null,
  seconds: null,
  askAgainSeconds: 2,
  opensAt: '2096-11-23T01:35:00.000Z',
  endsAt: '2096-11-23T01:50:00.000Z',
  now: NOW,
  admission: null,
  seedHash: 'ab'.repeat(32),
  seed: null,
  early: null,
  ...change,
});
const entered = room({ state: 'entering', number: 12 });
const turn = room({
  state: 'admitted',
  text: '轮到您了，请报名',
  number: 12,
  position: 3,
  seconds: 0,
  admission: '4005077460.abc',
});

async function open(routes: Routes) {
  signedIn({ 'GET /activities/v1': () => ok(anActivity()), ...routes });
  render(<WaitingRoomPage />);
  await act(async () => undefined);
}
const tap = (name: string) =>
  act(async () => void fireEvent.click(dom.getByRole('button', { name })));

beforeEach(() => {
  phone.params = { id: 'v1' };
  jest.useFakeTimers({ now: Date.parse(NOW) });
});
afterEach(() => jest.useRealTimers());

test('entering gives a number, and says that being early gains nothing', async () => {
  let state = room();
  await open({
    'GET /waiting-rooms/v1': () => ok(state),
    'POST /waiting-rooms/v1/enter': () => ok((state = entered)),
  });
  expect(dom.getByText('还有 5 分 00 秒开始')).toBeInTheDocument();
  await tap('进来等');
  expect(dom.getByText(/您进来了，号码 12。开始时随机排/)).toBeInTheDocument();
  expect(dom.queryByRole('button', { name: '进来等' })).toBeNull();
});

test('more than ten minutes before nobody enters', async () => {
  await open({ 'GET /waiting-rooms/v1': () => ok(room({ opensAt: '2096-11-23T02:30:00.000Z' })) });
  expect(dom.getByRole('button', { name: '进来等' })).toBeDisabled();
});

test('the page asks as often as the server says, and lets in whose turn it is', async () => {
  let state: object = room({ state: 'queued', number: 12, position: 34, seconds: 20 });
  const signUps = '/activities/v1/registrations';
  await open({
    'GET /waiting-rooms/v1': () => ok(state),
    [`POST ${signUps}`]: () => ok({ statusText: '已报名' }),
  });
  expect(dom.getByText('您排第 34 位')).toBeInTheDocument();
  expect(dom.getByText(/大约还要 20 秒/)).toBeInTheDocument();
  state = turn;
  await act(async () => jest.advanceTimersByTimeAsync(2_100));
  expect(dom.getByText('轮到您了，请报名')).toBeInTheDocument();
  await tap('报名');
  expect(posted(signUps)).toEqual([{ answers: [], admission: '4005077460.abc' }]);
  expect(phone.opened).toEqual(['back']);
});

test('a lost answer does not end the waiting', async () => {
  let isLost = false;
  await open({ 'GET /waiting-rooms/v1': () => (isLost ? offline() : ok(isLost ? turn : entered)) });
  isLost = true;
  await act(async () => jest.advanceTimersByTimeAsync(2_100));
  expect(dom.getByText(/您进来了，号码 12/)).toBeInTheDocument();
  const asked = phone.sent.length;
  await act(async () => jest.advanceTimersByTimeAsync(5_100));
  expect(phone.sent.length).toBeGreaterThan(asked);
});

test('when the rush is over one signs up without a word', async () => {
  await open({
    'GET /waiting-rooms/v1': () =>
      ok(room({ now: '2096-11-23T01:50:00.000Z', state: 'over', text: '不用排队，直接报名' })),
    'POST /activities/v1/registrations': () => ok({ statusText: '已报名' }),
  });
  await tap('报名');
  expect(posted('/activities/v1/registrations')).toEqual([{ answers: [] }]);
});
