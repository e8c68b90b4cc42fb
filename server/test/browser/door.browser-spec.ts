import type { Browser } from 'playwright-core';
import { home } from '../support/home';
import { startChromium } from './support/chromium';
import { photograph } from './support/guide';
import { Phone } from './support/phone';
import { readQr } from './support/read-qr';

let browser: Browser;
let keeper: Phone;

jest.setTimeout(180_000);

beforeAll(async () => {
  // Monday morning, an hour and a half before the lesson of the riders.
  await home.reset('2026-11-23T00:30:00.000Z');
  browser = await startChromium();
  keeper = await Phone.unpack(browser, { owner: 'chair' });
});
afterAll(() => browser?.close());

it('the code at the door lets in a member who scans it, and a screenshot of it lets in nobody', async () => {
  await keeper.open('/pages/me/index');
  await keeper.tap('门口签到');
  await keeper.sees('骑手安全课堂');
  await photograph(keeper, 'doors');
  await keeper.tap('骑手安全课堂');
  await keeper.sees('还没有人到', '报名 5 人');
  await photograph(keeper, 'activity-door');
  await keeper.tap('门口二维码');
  await keeper.sees('扫码签到', '停用这个码');
  await photograph(keeper, 'door-code');
  const code = await readQr(keeper);
  const member = await Phone.unpack(browser, { owner: 'member-15' });
  await member.open('/packages/member/my-activities/index');
  await member.tap('到了？扫门口的码签到');
  await member.scan(code);
  await member.sees('签到了，请进', '骑手安全课堂');
  await photograph(member, 'door-passed');
  home.advance(600);
  const late = await Phone.unpack(browser, { owner: 'member-16' });
  await late.open('/packages/member/my-activities/index');
  await late.tap('到了？扫门口的码签到');
  await late.scan(code);
  await late.sees('还没有签到', /20 秒换一次/);
  await photograph(late, 'door-stale');
  for (const phone of [keeper, member, late]) expect(await phone.faults()).toEqual([]);
  await member.putAway();
  await late.putAway();
});

it('without a network the keeper goes on, and with it again everybody is written down', async () => {
  await keeper.open('/packages/station/desks/index');
  await keeper.tap('骑手安全课堂');
  await keeper.sees(/到了 1 位/, '门口扫码');
  await keeper.offline(true);
  await keeper.tapRow('还没到');
  await keeper.type('decision-note', '手机没电，核对了本人证件');
  await keeper.tap('登记，请进');
  await keeper.sees('等网络，已记下 1 人', '已记下，等网络');
  await photograph(keeper, 'door-offline');
  await keeper.offline(false);
  await keeper.sees(/到了 2 位/);
  await keeper.seesNot('等网络，已记下');
  expect(await keeper.faults()).toEqual([]);
});

it.each([100, 200] as const)(
  'with letters of %i %%, large and in the dark, everything fits',
  async (textSize) => {
    const phone = await Phone.unpack(browser, { owner: 'chair', textSize });
    const faults: Record<string, string[]> = {};
    await phone.open('/packages/station/desks/index');
    await phone.wear({ elder: true, dark: true });
    const look = async (name: string) => {
      await photograph(phone, `${textSize}-${name}`);
      const found = await phone.faults();
      if (found.length > 0) faults[name] = found;
    };
    await phone.tap('骑手安全课堂');
    await phone.sees('门口二维码');
    await look('activity-door');
    await phone.tap('门口二维码');
    await phone.sees('扫码签到', '停用这个码');
    await look('door-code');
    expect(faults).toEqual({});
    await phone.putAway();
  },
);
