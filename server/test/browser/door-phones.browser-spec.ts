import type { Browser } from 'playwright-core';
import { home } from '../support/home';
import { startChromium } from './support/chromium';
import { photograph } from './support/guide';
import { Phone } from './support/phone';

let browser: Browser;

jest.setTimeout(180_000);

beforeAll(async () => {
  // Monday morning, an hour and a half before the lesson of the riders.
  await home.reset('2026-11-23T00:30:00.000Z');
  browser = await startChromium();
});
afterAll(() => browser?.close());

async function atTheDoor(textSize: 100 | 200 = 100): Promise<Phone> {
  const phone = await Phone.unpack(browser, { owner: 'chair', textSize });
  await phone.open('/packages/station/desks/index');
  await phone.tap('骑手安全课堂');
  return phone;
}

it('a keeper ends the code of a phone that was left somewhere; that phone says so and can be opened anew', async () => {
  const left = await atTheDoor();
  await left.tap('门口二维码');
  await left.sees('扫码签到', '只有这一部');
  const keeper = await atTheDoor();
  await keeper.tap('亮着码的手机');
  await keeper.sees('骑手安全课堂', /1 部手机亮着/);
  await photograph(keeper, 'door-phones');
  await keeper.tap('停用这个码');
  await keeper.sees('停用这部手机的码？', '还没送出的签到');
  await photograph(keeper, 'door-phones-end');
  await keeper.offline(true);
  await keeper.tap('停用这个码');
  await keeper.sees(/没有网络/);
  await photograph(keeper, 'door-phones-end-offline');
  await keeper.offline(false);
  await keeper.tap('停用这个码');
  await keeper.sees('现在没有手机亮着码');
  await photograph(keeper, 'door-phones-none');
  await left.reload();
  await left.sees('这部手机的码已经停用');
  await photograph(left, 'door-ended');
  await left.tap('再打开');
  await left.sees('扫码签到');
  for (const phone of [keeper, left]) {
    expect(await phone.faults()).toEqual([]);
    await phone.putAway();
  }
});

it.each([100, 200] as const)(
  'with letters of %i %%, large and in the dark, everything fits',
  async (textSize) => {
    const faults: Record<string, string[]> = {};
    const phone = await atTheDoor(textSize);
    await phone.wear({ elder: true, dark: true });
    const look = async (name: string) => {
      await photograph(phone, `${textSize}-${name}`);
      const found = await phone.faults();
      if (found.length > 0) faults[name] = found;
    };
    await phone.tap('门口二维码');
    await phone.sees('停用这个码');
    await look('door-code');
    await phone.tap('亮着码的手机');
    await phone.sees('就是这部');
    await look('door-phones');
    await phone.tap('停用这个码');
    await phone.sees('停用以后');
    await look('door-phones-end');
    expect(faults).toEqual({});
    await phone.putAway();
  },
);
