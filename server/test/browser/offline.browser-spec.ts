import type { Browser } from 'playwright-core';
import { stationId } from '../support/factories';
import { home } from '../support/home';
import { startChromium } from './support/chromium';
import { photograph } from './support/guide';
import { Phone } from './support/phone';
import { readQr } from './support/read-qr';

let browser: Browser;
let phone: Phone;
let station: string;

beforeAll(async () => {
  await home.reset('2026-11-23T01:30:00.000Z');
  station = await stationId();
  browser = await startChromium();
  phone = await Phone.unpack(browser, { owner: 'member' });
});
afterAll(() => browser?.close());

async function visits(): Promise<number> {
  const [row] = await home.query<{ total: string }>(
    'SELECT SUM(visits) AS total FROM visit_counts WHERE station_id = ?',
    [Number(station)],
  );
  return Number(row?.total);
}

describe('a member at a door without a network', () => {
  it('opens the station and the card seen before', async () => {
    await phone.open(`/packages/member/station/index?id=${station}`);
    await phone.goTo('/packages/member/card/index');
    await phone.sees('不含身份证号');
    await phone.goTo('/pages/home/index');
    await phone.offline(true);
    await phone.goTo('/packages/member/card/index');
    await phone.sees('河东街道网约配送联合工会', /现在没有网络/);
    expect(await readQr(phone)).toMatch(/^M1\./);
    await photograph(phone, 'offline-card');
    expect(await phone.faults()).toEqual([]);
    await phone.goTo(`/packages/member/station/index?id=${station}`);
    await phone.sees('滨河路 24 小时驿站', /现在没有网络/);
    expect(await phone.faults()).toEqual([]);
  });

  it('is told what is not there and what to do, when a page was never seen', async () => {
    await phone.goTo('/packages/member/station/index?id=203');
    await phone.sees('再试一次');
    await photograph(phone, 'offline-unseen');
    expect(await phone.faults()).toEqual([]);
  });

  it('says “我到了” once, and is counted once when the network is back', async () => {
    const before = await visits();
    await phone.goTo(`/packages/member/station/index?id=${station}`);
    await phone.tap('我到了');
    await phone.sees('已经记在手机上，有网时自动补记');
    await photograph(phone, 'offline-arrived');
    expect(await visits()).toBe(before);
    await phone.offline(false);
    await until(async () => (await visits()) > before);
    await phone.offline(true);
    await phone.offline(false);
    await phone.goTo('/pages/home/index');
    await phone.seesNot(/现在没有网络/);
    expect(await visits()).toBe(before + 1);
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it did not come to hold within ten seconds');
}
