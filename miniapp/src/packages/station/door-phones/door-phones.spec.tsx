import { act, render, screen as dom } from '@testing-library/react';
import { offline, ok, posted, refused, signedIn } from '../../../../test/cadre';
import { anOpenDoor, DOOR_NOW, openDoors, pass, tap } from '../../../../test/doors';
import { phone } from '../../../../test/taro';
import DoorPhones from './index';

type Routes = Parameters<typeof signedIn>[0];
const list = 'GET /activities/a1/doors';
const other = anOpenDoor();
const mine = anOpenDoor({ id: 'd1', isMine: true, keeperMask: '张*强', device: 'HUAWEI Mate 60' });
const end = '/activities/a1/doors/d2/end';
const ask = () => tap('停用蒋*燕的Redmi Note 12上的码');

async function open(routes: Routes = {}) {
  phone.params = { place: 'activity', id: 'a1' };
  signedIn({ [list]: () => ok(openDoors(other, mine)), ...routes });
  render(<DoorPhones />);
  await act(async () => undefined);
}

beforeEach(() => jest.useFakeTimers({ now: Date.parse(DOOR_NOW) }));
afterEach(() => jest.useRealTimers());

describe('the phones that show the code', () => {
  it('have their shape while they are fetched, then which, whose, since when, last heard of', async () => {
    phone.params = { place: 'activity', id: 'a1' };
    signedIn({ [list]: () => ok(openDoors(other, mine)) });
    render(<DoorPhones />);
    expect(dom.getByRole('status', { name: '正在打开' })).toBeInTheDocument();
    await act(async () => undefined);
    expect(dom.getByText('Redmi Note 12')).toBeInTheDocument();
    expect(dom.getAllByText('蒋*燕 17:50 打开，用到 05:00')).toHaveLength(1);
    expect(dom.getAllByText('18:35 前后连过网')).toHaveLength(2);
    expect(dom.getAllByText('就是这部')).toHaveLength(1);
  });

  it('none: says so and leads to opening one here', async () => {
    await open({ [list]: () => ok(openDoors()) });
    expect(dom.getByText('现在没有手机亮着码')).toBeInTheDocument();
    await tap('打开门口二维码');
    expect(phone.opened).toEqual(['/packages/station/door/index?place=activity&id=a1']);
  });

  it('that cannot be fetched: why; trying again helps', async () => {
    let tries = 0;
    await open({
      [list]: () =>
        (tries += 1) === 1
          ? refused(404, 'activity.not_found', '没有找到这个活动')
          : ok(openDoors(other)),
    });
    expect(dom.getByText('没有找到这个活动')).toBeInTheDocument();
    await tap('再试一次');
    expect(dom.getByText('Redmi Note 12')).toBeInTheDocument();
  });

  it('without a network are not made up', async () => {
    await open({ [list]: offline });
    expect(dom.getByText('没有打开')).toBeInTheDocument();
  });

  it('are looked at again every minute', async () => {
    await open();
    signedIn({ [list]: () => ok(openDoors(mine)) });
    await pass(60_000);
    expect(dom.queryByText('Redmi Note 12')).toBeNull();
  });
});

describe('ending one', () => {
  it('first says whose it is and what becomes of what was not sent yet', async () => {
    await open({ [`POST ${end}`]: () => ok(openDoors(mine)) });
    await ask();
    expect(dom.getByText('停用这部手机的码？')).toBeInTheDocument();
    expect(dom.getByText('Redmi Note 12，蒋*燕 17:50 打开的')).toBeInTheDocument();
    expect(dom.getByText(/停用以前扫的都算数.*12 小时内/)).toBeInTheDocument();
    expect(dom.getByText('还要用，或者手机丢了')).toBeInTheDocument();
    await tap('关上');
    expect(posted(end)).toEqual([]);
  });

  it('takes it off the list', async () => {
    await open({ [`POST ${end}`]: () => ok(openDoors(mine)) });
    await ask();
    await tap('停用这个码');
    expect(posted(end)).toHaveLength(1);
    expect(phone.toasts).toEqual(['停用了']);
    expect(dom.queryByText('Redmi Note 12')).toBeNull();
    expect(dom.queryByText('还没送出的签到')).toBeNull();
  });

  it('of this phone: the next opening registers it anew', async () => {
    phone.stored.set('door.key.a1', { id: 'd1' });
    await open({ 'POST /activities/a1/doors/d1/end': () => ok(openDoors(other)) });
    await tap('停用张*强的HUAWEI Mate 60上的码');
    expect(dom.getByText(/别人再扫这部手机/)).toBeInTheDocument();
    await tap('停用这个码');
    expect(phone.stored.has('door.key.a1')).toBe(false);
  });

  it('without a network says why and stays; sent again it has the same key', async () => {
    await open({ [`POST ${end}`]: offline });
    await ask();
    await tap('停用这个码');
    expect(dom.getByText(/没有网络/, { selector: '.alert' })).toBeInTheDocument();
    signedIn({ [`POST ${end}`]: () => ok(openDoors(mine)), [list]: () => ok(openDoors(mine)) });
    await tap('停用这个码');
    const keys = phone.sent
      .filter(({ path }) => path === end)
      .map((one) => one.headers['Idempotency-Key']);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
    expect(phone.toasts).toEqual(['停用了']);
  });

  it('that is gone already: refreshing shows what there is', async () => {
    await open({ [`POST ${end}`]: () => refused(404, 'door.not_found', '没有找到这个门口码') });
    await ask();
    await tap('停用这个码');
    expect(dom.getByText('没有找到这个门口码')).toBeInTheDocument();
    signedIn({ [list]: () => ok(openDoors(mine)) });
    await tap('刷新');
    expect(dom.queryByText('Redmi Note 12')).toBeNull();
    expect(dom.queryByText('没有找到这个门口码')).toBeNull();
  });
});
