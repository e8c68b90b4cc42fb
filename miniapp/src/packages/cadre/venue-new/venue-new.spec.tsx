import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ok, posted, refused, signedIn } from '../../../../test/cadre';
import { phone } from '../../../../test/taro';
import VenueNew from './index';

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const office = {
  ...{ role: 'chair', roleText: '工会主席', validTo: null },
  ...{ organisationId: '140', organisationName: '河东街道网约配送联合工会' },
};
const homes = [
  { id: 'h1', name: '骑手之家', organisationName: office.organisationName },
  { id: 'h2', name: '别人的家', organisationName: '别的工会' },
];

async function open(routes: Parameters<typeof signedIn>[0] = {}) {
  signedIn({
    'GET /me': () => ok({ offices: [office], unread: 0 }),
    'GET /homes': () => ok({ items: homes }),
    'POST /venues': () => ok({ id: 'v9' }),
    'POST /venues/v9/resources': () => ok({ id: 'r1' }),
    ...routes,
  });
  const page = render(<VenueNew />);
  await waitFor(() => expect(phone.stored.has('me')).toBe(true));
  await screen.findByText('骑手之家');
  return page;
}

async function toTheLastStep(count: string) {
  type('名字', '骑手球馆');
  tap(/地图上的位置/);
  expect(await screen.findByDisplayValue('滨河路 18 号')).toBeInTheDocument();
  type('电话', '12351');
  tap('下一步');
  type('有几片、几间', count);
  tap('下一步');
}

test('what is missing is named on its step, and homes of others are not offered', async () => {
  await open();
  expect(screen.queryByText('别人的家')).toBeNull();
  tap('下一步');
  expect(screen.getByText('请写一个有人接的电话。')).toBeInTheDocument();
  expect(screen.getByText('请在地图上选一下位置。')).toBeInTheDocument();
  expect(screen.queryByText('先登记能订的是什么')).toBeNull();
});

test('three steps make the venue in its home, with its courts, and lead to the page it is run on', async () => {
  await open();
  fireEvent.click(screen.getByRole('radio', { name: '骑手之家' }));
  await toTheLastStep('2');
  fireEvent.click(screen.getByRole('radio', { name: '足球场，一周一场' }));
  expect(screen.getByText(/提前 14 天约/)).toBeInTheDocument();
  tap('建好');
  await waitFor(() => expect(phone.opened).toContain('/packages/cadre/venue/index?id=v9'));
  expect(posted('/venues')).toMatchObject([
    { organisationId: '140', homeId: 'h1', name: '骑手球馆', latitude: 30.27, phone: '12351' },
  ]);
  expect(posted('/venues/v9/resources')).toMatchObject([
    { name: '1 号羽毛球场', capacity: 1 },
    { name: '2 号羽毛球场', capacity: 1 },
  ]);
});

test('left half-way it goes on there; a court that failed does not make the venue twice', async () => {
  let fails = true;
  const { unmount } = await open({
    'POST /venues/v9/resources': () =>
      fails ? refused(503, 'http.busy', '现在人多，等一会儿再试') : ok({ id: 'r1' }),
  });
  await toTheLastStep('1');
  unmount();
  render(<VenueNew />);
  expect(await screen.findByText('会员会读到')).toBeInTheDocument();
  await screen.findByRole('button', { name: '建好' });
  await waitFor(() => expect(screen.getByRole('button', { name: '建好' })).toBeEnabled());
  tap('建好');
  expect(await screen.findByText('现在人多，等一会儿再试')).toBeInTheDocument();
  fails = false;
  tap('建好');
  await waitFor(() => expect(phone.opened).toContain('/packages/cadre/venue/index?id=v9'));
  expect(posted('/venues')).toHaveLength(1);
});
