import type { Browser } from 'playwright-core';
import { home } from '../support/home';
import { startChromium } from './support/chromium';
import { photograph } from './support/guide';
import { Phone } from './support/phone';

let browser: Browser;

jest.setTimeout(120_000);

beforeAll(async () => {
  await home.reset('2026-11-23T01:30:00.000Z');
  browser = await startChromium();
});
afterAll(() => browser?.close());

describe.each([
  { look: 'plain', wear: { elder: false, dark: false } },
  { look: 'elder-dark', wear: { elder: true, dark: true } },
])('$look', ({ look, wear }) => {
  it('a team books a room for some weeks, and gives all of them back', async () => {
    const phone = await Phone.unpack(browser, { owner: 'member' });
    await phone.open('/packages/member/venues/index');
    await phone.wear(wear);
    await phone.tap('河东区职工书屋');
    await phone.sees('这里的规矩');
    await phone.tap(/^明天/);
    await phone.pick('晚上');
    await phone.tick(/教室 18:30/);
    await phone.tap('每周都来？一次订好');
    await phone.sees('连着几周');
    await photograph(phone, `${look}-series-new`);
    await phone.type('series-purpose', '骑手交通安全课');
    await phone.tap('订 4 周');
    await phone.sees(/订上了 \d 次/);
    await photograph(phone, `${look}-series-report`);
    await phone.tap('看我的预约');
    await phone.sees(/每周二 18:30/);
    await photograph(phone, `${look}-series-list`);
    await phone.tap(/每周二 18:30/);
    await phone.sees('以后的都退掉');
    await photograph(phone, `${look}-series`);
    await phone.tap('以后的都退掉');
    await phone.answer('都退掉');
    await phone.sees(/退掉了 \d 次/);
    expect(await phone.faults()).toEqual([]);
    await phone.putAway();
  });

  it('a chair begins a venue, and leaves nothing out', async () => {
    const phone = await Phone.unpack(browser, { owner: 'chair' });
    await phone.open('/packages/cadre/venues/index');
    await phone.wear(wear);
    await phone.tap('登记场馆');
    await phone.sees('地图上的位置');
    await phone.tap('下一步');
    await phone.sees('请写一个有人接的电话。');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await photograph(phone, `${look}-venue-new`);
    expect(await phone.faults()).toEqual([]);
    await phone.putAway();
  });
});
