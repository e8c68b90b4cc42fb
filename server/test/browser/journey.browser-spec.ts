import type { Browser } from 'playwright-core';
import { actor } from '../support/actors';
import { anIdNumber, stationId } from '../support/factories';
import { home } from '../support/home';
import { startChromium } from './support/chromium';
import { photograph, photographForGuide } from './support/guide';
import { Phone } from './support/phone';

/** A Monday, 09:30 in Shanghai: the pictures look the same in every run. */
const MONDAY = '2026-11-23T01:30:00.000Z';
const idNumber = anIdNumber();

let browser: Browser;
let rider: Phone;
let chair: Phone;
let landing: string;

beforeAll(async () => {
  await home.reset(MONDAY);
  const cadre = await actor('district-cadre');
  const { scene } = await cadre.mustPost<{ scene: string }>(`/stations/${await stationId()}/codes`);
  landing = `/pages/scan/index?scene=${encodeURIComponent(scene)}`;
  browser = await startChromium();
  rider = await Phone.unpack(browser, { owner: 'rider', loggedOut: true });
  chair = await Phone.unpack(browser, { owner: 'chair' });
});
afterAll(() => browser?.close());

describe('from the sticker on the door to the member card', () => {
  it('shows a guest what the station has, that it is open and that nobody need register', async () => {
    await rider.open(landing);
    await rider.sees('滨河路 24 小时驿站', '进门不用登记', '微波炉', /^开着/, '加入工会');
    await photograph(rider, 'journey-01-landing');
    await photographForGuide(rider, 'station');
    expect(await rider.faults()).toEqual([]);
  });

  it('says what is wrong where it is wrong, and puts the cursor there', async () => {
    rider.countTaps();
    await rider.tap('加入工会');
    await rider.sees('告诉我们您是谁', '河东街道网约配送联合工会');
    await rider.type('join-name', '买买提·吐尔逊');
    await rider.type('join-id-number', idNumber.slice(0, 14));
    await rider.sees('还差 4 位');
    await photographForGuide(rider, 'join');
    await photograph(rider, 'journey-02-join');
    await rider.type('join-id-number', idNumber.slice(0, 17) + (idNumber.endsWith('0') ? '1' : '0'));
    await rider.tap('提交申请');
    await photograph(rider, 'journey-03-faults');
    await rider.sees(/身份证号.*(不对|有误|核对|看一遍)/);
    expect(await rider.input('join-id-number').evaluate('(input) => input === document.activeElement')).toBe(true);
    expect(await rider.faults()).toEqual([]);
  });

  it('keeps what was typed when the app is closed in the middle', async () => {
    await rider.type('join-id-number', idNumber);
    await rider.reload();
    await rider.sees('上次填的内容还在');
    expect(await rider.input('join-name').inputValue()).toBe('买买提·吐尔逊');
    expect(await rider.input('join-id-number').inputValue()).toBe(idNumber);
    await photograph(rider, 'journey-04-draft');
  });
});
