import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ruleSamples, rulesText } from '@home/shared';
import { ok, posted, refused, signedIn } from '../../../../test/cadre';
import { phone } from '../../../../test/taro';
import VenueRules from '../venue-rules/index';
import VenueResource from './index';

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const rules = ruleSamples.jiujiang;
const venueRules = {
  ...{ id: 'u1', resourceId: null, whenText: '现在', from: '2026-01-01', rules },
  lines: rulesText(rules),
};
const own = { ...rules, maxSlots: 3 };
const ownRules = {
  ...{ id: 'u2', resourceId: 'c1', whenText: '现在', from: '2026-06-01', rules: own },
  lines: rulesText(own),
};
const court = {
  ...{ id: 'c1', name: '1 号场', kind: 'badminton', kindText: '羽毛球场', capacity: 1 },
  ...{ rulesText: '按场馆的规矩', actions: ['set_rules'] },
};
const room = {
  ...{ id: 'r1', name: '阅览室', kind: 'reading_room', kindText: '阅览室', capacity: 30 },
  ...{ rulesText: '按场馆的规矩', actions: ['resize', 'set_rules'] },
};
const venue = {
  ...{ id: 'g1', name: '区职工体育馆', address: '文化路 3 号', organisationName: '河东区总工会' },
  ...{ homeId: null, homes: [], resources: [court, room], hours: [], closures: [] },
  rules: [venueRules],
  today: '2026-11-23',
};
const ruled = {
  ...venue,
  resources: [{ ...court, rulesText: '按单独的规矩', actions: ['set_rules', 'end_rules'] }, room],
  rules: [venueRules, ownRules],
};
const reader = {
  ...{ id: 'b1', nameMask: '李*一', resourceName: '阅览室', whenText: '今天 19:00–21:00' },
  ...{ startsAt: '2026-11-23T11:00:00.000Z', statusText: '已订下', tone: 'done' },
  ...{ companions: 0, purpose: null },
};

function open(
  page: React.ReactElement,
  params: Record<string, string>,
  routes: Parameters<typeof signedIn>[0] = {},
) {
  phone.params = { id: 'g1', ...params };
  signedIn({ 'GET /venues/managed/g1': () => ok(venue), ...routes });
  return render(page);
}

describe('the rules of one court', () => {
  it('are the venue’s until it has its own, and the page says so', async () => {
    open(<VenueResource />, { resource: 'c1' });
    expect(await screen.findByText('现在 · 场馆的规矩')).toBeInTheDocument();
    tap('给它单独定规矩');
    expect(phone.opened).toEqual(['/packages/cadre/venue-rules/index?id=g1&resource=c1']);
    expect(screen.queryByRole('button', { name: '改回场馆的规矩' })).toBeNull();
  });

  it('are set for it alone, beginning with the venue’s', async () => {
    const { unmount } = open(<VenueRules />, { resource: 'c1', step: 'when' });
    fireEvent.click(await screen.findByRole('radio', { name: '7 天' }));
    unmount();
    open(<VenueRules />, { resource: 'c1' }, { 'POST /venues/g1/rules': () => ok({ id: 'u3' }) });
    expect(await screen.findByText(/只管1 号场，别的场地不变/)).toBeInTheDocument();
    tap('今天起按这个');
    await waitFor(() => expect(phone.toasts).toContain('定好了'));
    expect(posted('/venues/g1/rules')).toEqual([
      { resourceId: 'c1', rules: { ...rules, horizonDays: 7 }, from: '2026-11-23' },
    ]);
  });

  it('begun for a court, do not show up in those of the venue', async () => {
    const { unmount } = open(<VenueRules />, { resource: 'c1', step: 'when' });
    fireEvent.click(await screen.findByRole('radio', { name: '7 天' }));
    unmount();
    open(<VenueRules />, {});
    expect(await screen.findByText(/提前 1 天约/)).toBeInTheDocument();
  });

  it('begin with its own where it has some, and end only after asking', async () => {
    const routes = {
      'GET /venues/managed/g1': () => ok(ruled),
      'POST /venues/g1/resources/c1/rules/end': () => ({ status: 204, body: undefined }),
    };
    const { unmount } = open(<VenueRules />, { resource: 'c1' }, routes);
    expect(await screen.findByText(/最多 3 小时/)).toBeInTheDocument();
    unmount();
    open(<VenueResource />, { resource: 'c1' }, routes);
    expect(await screen.findByText('现在 · 单独的规矩')).toBeInTheDocument();
    phone.confirmAnswer = false;
    tap('改回场馆的规矩');
    await waitFor(() => expect(posted('/venues/g1/resources/c1/rules/end')).toEqual([]));
    phone.confirmAnswer = true;
    tap('改回场馆的规矩');
    await waitFor(() => expect(phone.toasts).toContain('改回了'));
    expect(posted('/venues/g1/resources/c1/rules/end')).toEqual([{ from: '2026-11-23' }]);
  });
});

describe('fewer places', () => {
  const preview = 'GET /venues/g1/resources/r1/resize/preview';
  const resize = 'POST /venues/g1/resources/r1/resize';
  const type = async (places: string) =>
    fireEvent.input(await screen.findByLabelText('同时能来 30 人，改成'), {
      target: { value: places },
    });

  it('show who has no place any more, ask why, and tell them', async () => {
    const found = () => ok({ items: [reader], serverTime: '2026-11-23T02:00:00.000Z' });
    open(<VenueResource />, { resource: 'r1' }, { [preview]: found, [resize]: found });
    await type('5');
    tap('看谁订不下了');
    expect(await screen.findByText('李*一 · 阅览室')).toBeInTheDocument();
    const send = () => screen.getByRole('button', { name: '改成 5 人，通知这 1 位' });
    expect(send()).toBeDisabled();
    fireEvent.input(screen.getByLabelText('为什么改少（订了的人会看到）'), {
      target: { value: '椅子坏了' },
    });
    fireEvent.click(send());
    await waitFor(() => expect(phone.toasts).toContain('改好了，都通知了'));
    expect(posted('/venues/g1/resources/r1/resize')).toEqual([
      { capacity: 5, bookings: 1, reason: '椅子坏了' },
    ]);
  });

  it('are looked at anew when another number is typed', async () => {
    const nobody = () => ok({ items: [], serverTime: '2026-11-23T02:00:00.000Z' });
    open(<VenueResource />, { resource: 'r1' }, { [preview]: nobody });
    await type('20');
    tap('看谁订不下了');
    expect(await screen.findByText(/没有人受影响/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '改成 20 人' })).toBeEnabled();
    await type('10');
    expect(screen.queryByRole('button', { name: '改成 10 人' })).toBeNull();
    expect(screen.getByRole('button', { name: '看谁订不下了' })).toBeEnabled();
  });

  it('are refused while more are there, in words', async () => {
    const routes = {
      [preview]: () => refused(409, 'venue.too_small', '现在里面的人就比新的名额多'),
    };
    open(<VenueResource />, { resource: 'r1' }, routes);
    await type('2');
    tap('看谁订不下了');
    expect(await screen.findByText(/现在里面的人就比新的名额多/)).toBeInTheDocument();
  });
});

it('a court that is gone is no blank page', async () => {
  open(<VenueResource />, { resource: 'zz' });
  expect(await screen.findByText('没有这片场地')).toBeInTheDocument();
});
