import { act, render, screen as dom } from '@testing-library/react';
import { offline, ok, posted, refused, signedIn } from '../../../../test/cadre';
import { aDoorKey, anOpenDoor, at, DOOR_NOW, openDoors, pass, tap } from '../../../../test/doors';
import { phone } from '../../../../test/taro';
import DoorPage from './index';

type Routes = Parameters<typeof signedIn>[0];
const key = aDoorKey();
const mine = anOpenDoor({ id: key.id, isMine: true, device: 'HUAWEI Mate 60' });
const register = 'POST /venues/v1/doors';
const list = 'GET /venues/v1/doors';
const keyOf = (id: string) => `GET /venues/v1/doors/${id}/key`;
const endOf = `/venues/v1/doors/${key.id}/end`;

const usual: Routes = {
  [register]: () => ok(mine),
  [list]: () => ok(openDoors(mine)),
  [keyOf(key.id)]: () => ok(key),
};

async function open(routes: Routes = {}) {
  phone.params = { place: 'venue', id: 'v1' };
  signedIn({ ...usual, ...routes });
  const page = render(<DoorPage />);
  await act(async () => undefined);
  return page;
}
const code = () => dom.getByRole('img').querySelector('img')?.getAttribute('src');

beforeEach(() => jest.useFakeTimers({ now: Date.parse(DOOR_NOW) + 4000 }));
afterEach(() => jest.useRealTimers());

describe('the code on this phone', () => {
  it('has its shape while the phone is registered, and keeps the screen on until it is left', async () => {
    phone.params = { place: 'venue', id: 'v1' };
    signedIn(usual);
    const page = render(<DoorPage />);
    expect(dom.getByRole('status', { name: '正在打开' })).toBeInTheDocument();
    await act(async () => undefined);
    expect(dom.getByRole('img', { name: '区职工体育馆的签到码' })).toBeInTheDocument();
    expect(dom.getByText(/用到 05:00/)).toBeInTheDocument();
    expect(phone.staysOn).toBe(true);
    page.unmount();
    expect(phone.staysOn).toBe(false);
  });

  it('that cannot be opened says why; trying again helps', async () => {
    let tries = 0;
    await open({
      [register]: () =>
        (tries += 1) === 1
          ? refused(409, 'door.too_early_to_open', '开始前 12 小时起才能开')
          : ok(mine),
    });
    expect(dom.getByText('开始前 12 小时起才能开')).toBeInTheDocument();
    await tap('再试一次');
    expect(dom.getByText('扫码签到')).toBeInTheDocument();
  });

  it('without a network and never opened before: says so', async () => {
    await open({ [register]: offline });
    expect(dom.getByText('没有打开')).toBeInTheDocument();
  });

  it('is another one every twenty seconds, without a network too, until its time is up', async () => {
    await open({ [keyOf(key.id)]: () => ok(aDoorKey({ validUntil: at(1) })) });
    signedIn({ [register]: offline, [list]: offline, [keyOf(key.id)]: offline });
    const seen = [code()];
    for (let step = 0; step < 2; step += 1) {
      await pass(20_100);
      seen.push(code());
    }
    expect(new Set(seen).size).toBe(3);
    await pass(5000);
    expect(code()).toBe(seen.at(-1));
    await pass(20_000);
    expect(dom.queryByRole('img')).toBeNull();
    expect(dom.getByText('这个码到时间了')).toBeInTheDocument();
    expect(dom.queryByText('这部手机的码已经停用')).toBeNull();
  });

  it('opened before, it is shown at once without a network, with the key of then', async () => {
    const page = await open();
    const before = code();
    page.unmount();
    phone.sent = [];
    await open({ [register]: offline, [list]: offline, [keyOf(key.id)]: offline });
    expect(code()).toBe(before);
    expect(posted('/venues/v1/doors')).toEqual([]);
    expect(dom.getByText('看有几部，停用落下的那一部')).toBeInTheDocument();
  });
});

describe('ending it here', () => {
  it('asks first; then the next opening registers the phone anew', async () => {
    const page = await open({ [`POST ${endOf}`]: () => ok(openDoors()) });
    phone.confirmAnswer = false;
    await tap('停用这个码');
    expect(posted(endOf)).toEqual([]);
    phone.confirmAnswer = true;
    await tap('停用这个码');
    expect(posted(endOf)).toHaveLength(1);
    expect(phone.opened).toEqual(['back']);
    page.unmount();
    await open();
    expect(posted('/venues/v1/doors')).toHaveLength(2);
  });

  it('that fails says why, and the code goes on', async () => {
    await open({ [`POST ${endOf}`]: offline });
    await tap('停用这个码');
    expect(dom.getByText(/没有网络/, { selector: '.alert' })).toBeInTheDocument();
    expect(phone.opened).toEqual([]);
    expect(dom.getByRole('img')).toBeInTheDocument();
  });
});

describe('other phones', () => {
  it.each([
    ['none', [], '只有这一部'],
    ['one', [anOpenDoor()], '还有蒋*燕的 Redmi Note 12'],
    ['two', [anOpenDoor(), anOpenDoor({ id: 'd3' })], '还有蒋*燕的 Redmi Note 12等 2 部'],
  ])('%s: it says so, and leads to them', async (_, others, words) => {
    await open({ [list]: () => ok(openDoors(mine, ...others)) });
    expect(dom.getByText(words)).toBeInTheDocument();
    await tap(/^亮着码的手机/);
    expect(phone.opened).toEqual(['/packages/station/door-phones/index?place=venue&id=v1']);
  });

  it('that end this one: within a minute it says so, and can be opened anew', async () => {
    await open();
    signedIn({ ...usual, [list]: () => ok(openDoors(anOpenDoor())) });
    await pass(60_000);
    expect(dom.getByText('这部手机的码已经停用')).toBeInTheDocument();
    expect(dom.queryByRole('img')).toBeNull();
    const next = aDoorKey({ id: '01990000-0000-7000-8000-0000000000d9' });
    const again = { ...mine, id: next.id };
    signedIn({
      [register]: () => ok(again),
      [keyOf(next.id)]: () => ok(next),
      [list]: () => ok(openDoors(again)),
    });
    await tap('再打开');
    expect(dom.getByRole('img')).toBeInTheDocument();
    expect(dom.queryByText('这部手机的码已经停用')).toBeNull();
  });

  it('and when this keeper keeps the place no longer: why it cannot be opened anew', async () => {
    const text = '您没有这项权限';
    await open();
    signedIn({
      [list]: () => refused(403, 'access.forbidden', text),
      [register]: () => refused(403, 'access.forbidden', text),
    });
    await pass(60_000);
    expect(dom.getByText('这部手机的码已经停用')).toBeInTheDocument();
    await tap('再打开');
    expect(dom.getByText(text)).toBeInTheDocument();
  });

  it('a list that does not come ends nothing', async () => {
    await open();
    signedIn({ ...usual, [list]: offline });
    await pass(60_000);
    signedIn({ ...usual, [list]: () => refused(503, 'http.busy', '请稍后再试') });
    await pass(60_000);
    expect(dom.getByRole('img')).toBeInTheDocument();
  });
});
