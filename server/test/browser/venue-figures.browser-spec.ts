import type { Browser } from 'playwright-core';
import { home } from '../support/home';
import { startChromium } from './support/chromium';
import { photograph } from './support/guide';
import { Phone } from './support/phone';

const MONDAY = '2026-11-23T01:30:00.000Z';

let browser: Browser;
let cadre: Phone;

jest.setTimeout(180_000);

beforeAll(async () => {
  await home.reset(MONDAY);
  browser = await startChromium();
  cadre = await Phone.unpack(browser, { owner: 'district-cadre' });
});
afterEach(async () => expect(await cadre.faults()).toEqual([]));
afterAll(() => browser?.close());

it('a cadre sees which venues are used, and at which hours', async () => {
  await cadre.open('/packages/cadre/figures/index');
  await cadre.tap('场馆使用');
  await cadre.sees('各场馆使用率', '合在一起');
  await photograph(cadre, 'venue-figures');
  await cadre.tap(/^区职工体育馆，使用率 \d+%/);
  await cadre.sees(/^最忙：周/, '17点', '21点');
  await photograph(cadre, 'venue-use');
  await cadre.wear({ elder: true, dark: true });
  await photograph(cadre, 'venue-use-elder-dark');
  await cadre.wear({ elder: false, dark: false });
  await cadre.pick('近 12 周');
  await cadre.sees(/^最忙：周/);
});

it('of a court that is open all day the chart is as long as a day', async () => {
  await cadre.open('/packages/cadre/venue-figures/index');
  await cadre.tap(/^滨河路 24 小时球场，使用率/);
  await cadre.sees('0点', '23点');
  await photograph(cadre, 'venue-use-night');
});
