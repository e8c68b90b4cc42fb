import { act, render, screen as dom } from '@testing-library/react';
import { offline, ok, posted, refused, signedIn } from '../../../../test/cadre';
import {
  aDoorList,
  anExpected,
  at,
  cardShown,
  DOOR_NOW,
  isSeen,
  pass,
  reason,
  tap,
  write,
} from '../../../../test/doors';
import { phone } from '../../../../test/taro';
import ActivityDoor from './index';

type Routes = Parameters<typeof signedIn>[0];
const list = 'GET /activities/a1/door-list';
const checkIn = 'POST /activities/a1/check-in';
const letIn = () => ok({ registrationId: 'r1', nameMask: '李*一', by: 'manual', isLate: false });

async function open(routes: Routes = {}) {
  phone.params = { id: 'a1' };
  signedIn({ [list]: () => ok(aDoorList()), ...routes });
  const page = render(<ActivityDoor />);
  await act(async () => undefined);
  return page;
}

beforeEach(() => jest.useFakeTimers({ now: Date.parse(DOOR_NOW) }));
afterEach(() => jest.useRealTimers());

it('has its shape while it is fetched; what fails says why, and trying again helps', async () => {
  phone.params = { id: 'a1' };
  let tries = 0;
  signedIn({
    [list]: () =>
      (tries += 1) === 1 ? refused(404, 'activity.not_found', '没有找到这个活动') : ok(aDoorList()),
  });
  render(<ActivityDoor />);
  expect(dom.getByRole('status', { name: '正在打开' })).toBeInTheDocument();
  await act(async () => undefined);
  expect(dom.getByText('没有找到这个活动')).toBeInTheDocument();
  await tap('再试一次');
  expect(dom.getByText('李*一')).toBeInTheDocument();
  expect(phone.titles.at(-1)).toBe('骑手安全课堂');
});

it.each([
  ['before it begins', { letInFrom: at(60), letInUntil: at(120) }, '20:00 起可以签到。'],
  ['when it is over', { letInFrom: at(-120), letInUntil: at(-1) }, '活动结束了，不再签到。'],
])('%s nobody is let in by hand, and it says when', async (_, activity, words) => {
  await open({ [list]: () => ok(aDoorList([anExpected()], activity)) });
  expect(dom.getByText(words)).toBeInTheDocument();
  expect(dom.queryByRole('button', { name: /李\*一/ })).toBeNull();
});

it('says who is in and how, who was written down late, and who is still expected', async () => {
  const came = { statusText: '已到场', isAwaited: false } as const;
  await open({
    [list]: () =>
      ok(
        aDoorList([
          anExpected(),
          anExpected({ id: 'r2', nameMask: '周*明', checkedInBy: 'code', ...came }),
          anExpected({ id: 'r3', nameMask: '来客', checkedInBy: 'manual', isLate: true, ...came }),
        ]),
      ),
  });
  expect(dom.getByText('还没到')).toBeInTheDocument();
  expect(dom.getByText(/门口扫码/)).toBeInTheDocument();
  expect(dom.getByText(/人工登记（补记）/)).toBeInTheDocument();
  expect(dom.queryByRole('button', { name: /周\*明/ })).toBeNull();
});

it('of nobody says so', async () => {
  await open({ [list]: () => ok(aDoorList([])) });
  expect(dom.getByText('还没有人报名')).toBeInTheDocument();
});

it('a screenshot of a card is refused by the phone itself', async () => {
  await open();
  phone.camera = cardShown(-10);
  await tap('扫会员卡签到');
  expect(dom.getByText(/截图不能用/)).toBeInTheDocument();
  expect(posted('/activities/a1/check-in')).toEqual([]);
});

it('by hand: refused it keeps what was written; sent again they are in', async () => {
  const text = '现在登记的人多，请再试一次';
  let tries = 0;
  await open({
    [checkIn]: () => ((tries += 1) === 1 ? refused(409, 'activity.changed', text) : letIn()),
  });
  await tap(/李\*一/);
  write('没带手机');
  await tap('登记，请进');
  expect(dom.getByText(text)).toBeInTheDocument();
  expect(reason()).toHaveValue('没带手机');
  await tap('登记，请进');
  expect(dom.queryByText(text)).toBeNull();
  expect(dom.queryByLabelText(/^原因/)).toBeNull();
  const [first, second] = posted('/activities/a1/check-in');
  expect(first).toMatchObject({ registrationId: 'r1', reason: '没带手机' });
  expect(second).toMatchObject({ registrationId: 'r1', reason: '没带手机' });
});

it('without a network they are taken down, not twice, and sent when it is back', async () => {
  await open({ [checkIn]: offline });
  await tap(/李\*一/);
  write('没带手机');
  await tap('登记，请进');
  expect(phone.toasts).toEqual(['记下了，等网络，请进']);
  expect(dom.getByText('等网络，已记下 1 人')).toBeInTheDocument();
  expect(dom.getByText('已记下，等网络')).toBeInTheDocument();
  expect(dom.queryByRole('button', { name: /138/ })).toBeNull();
  phone.sent = [];
  signedIn({ [list]: () => ok(aDoorList()), [checkIn]: letIn });
  await pass(15_000);
  expect(posted('/activities/a1/check-in')).toHaveLength(1);
  expect(isSeen(/已记下/)).toBe(false);
});
