import { act, fireEvent, render, screen as dom } from '@testing-library/react';
import { ok, posted, refused, signedIn } from '../../../../test/cadre';
import { phone } from '../../../../test/taro';
import MyBookings from './index';

const booking = (change: object) => ({
  ...{ id: 'b1', status: 'confirmed', statusText: '已订下', tone: 'done', venueId: 'v1' },
  ...{ venueName: '体育馆', resourceId: 'c1', resourceName: '1 号场', day: '2026-11-24' },
  whenText: '11 月 24 日（周二）19:00–20:00',
  startsAt: '2026-11-24T11:00:00.000Z',
  endsAt: '2026-11-24T12:00:00.000Z',
  ...{ companions: 0, cancelUntil: null, rules: [], rating: null, actions: [] },
  ...{ waitlistId: null, ahead: null, holdUntil: null },
  ...change,
});
const queued = booking({
  id: 'b2',
  status: 'queued',
  statusText: '候补中',
  tone: 'waiting',
  ahead: 2,
  actions: ['leave'],
});
const offered = booking({
  ...{ id: 'b3', status: 'offered', statusText: '有位子了，等您确认', tone: 'overdue' },
  ...{ waitlistId: 'w1', actions: ['accept', 'decline'], holdUntil: '2026-11-23T02:30:00.000Z' },
});

async function open(upcoming: object[], routes: Parameters<typeof signedIn>[0] = {}) {
  signedIn({
    'GET /bookings/mine': () => ok({ upcoming, past: [], serverTime: '2026-11-23T02:00:00.000Z' }),
    ...routes,
  });
  render(<MyBookings />);
  await act(async () => undefined);
}
const tap = (name: string) =>
  act(async () => void fireEvent.click(dom.getByRole('button', { name })));

test('what is held for me comes first and is taken here; where I wait is told apart', async () => {
  await open([booking({}), queued, offered], { 'POST /waitlist/w1/accept': () => ok({}) });
  expect(dom.getByText(/给您留到/)).toBeInTheDocument();
  expect(dom.getByText('11 月 24 日（周二）19:00–20:00 · 前面 2 人')).toBeInTheDocument();
  await tap('要《体育馆 1 号场》的名额');
  expect(posted('/waitlist/w1/accept')).toHaveLength(1);
});

test('an offer whose time is over says so, and offers to look again', async () => {
  await open([offered], {
    'POST /waitlist/w1/accept': () =>
      refused(409, 'waitlist.offer_over', '这个名额已经过了确认时间，给了后面的人'),
  });
  await tap('要《体育馆 1 号场》的名额');
  expect(dom.getByText('这个名额已经过了确认时间，给了后面的人')).toBeInTheDocument();
  expect(dom.getByRole('button', { name: '刷新' })).toBeInTheDocument();
});

test('declining asks once; not sure, nothing is sent', async () => {
  phone.confirmAnswer = false;
  await open([offered], { 'POST /waitlist/w1/decline': () => ok({}) });
  await tap('不要《体育馆 1 号场》的名额');
  expect(posted('/waitlist/w1/decline')).toHaveLength(0);
  phone.confirmAnswer = true;
  await tap('不要《体育馆 1 号场》的名额');
  expect(posted('/waitlist/w1/decline')).toHaveLength(1);
});
