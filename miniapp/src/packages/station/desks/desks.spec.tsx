import { act, render, screen as dom } from '@testing-library/react';
import { offline, ok, refused, signedIn } from '../../../../test/cadre';
import { aDoorList, tap } from '../../../../test/doors';
import { phone } from '../../../../test/taro';
import { aWorker } from '../../../../test/worker';
import { forgetEverything } from '../../../session/me';
import Desks from './index';

type Routes = Parameters<typeof signedIn>[0];
const { activity } = aDoorList();
const hall = { id: 'v1', name: '区职工体育馆', offersText: '4 片羽毛球场' };

async function open(keepsVenues: boolean, routes: Routes = {}) {
  const capabilities = keepsVenues ? (['venue.keep'] as const) : [];
  signedIn({
    'GET /me': () => ok(aWorker({ capabilities: [...capabilities] })),
    'GET /activities/kept': () => ok({ items: [activity] }),
    'GET /venues/managed': () => ok({ items: [hall] }),
    ...routes,
  });
  const page = render(<Desks />);
  await act(async () => undefined);
  await act(async () => undefined);
  return page;
}

beforeEach(() => forgetEverything());

it('lists what I keep, and leads to its list', async () => {
  await open(true);
  await tap(/骑手安全课堂/);
  await tap(/区职工体育馆/);
  expect(phone.opened).toEqual([
    '/packages/station/activity-door/index?id=a1',
    '/packages/station/desk/index?id=v1',
  ]);
});

it('who keeps no venues is not asked for them', async () => {
  await open(false);
  expect(dom.getByText('骑手安全课堂')).toBeInTheDocument();
  expect(phone.sent.map(({ path }) => path)).not.toContain('/venues/managed');
});

it.each([true, false])('nothing to keep: says when there will be (%s)', async (keepsVenues) => {
  const none = () => ok({ items: [] });
  await open(keepsVenues, { 'GET /activities/kept': none, 'GET /venues/managed': none });
  expect(dom.getByText('今天没有要看的门')).toBeInTheDocument();
});

it.each([true, false])('never says that there is nothing before it knows (%s)', async (keeps) => {
  await open(keeps, { 'GET /activities/kept': () => new Promise<never>(() => undefined) });
  expect(dom.queryByText('今天没有要看的门')).toBeNull();
  expect(dom.getByRole('status', { name: '正在打开' })).toBeInTheDocument();
});

it('what fails says why beside what came; trying again fetches only that', async () => {
  let tries = 0;
  await open(true, {
    'GET /activities/kept': () =>
      (tries += 1) === 1 ? refused(503, 'http.busy', '现在人多，请稍后再试') : ok({ items: [] }),
  });
  expect(dom.getByText('现在人多，请稍后再试')).toBeInTheDocument();
  expect(dom.getByText('区职工体育馆')).toBeInTheDocument();
  phone.sent = [];
  await tap('再试一次');
  expect(phone.sent.map(({ path }) => path)).toEqual(['/activities/kept']);
  expect(dom.queryByText('现在人多，请稍后再试')).toBeNull();
});

it('opened before, it is there without a network', async () => {
  const page = await open(true);
  page.unmount();
  await open(true, {
    'GET /me': offline,
    'GET /activities/kept': offline,
    'GET /venues/managed': offline,
  });
  expect(dom.getByText('骑手安全课堂')).toBeInTheDocument();
  expect(dom.getByText('区职工体育馆')).toBeInTheDocument();
  expect(dom.queryByText('没有打开')).toBeNull();
});
