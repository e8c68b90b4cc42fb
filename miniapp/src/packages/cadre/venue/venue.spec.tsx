import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ruleSamples, rulesText } from '@home/shared';
import { ok, posted, refused, signedIn } from '../../../../test/cadre';
import { phone } from '../../../../test/taro';
import VenueHours from '../venue-hours/index';
import VenueRules from '../venue-rules/index';
import ManagedVenue from './index';

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const line = { days: '1-7', opens: '17:00', closes: '22:00' };
const rules = ruleSamples.jiujiang;
const venue = {
  id: 'g1',
  name: '区职工体育馆',
  address: '文化路 3 号',
  organisationName: '河东区总工会',
  homeId: null,
  homes: [{ id: 'h1', name: '河东区职工之家' }],
  resources: [
    {
      ...{ id: 'c1', name: '1 号场', kind: 'badminton', kindText: '羽毛球场', capacity: 1 },
      ...{ rulesText: '按场馆的规矩', actions: ['set_rules'] },
    },
    {
      ...{ id: 'r1', name: '阅览室', kind: 'reading_room', kindText: '阅览室', capacity: 30 },
      ...{ rulesText: '按场馆的规矩', actions: ['resize', 'set_rules'] },
    },
  ],
  hours: [
    {
      ...{
        id: 'h1',
        resourceId: null,
        hours: [line],
        publicGood: [line],
        hoursText: '17:00–22:00',
      },
      ...{ publicGoodText: '17:00–22:00', whenText: '现在', from: '2026-01-01', to: null },
      reason: null,
    },
  ],
  rules: [
    {
      ...{ id: 'u1', resourceId: null, whenText: '现在', from: '2026-01-01', rules },
      lines: rulesText(rules),
    },
  ],
  closures: [{ id: 'x1', whereText: '1 号场', whenText: '今天', reason: '保养' }],
  today: '2026-11-23',
};

function open(page: React.ReactElement, routes: Parameters<typeof signedIn>[0] = {}, step = {}) {
  phone.params = { id: 'g1', ...step };
  signedIn({ 'GET /venues/managed/g1': () => ok(venue), ...routes });
  return render(page);
}

it('a closure is lifted only after asking', async () => {
  open(<ManagedVenue />, {
    'POST /closures/x1/lift': () => ({ status: 204, body: undefined }),
  });
  await screen.findByText('停用中');
  phone.confirmAnswer = false;
  tap('恢复开放1 号场');
  await waitFor(() => expect(posted('/closures/x1/lift')).toEqual([]));
  phone.confirmAnswer = true;
  tap('恢复开放1 号场');
  await waitFor(() => expect(phone.toasts).toContain('恢复了，现在就能订'));
});

it('a court opens its own page', async () => {
  open(<ManagedVenue />);
  fireEvent.click(await screen.findByText('阅览室'));
  expect(phone.opened).toEqual(['/packages/cadre/venue-resource/index?id=g1&resource=r1']);
});

it('a venue is put into a home of its union; who was slower is told', async () => {
  open(<ManagedVenue />, {
    'POST /venues/g1/home': () => refused(409, 'venue.home_changed', '别人刚刚改过'),
  });
  fireEvent.click(await screen.findByText('在哪个职工之家'));
  expect(screen.getByRole('button', { name: '就这样定' })).toBeDisabled();
  fireEvent.click(screen.getByRole('radio', { name: '河东区职工之家' }));
  expect(screen.getByText(/和职工之家共享的工会，规矩里允许的也能来订/)).toBeInTheDocument();
  tap('就这样定');
  expect(await screen.findByText('别人刚刚改过')).toBeInTheDocument();
  expect(posted('/venues/g1/home')).toEqual([{ homeId: 'h1', from: null }]);
});

it('of a venue in a home the home is named; out of it, it says what follows', async () => {
  const inside = { ...venue, homeId: 'h1' };
  open(<ManagedVenue />, {
    'GET /venues/managed/g1': () => ok(inside),
    'POST /venues/g1/home': () => ok(venue),
  });
  fireEvent.click(await screen.findByText('河东区职工之家'));
  fireEvent.click(screen.getByRole('radio', { name: '不放在职工之家里' }));
  expect(screen.getByText(/已经订下的照样算数/)).toBeInTheDocument();
  tap('就这样定');
  await waitFor(() => expect(phone.toasts).toContain('移出来了'));
  expect(screen.getByText('还没有放进职工之家')).toBeInTheDocument();
});

it('new standing hours keep the part for members', async () => {
  open(<VenueHours />, { 'POST /venues/g1/hours': () => ok({ id: 'h2' }) });
  await screen.findByText('就这样定');
  tap('就这样定');
  await waitFor(() => expect(phone.toasts).toContain('定好了'));
  expect(posted('/venues/g1/hours')).toEqual([
    { hours: [line], publicGood: [line], from: '2026-11-23' },
  ]);
});

it('one room may have hours of its own, with a part that is only for members', async () => {
  open(<VenueHours />, { 'POST /venues/g1/hours': () => ok({ id: 'h3' }) });
  fireEvent.click(await screen.findByRole('radio', { name: '阅览室' }));
  const members = () => screen.getByRole('checkbox', { name: '其中有一段是公益时段，只给会员' });
  fireEvent.click(members());
  expect(screen.queryByText('几点起')).toBeNull();
  fireEvent.click(members());
  expect(screen.getByText('几点起')).toBeInTheDocument();
  tap('就这样定');
  await waitFor(() => expect(phone.toasts).toContain('定好了'));
  expect(posted('/venues/g1/hours')).toEqual([
    { resourceId: 'r1', hours: [line], publicGood: [line], from: '2026-11-23' },
  ]);
});

it('rules that do not fit together are not sent, and say what to change', async () => {
  const { unmount } = open(<VenueRules />, {}, { step: 'who' });
  fireEvent.click(await screen.findByRole('checkbox', { name: '本工会系统会员' }));
  expect(screen.getByText('至少选一类人')).toBeInTheDocument();
  unmount();
  open(<VenueRules />);
  expect(await screen.findByText('至少选一类人')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '今天起按这个' })).toBeDisabled();
});
