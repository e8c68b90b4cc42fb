import jsqr from 'jsqr';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { home } from '../support/home';
import { readPoster } from '../support/read-pdf';
import { startChromium } from './support/chromium';
import { photograph } from './support/guide';
import { Phone } from './support/phone';
import { readQr } from './support/read-qr';

let browser: Browser;
let cadre: Phone;

beforeAll(async () => {
  await home.reset('2026-11-23T01:30:00.000Z');
  browser = await startChromium();
  cadre = await Phone.unpack(browser, { owner: 'district-cadre' });
});
afterAll(() => browser?.close());

describe('a cadre who looks after stations', () => {
  it('makes a new code whose picture leads whoever scans it to the station', async () => {
    await cadre.open('/pages/me/index');
    await cadre.tap('管驿站');
    await cadre.tap('解放桥便民驿站');
    await cadre.tap('换一版新码');
    await cadre.sees('HD-0203 · 第 3 版');
    await photograph(cadre, 'station-code');
    expect(await cadre.faults()).toEqual([]);
    const code = await readQr(cadre, '.sticker-image img');

    const rider = await Phone.unpack(browser, { owner: 'rider' });
    await rider.open('/pages/home/index');
    await rider.tap('扫驿站码');
    await rider.scan(code);
    await rider.sees('解放桥便民驿站', '编号 HD-0203', '加入工会');
    expect(await rider.faults()).toEqual([]);
    await rider.putAway();
  });

  it('prints a sheet for the door with the same code on it', async () => {
    const download = cadre.page.waitForEvent('download');
    await cadre.tap('门贴 A4');
    const file = await (await download).path();
    const poster = readPoster(readFileSync(file));
    expect(poster.text).toContain('解放桥便民驿站');
    expect(poster.text).toContain('第 3 版码');
    const { rgba, width, height } = poster.image;
    expect(jsqr(rgba, width, height)?.data).toBe(await readQr(cadre, '.sticker-image img'));
    expect(await cadre.faults()).toEqual([]);
  });

  it('is told what is missing, registers a station, and finds it in the list', async () => {
    await cadre.open('/packages/cadre/station-new/index');
    await cadre.tap('登记');
    await photograph(cadre, 'station-faults');
    expect(await cadre.faults()).toEqual([]);
    expect(await cadre.writesIn('station-name')).toBe(true);
    await cadre.type('station-name', '滨河路东口驿站');
    await cadre.type('station-address', '滨河路 2 号');
    cadre.page.once('dialog', (dialog) => void dialog.accept('30.2731,120.1644'));
    await cadre.tap('去选');
    await cadre.sees('已选：30.2731，120.1644');
    await cadre.tick('热水');
    await cadre.tap('登记');
    await cadre.sees(/登记好了，编号/);
    await cadre.open('/packages/cadre/stations/index');
    await cadre.sees('滨河路东口驿站', '还没有码');
    expect(await cadre.faults()).toEqual([]);
  });
});
