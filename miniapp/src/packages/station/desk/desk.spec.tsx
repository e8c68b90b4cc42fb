import { act, render, screen as dom } from '@testing-library/react';
import { offline, ok, posted, refused, signedIn } from '../../../../test/cadre';
import {
  aBooked,
  aDesk,
  cardShown,
  DOOR_NOW,
  isSeen,
  pass,
  reason,
  tap,
  write,
} from '../../../../test/doors';
import { phone } from '../../../../test/taro';
import Desk from './index';

type Routes = Parameters<typeof signedIn>[0];
const list = 'GET /venues/v1/bookings';
const byHand = 'POST /bookings/review/b1/check-in';
const byCard = 'POST /venues/v1/check-in';

async function open(routes: Routes = {}) {
  phone.params = { id: 'v1' };
  signedIn({ [list]: () => ok(aDesk()), ...routes });
  const page = render(<Desk />);
  await act(async () => undefined);
  return page;
}
const scan = async (code: string | undefined) => {
  phone.camera = code;
  await tap('扫会员卡放行');
};

beforeEach(() => jest.useFakeTimers({ now: Date.parse(DOOR_NOW) }));
afterEach(() => jest.useRealTimers());

describe('the list of the evening', () => {
  it('has its shape while it is fetched, then who comes and how many have', async () => {
    phone.params = { id: 'v1' };
    const came = { card: 2, code: 1, manual: 1, late: 1 };
    signedIn({ [list]: () => ok(aDesk([aBooked()], { came })) });
    render(<Desk />);
    expect(dom.getByRole('status', { name: '正在打开' })).toBeInTheDocument();
    await act(async () => undefined);
    expect(dom.queryByRole('status', { name: '正在打开' })).toBeNull();
    expect(dom.getByText('到了 4 位')).toBeInTheDocument();
    expect(dom.getByText('会员卡 2 · 门口扫码 1 · 人工登记 1 · 其中补记 1')).toBeInTheDocument();
    expect(dom.getByText('王*国 · 1 号场')).toBeInTheDocument();
  });

  it('of nobody says so', async () => {
    await open({ [list]: () => ok(aDesk([])) });
    expect(dom.getByText('今天没有人订')).toBeInTheDocument();
  });

  it('that does not come says why; trying again helps', async () => {
    let tries = 0;
    await open({
      [list]: () =>
        (tries += 1) === 1 ? refused(503, 'http.busy', '现在人多，请稍后再试') : ok(aDesk()),
    });
    expect(dom.getByText('现在人多，请稍后再试')).toBeInTheDocument();
    await tap('再试一次');
    expect(dom.getByText('王*国 · 1 号场')).toBeInTheDocument();
  });

  it('stays on the phone without a network, when it was opened before', async () => {
    const page = await open();
    page.unmount();
    await open({ [list]: offline });
    expect(dom.getByText('王*国 · 1 号场')).toBeInTheDocument();
    expect(dom.getByText(/现在没有网络/)).toBeInTheDocument();
  });

  it('marks who was written down late, and lets in by hand only whose time it is', async () => {
    const late = { statusText: '已到场', checkedInBy: 'card', isLate: true } as const;
    await open({
      [list]: () =>
        ok(aDesk([aBooked(late), aBooked({ id: 'b2', resourceName: '2 号场', letInFrom: null })])),
    });
    expect(dom.getByText(/会员卡（补记）/)).toBeInTheDocument();
    expect(dom.queryByRole('button', { name: /2 号场/ })).toBeNull();
  });
});

describe('the card', () => {
  it('lets in at once; going back from the camera does nothing', async () => {
    await open({ [byCard]: () => ({ status: 204, body: undefined }) });
    await scan(undefined);
    expect(posted('/venues/v1/check-in')).toEqual([]);
    await scan(cardShown());
    expect(posted('/venues/v1/check-in')).toEqual([
      { cardCode: cardShown(), takenAt: expect.stringContaining('2026-11-23T11:00') },
    ]);
    expect(phone.toasts).toEqual(['登记了，请进']);
  });

  it('as a screenshot of ten minutes ago is refused by the phone itself: nothing is sent', async () => {
    await open();
    await scan(cardShown(-10));
    expect(dom.getByText(/这个码过期了，截图不能用/)).toBeInTheDocument();
    expect(posted('/venues/v1/check-in')).toEqual([]);
    await scan('https://example.invalid');
    expect(dom.getByText(/这不是会员卡的码/)).toBeInTheDocument();
  });

  it('of somebody who has nothing booked: why, right there, and it need not be crossed out', async () => {
    const text = '这位会员在这里没有要到场的预约';
    await open({ [byCard]: () => refused(404, 'booking.nothing_booked', text) });
    await scan(cardShown());
    expect(dom.getByText(text)).toBeInTheDocument();
    expect(dom.queryByText('1 位没有补记上')).toBeNull();
  });
});

describe('without a network', () => {
  const both = { [byCard]: offline, [byHand]: offline };

  it('they are taken down, in order, and sent with the key and the moment of the first try', async () => {
    await open(both);
    await scan(cardShown());
    await pass(120_000);
    await tap(/王\*国/);
    write('手机没电');
    await tap('登记，请进');
    expect(phone.toasts).toEqual(['记下了，等网络，请进', '记下了，等网络，请进']);
    expect(dom.getByText('等网络，已记下 2 人')).toBeInTheDocument();
    expect(dom.getByText('会员卡 尾号 0151')).toBeInTheDocument();
    expect(dom.getByText('19:02 来的')).toBeInTheDocument();
    expect(dom.getByText('已记下，等网络')).toBeInTheDocument();
    expect(dom.queryByRole('button', { name: /王\*国/ })).toBeNull();
    await scan(cardShown(2));
    expect(dom.getByText(/这张卡已经记下了/)).toBeInTheDocument();
    const tried = phone.sent.filter(({ path }) => path.endsWith('/check-in'));
    phone.sent = [];
    const late = aBooked({ statusText: '已到场', checkedInBy: 'manual', isLate: true });
    const gone = () => ({ status: 204, body: undefined });
    signedIn({ [list]: () => ok(aDesk([late])), [byCard]: gone, [byHand]: gone });
    await pass(15_000);
    const sent = phone.sent.filter(({ path }) => path.endsWith('/check-in'));
    const keyOf = (one: (typeof sent)[number] | undefined) => one?.headers['Idempotency-Key'];
    expect(keyOf(sent[0])).toBeDefined();
    expect(sent.map(({ path }) => path)).toEqual([
      '/venues/v1/check-in',
      '/bookings/review/b1/check-in',
    ]);
    expect(keyOf(sent[0])).toBe(keyOf(tried[0]));
    expect(sent[0]?.body).toEqual(tried[0]?.body);
    expect(sent[1]?.body).toEqual({
      reason: '手机没电',
      takenAt: expect.stringContaining('2026-11-23T11:02'),
    });
    expect(isSeen(/已记下/)).toBe(false);
    expect(dom.getByText(/人工登记（补记）/)).toBeInTheDocument();
  });

  it('what the server refuses afterwards stays with its reason until it was read', async () => {
    await open(both);
    await scan(cardShown());
    const text = '过了 12 小时，补记不了了';
    signedIn({
      [list]: () => ok(aDesk()),
      [byCard]: () => refused(422, 'door.taken_long_ago', text),
    });
    await pass(15_000);
    expect(dom.getByText('1 位没有补记上')).toBeInTheDocument();
    expect(dom.getByText(text)).toBeInTheDocument();
    await tap(/尾号 0151/);
    expect(dom.queryByText(text)).toBeNull();
  });
});

describe('by hand', () => {
  it('needs a reason, which goes along', async () => {
    await open({ [byHand]: () => ({ status: 204, body: undefined }) });
    await tap(/王\*国/);
    expect(dom.getByText(/王\*国 · 1 号场：没带手机/)).toBeInTheDocument();
    await tap('登记，请进');
    expect(dom.getByText('请写一句说明。')).toBeInTheDocument();
    expect(posted('/bookings/review/b1/check-in')).toEqual([]);
    write('  没带手机 ');
    await tap('登记，请进');
    expect(posted('/bookings/review/b1/check-in')).toEqual([
      { reason: '没带手机', takenAt: expect.any(String) },
    ]);
    expect(dom.queryByLabelText(/^原因/)).toBeNull();
    expect(phone.toasts).toEqual(['登记了，请进']);
  });

  it('that is refused keeps what was written, with why; another person starts anew', async () => {
    const text = '过了到场的时间，签不了到';
    await open({
      [list]: () => ok(aDesk([aBooked(), aBooked({ id: 'b2', nameMask: '周*明' })])),
      [byHand]: () => refused(409, 'booking.too_late', text),
    });
    await tap(/王\*国/);
    write('手机没电，核对了本人证件');
    await tap('登记，请进');
    expect(dom.getAllByText(text)).toHaveLength(1);
    expect(reason()).toHaveValue('手机没电，核对了本人证件');
    await tap('关上');
    expect(dom.queryByText(text)).toBeNull();
    await tap(/周\*明/);
    expect(reason()).toHaveValue('');
    expect(dom.queryByText(text)).toBeNull();
  });
});

it('leads to the code on this phone and to the phones that show one', async () => {
  await open();
  await tap(/^门口二维码/);
  await tap(/^亮着码的手机/);
  expect(phone.opened).toEqual([
    '/packages/station/door/index?place=venue&id=v1',
    '/packages/station/door-phones/index?place=venue&id=v1',
  ]);
});
