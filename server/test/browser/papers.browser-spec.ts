import type { Browser } from 'playwright-core';
import { actor } from '../support/actors';
import { anApplication, anIdNumber } from '../support/factories';
import { home } from '../support/home';
import { aPhoto } from '../support/pictures';
import { startChromium } from './support/chromium';
import { photograph } from './support/guide';
import { Phone } from './support/phone';

const MONDAY = '2026-11-23T01:30:00.000Z';

let browser: Browser;

beforeAll(async () => {
  await home.reset(MONDAY);
  browser = await startChromium();
});
afterAll(() => browser?.close());

/** As the browser asks for a file when the button is tapped. */
async function choose(phone: Phone, picture: Buffer): Promise<void> {
  const asked = phone.page.waitForEvent('filechooser');
  await phone.tap('拍照或选照片');
  const file = { name: 'paper.jpg', mimeType: 'image/jpeg', buffer: picture };
  await (await asked).setFiles([file]);
}

const looks = [
  { elder: false, dark: false },
  { elder: true, dark: true },
] as const;

async function expectGoodLooks(phone: Phone, name: string): Promise<void> {
  for (const worn of looks) {
    await phone.wear(worn);
    await photograph(phone, `papers-${worn.elder ? 'elder' : 'plain'}-${name}`);
    expect(await phone.faults()).toEqual([]);
  }
  await phone.wear({ elder: false, dark: false });
}

it('a rider brings a photo for a returned application, and the chair opens it', async () => {
  const rider = await actor('rider2');
  const { id } = await rider.mustPost<{ id: string }>(
    '/join/applications',
    await anApplication(rider),
  );
  const chair = await actor('chair');
  await chair.mustPost(`/join/review/${id}/return`, { missing: ['employer_proof'] });
  const phone = await Phone.unpack(browser, { owner: 'rider2' });
  await phone.open(`/packages/member/correct/index?id=${id}`);
  await choose(phone, await aPhoto(900, 600));
  await phone.sees('照片 1', '正在检查');
  await expectGoodLooks(phone, 'correct');
  await phone.putAway();

  const office = await Phone.unpack(browser, { owner: 'chair' });
  await office.open(`/packages/cadre/review/index?id=${id}`);
  await office.sees('申请人的材料', '还没检查，请当心');
  await expectGoodLooks(office, 'review');
  const saved = office.page.waitForEvent('download');
  await office.tap('照片 1');
  expect((await saved).suggestedFilename()).toBe('paper.jpg');
  await office.putAway();
});

it('a file that is no picture is refused in words, and can be given up', async () => {
  const rider = await actor('rider');
  const { id } = await rider.mustPost<{ id: string }>(
    '/join/applications',
    await anApplication(rider),
  );
  const phone = await Phone.unpack(browser, { owner: 'rider' });
  await phone.open(`/packages/member/application/index?id=${id}`);
  await choose(phone, Buffer.from('no picture at all'));
  await phone.sees('没传上去', /打不开/);
  await expectGoodLooks(phone, 'refused');
  await phone.tap('不传照片 1了');
  await phone.seesNot('没传上去');
  await phone.putAway();
});

it('both unions and the person registered first say and show what they know', async () => {
  const [first, second] = [await actor('dispute-maker'), await actor('dispute-double')];
  const idNumber = anIdNumber();
  await first.mustPost('/join/applications', await anApplication(first, { idNumber }));
  await second.mustPost('/join/applications', await anApplication(second, { idNumber }));
  await home.drain();
  const { items } = await first.mustGet<{ items: { page: string | null }[] }>('/messages');
  const page = items.find((one) => one.page?.includes('/member/dispute/'))?.page ?? '';
  const id = new URLSearchParams(page.split('?')[1]).get('id') ?? '';
  const chair = await actor('chair');
  await chair.mustPost(`/disputes/${id}/statements`, { text: '登记表在我们这里，正在约他来' });

  const office = await Phone.unpack(browser, { owner: 'chair' });
  await office.open(`/packages/cadre/dispute/index?id=${id}`);
  await office.sees('登记表在我们这里，正在约他来');
  await choose(office, await aPhoto(400, 300));
  await office.sees('照片 1');
  await expectGoodLooks(office, 'dispute');
  await office.putAway();
});
