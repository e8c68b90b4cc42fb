import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ok, posted, refused, signedIn } from '../../../../test/cadre';
import { phone } from '../../../../test/taro';
import { aWorker } from '../../../../test/worker';
import { reloadMe } from '../../../session/me';
import Venue from './index';

const at = (hour: number) => new Date(Date.parse('2026-11-23T00:00:00+08:00') + hour * 3_600_000);
const slot = (hour: number, state = 'free') => ({
  startsAt: at(hour).toISOString(),
  endsAt: at(hour + 1).toISOString(),
  startText: `${hour}:00`,
  state,
  stateText: state === 'free' ? '可约' : '满',
  left: 1,
  isPublicGood: false,
  waiting: 0,
  isWaiting: false,
  canWait: false,
});
const court = (opensAt: string | null, state = 'free') => ({
  ...{
    id: 'c1',
    name: '1 号场',
    kindText: '羽毛球场',
    capacity: 1,
    maxSlots: 2,
    seriesWeeks: 8,
    opensAt,
  },
  rules: ['每人每天 1 次。'],
  slots: [slot(19, state), slot(20)],
});
const answer = (opensAt: string | null = null, state = 'free') => ({
  venueId: 'v1',
  venueName: '体育馆',
  strip: [
    { day: '2026-11-23', nameText: '今天', dateText: '23', stateText: '周一', isOpen: true },
    { day: '2026-11-24', nameText: '明天', dateText: '24', stateText: '08:00 开', isOpen: false },
  ],
  days: [{ day: '2026-11-23', resources: [court(opensAt, state)] }],
  serverTime: at(9).toISOString(),
});
const venue = {
  ...{ id: 'v1', name: '体育馆', address: '文化路 3 号', phone: '12351', hoursText: '全天' },
  rulesText: '',
  homeId: null,
  photos: ['aa'],
  rating: { count: 3, average: 4.7 },
};
const templates = {
  items: [
    { templateId: 't1', purpose: 'join_result', text: '申请有结果时提醒我' },
    { templateId: 't9', purpose: 'place_offer', text: '候补有名额时提醒我' },
  ],
};
const answers = {
  'GET /me': () => ok(aWorker()),
  'GET /venues/v1': () => ok(venue),
  'GET /venues/v1/availability': () => ok(answer()),
};

const tap = (name: string) =>
  fireEvent.click(screen.getByRole(/可约/.test(name) ? 'checkbox' : 'button', { name }));

beforeEach(() => {
  phone.params = { id: 'v1' };
});

test('slots in a row are booked as one; the page of the booking follows', async () => {
  signedIn({
    ...answers,
    'POST /bookings': () => ok({ id: 'b1', status: 'confirmed', statusText: '已订下' }),
  });
  await reloadMe();
  render(<Venue />);
  fireEvent.click(await screen.findByRole('checkbox', { name: '1 号场 19:00 可约' }));
  tap('1 号场 20:00 可约');
  expect(screen.getByText('今天 19:00–21:00')).toBeInTheDocument();
  tap('订下');
  await waitFor(() => expect(phone.opened).toContain('/packages/member/booking/index?id=b1'));
  expect(posted('/bookings')).toMatchObject([{ resourceId: 'c1', day: '2026-11-23', slots: 2 }]);
});

test('who was a moment late is told, and sees what is free now', async () => {
  let state = 'free';
  signedIn({
    ...answers,
    'GET /venues/v1/availability': () => ok(answer(null, state)),
    'POST /bookings': () => {
      state = 'full';
      return refused(409, 'booking.taken', '刚刚被别人订走了，换一个时间');
    },
  });
  await reloadMe();
  render(<Venue />);
  fireEvent.click(await screen.findByRole('checkbox', { name: '1 号场 19:00 可约' }));
  tap('订下');
  expect(await screen.findByText('刚刚被别人订走了，换一个时间')).toBeInTheDocument();
  expect(await screen.findByText('满')).toBeInTheDocument();
  expect(screen.getByText('点一个可约的格子')).toBeInTheDocument();
});

test('a full slot is waited for with two taps; who is in line sees it', async () => {
  let isWaiting = false;
  signedIn({
    ...answers,
    'GET /venues/v1/availability': () => {
      const seen = answer(null, 'full');
      const [first] = seen.days[0]?.resources[0]?.slots ?? [];
      Object.assign(first ?? {}, { canWait: true, waiting: 1, isWaiting });
      return ok(seen);
    },
    'POST /bookings/wait': () => {
      isWaiting = true;
      return ok({ id: 'b2', status: 'queued' });
    },
    'GET /messages/templates': () => ok(templates),
    'POST /messages/subscriptions': () => ok({}),
  });
  await reloadMe();
  render(<Venue />);
  fireEvent.click(await screen.findByRole('button', { name: '1 号场 19:00 可候补' }));
  expect(screen.getByText('约满了，前面有 1 人候补。')).toBeInTheDocument();
  await waitFor(() =>
    expect(phone.sent.some(({ path }) => path === '/messages/templates')).toBe(true),
  );
  await act(async () => undefined);
  tap('排队候补');
  fireEvent.click(await screen.findByRole('button', { name: '1 号场 19:00 候补中' }));
  expect(posted('/messages/subscriptions')).toEqual([{ templateId: 't9', accepted: true }]);
  expect(posted('/bookings/wait')).toMatchObject([{ resourceId: 'c1', day: '2026-11-23' }]);
  tap('看我的预约');
  expect(phone.opened).toContain('/packages/member/bookings/index');
});

test('who wants to wait for what is free by now is told to book it', async () => {
  let isFull = true;
  signedIn({
    ...answers,
    'GET /venues/v1/availability': () => {
      const seen = answer(null, isFull ? 'full' : 'free');
      Object.assign(seen.days[0]?.resources[0]?.slots[0] ?? {}, { canWait: isFull });
      return ok(seen);
    },
    'POST /bookings/wait': () => {
      isFull = false;
      return refused(409, 'booking.free_now', '这个时段现在有空，不用候补，直接约就行');
    },
  });
  await reloadMe();
  render(<Venue />);
  fireEvent.click(await screen.findByRole('button', { name: '1 号场 19:00 可候补' }));
  tap('排队候补');
  expect(await screen.findByText('这个时段现在有空，不用候补，直接约就行')).toBeInTheDocument();
  tap('刷新');
  expect(await screen.findByRole('checkbox', { name: '1 号场 19:00 可约' })).toBeInTheDocument();
});

test('a day that opens later counts down on the server’s clock', async () => {
  signedIn({
    ...answers,
    'GET /venues/v1/availability': () => ok(answer(at(9.5).toISOString())),
  });
  render(<Venue />);
  expect(await screen.findByText('还有 30 分 开约')).toBeInTheDocument();
});
