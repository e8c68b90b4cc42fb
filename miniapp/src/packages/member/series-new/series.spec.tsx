import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ok, posted, refused, signedIn } from '../../../../test/cadre';
import { phone } from '../../../../test/taro';
import { aWorker } from '../../../../test/worker';
import { reloadMe } from '../../../session/me';
import Series from '../series/index';
import SeriesNew from './index';

const startsAt = '2026-11-24T11:00:00.000Z';
const endsAt = '2026-11-24T12:00:00.000Z';
const slot = { startsAt, endsAt, startText: '19:00', state: 'free', stateText: '可约', left: 1 };
const court = (seriesWeeks: number) => ({
  ...{ id: 'c1', name: '教室', kindText: '教室', capacity: 1, maxSlots: 2, seriesWeeks },
  ...{ opensAt: null, rules: ['固定的队伍可以连约 12 周。'] },
  slots: [{ ...slot, isPublicGood: false }],
});
const availability = (seriesWeeks = 12) => ({
  ...{ venueId: 'v1', venueName: '书屋', strip: [], serverTime: startsAt },
  days: [{ day: '2026-11-24', resources: [court(seriesWeeks)] }],
});
const week = (id: string, status = 'requested') => ({
  ...{ id, status, statusText: '等批准', tone: 'waiting', seriesId: 's1', day: '2026-11-24' },
  ...{ venueId: 'v1', venueName: '书屋', resourceId: 'c1', resourceName: '教室' },
  ...{ whenText: `第 ${id} 周`, startsAt, endsAt, companions: 0, cancelUntil: null },
  ...{ rules: [], rating: null, actions: ['cancel'] },
});
const clash = { day: '2026-12-08', dayText: '12 月 8 日（周二）', text: '刚被约走了' };

const opened = async (answers: Parameters<typeof signedIn>[0]) => {
  signedIn({
    'GET /me': () => ok(aWorker()),
    'GET /venues/v1/availability': () => ok(availability()),
    ...answers,
  });
  await reloadMe();
};
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const say = (text: string) =>
  fireEvent.input(screen.getByRole('textbox'), { target: { value: text } });

beforeEach(() => {
  phone.params = {
    id: 'v1',
    resource: 'c1',
    day: '2026-11-24',
    at: String(Date.parse(startsAt)),
    slots: '1',
  };
});

test('what it means is said before it is sent; each week is told after', async () => {
  await opened({
    'POST /bookings/series': () => ok({ items: [week('1'), week('2')], clashes: [clash] }),
  });
  render(<SeriesNew />);
  expect(await screen.findByText('每周二 19:00–20:00')).toBeInTheDocument();
  tap('订 4 周');
  expect(await screen.findByText('请写一句，管场地的人要知道')).toBeInTheDocument();
  expect(posted('/bookings/series')).toEqual([]);
  say('骑手球队');
  fireEvent.click(screen.getByRole('radio', { name: '8 周' }));
  tap('订 8 周');
  expect(await screen.findByText('没订上的 1 次')).toBeInTheDocument();
  expect(screen.getByText('刚被约走了')).toBeInTheDocument();
  expect(screen.getByText('要等批准，一起批；批了、没批都会告诉您。')).toBeInTheDocument();
  expect(posted('/bookings/series')).toMatchObject([{ weeks: 8, slots: 1, purpose: '骑手球队' }]);
});

test('a refusal is told on the page, and what was written stays', async () => {
  await opened({
    'POST /bookings/series': () => refused(409, 'booking.series_all_taken', '一次也约不上'),
  });
  render(<SeriesNew />);
  await screen.findByText('每周二 19:00–20:00');
  say('骑手球队');
  tap('订 4 周');
  expect(await screen.findByText('一次也约不上')).toBeInTheDocument();
  expect(screen.getByRole('textbox')).toHaveValue('骑手球队');
});

test('where the rules let nobody come every week, the way back is shown', async () => {
  await opened({ 'GET /venues/v1/availability': () => ok(availability(0)) });
  render(<SeriesNew />);
  expect(await screen.findByText('这个时间不能连着约了')).toBeInTheDocument();
});

test('all that is to come is given back in one act; what stays is told', async () => {
  phone.params = { id: 's1' };
  await opened({
    'GET /bookings/mine': () =>
      ok({ upcoming: [week('1'), week('2')], past: [], serverTime: startsAt }),
    'POST /bookings/mine/series/s1/cancel': () => ok({ items: [week('2')], clashes: [clash] }),
  });
  render(<Series />);
  expect(await screen.findByText('还有 2 次。只退一次，点开那一次。')).toBeInTheDocument();
  tap('以后的都退掉');
  expect(await screen.findByText('退掉了 1 次')).toBeInTheDocument();
  expect(screen.getByText('没退的 1 次')).toBeInTheDocument();
  tap('看我的预约');
  await waitFor(() => expect(phone.opened).toContain('/packages/member/bookings/index'));
});
