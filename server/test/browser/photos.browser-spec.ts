import type { Browser } from 'playwright-core';
import { home } from '../support/home';
import { aPhoto, wechatSays } from '../support/pictures';
import { until } from '../support/until';
import { startChromium } from './support/chromium';
import { photograph } from './support/guide';
import { Phone } from './support/phone';

const NIGHT = '滨河路 24 小时球场';

let browser: Browser;
let venue: string;

jest.setTimeout(120_000);

beforeAll(async () => {
  await home.reset('2026-11-23T01:30:00.000Z');
  browser = await startChromium();
  const [row] = await home.query<{ id: string }>(
    `SELECT LOWER(HEX(id)) AS id FROM venues WHERE name = '${NIGHT}'`,
  );
  venue = (row?.id ?? '').replace(/^(.{8})(.{4})(.{4})(.{4})(.*)$/, '$1-$2-$3-$4-$5');
});
afterAll(() => browser?.close());

async function hang(cadre: Phone, background: string): Promise<void> {
  const asked = cadre.page.waitForEvent('filechooser');
  await cadre.tap('放照片');
  const buffer = await aPhoto(900, 600, background);
  await (await asked).setFiles([{ name: 'court.jpg', mimeType: 'image/jpeg', buffer }]);
}

async function checked(state: 'passed' | 'review', count: number): Promise<void> {
  await until('WeChat has answered', async () => {
    await home.drain();
    const [row] = await home.query<{ n: number | string }>(
      `SELECT COUNT(*) AS n FROM content_checks WHERE source = 'photo' AND state = '${state}'`,
    );
    return Number(row?.n) === count;
  });
}

it('a picture of a venue is seen by members once it was checked, or looked at by another office', async () => {
  const member = await Phone.unpack(browser, { owner: 'member' });
  const cadre = await Phone.unpack(browser, { owner: 'district-cadre' });
  const seenByMember = async (count: number): Promise<void> => {
    await member.open(`/packages/member/venue/index?id=${venue}`);
    await member.sees(`照片 ${count} 张，点开看`);
  };
  await seenByMember(1);
  await cadre.open(`/packages/cadre/venue/index?id=${venue}`);
  await cadre.sees('大家能看到');
  await hang(cadre, '#3355aa');
  await cadre.sees('照片 2', '正在检查', '过一会儿大家才看到');
  await photograph(cadre, 'photos-waiting');
  await seenByMember(1);
  await checked('passed', 1);
  await seenByMember(2);

  await wechatSays('media', { advice: 'review' });
  await hang(cadre, '#aa5533');
  await cadre.sees('照片 3', '正在检查');
  await checked('review', 1);
  await cadre.open(`/packages/cadre/venue/index?id=${venue}`);
  await cadre.sees('微信拿不准，要请另一位干部看一看');
  expect(await cadre.faults()).toEqual([]);
  await cadre.putAway();
  await seenByMember(2);

  const above = await Phone.unpack(browser, { owner: 'city-cadre' });
  for (const worn of [
    { elder: true, dark: true },
    { elder: false, dark: false },
  ]) {
    await above.open(`/packages/cadre/venue/index?id=${venue}`);
    await above.wear(worn);
    await above.sees('微信拿不准，请您点开看一看');
    await photograph(above, `photos-review-${worn.elder ? 'elder' : 'plain'}`);
    expect(await above.faults()).toEqual([]);
  }
  await above.tap('照片 3可以放');
  await above.answer('可以放');
  await above.sees('照片 3');
  await above.seesNot('请人看一下');
  await seenByMember(3);
  expect(await above.faults()).toEqual([]);
  await above.putAway();
  await member.putAway();
});
