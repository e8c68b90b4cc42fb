import type { Browser } from 'playwright-core';
import { binToUuid } from '../../src/database/ids';
import { actor } from '../support/actors';
import { home } from '../support/home';
import { startChromium } from './support/chromium';
import { photograph } from './support/guide';
import { Phone } from './support/phone';

let browser: Browser;
let member: Phone;

jest.setTimeout(120_000);

beforeAll(async () => {
  // Monday morning, after the day's opening at eight.
  await home.reset('2026-11-23T01:30:00.000Z');
  browser = await startChromium();
  member = await Phone.unpack(browser, { owner: 'member' });
});
afterEach(async () => expect(await member.faults()).toEqual([]));
afterAll(() => browser?.close());

/** The chair has a court of the hall; answers how it is given back. */
async function someoneBooks(court: string, startsAt: string) {
  const holder = await actor('chair');
  const [row] = await home.query<{ id: Buffer }>(
    `SELECT r.id FROM resources r JOIN venues v ON v.id = r.venue_id WHERE v.name = '区职工体育馆' AND r.name = '${court}'`,
  );
  const ask = { resourceId: binToUuid(row?.id ?? Buffer.alloc(16)), day: '2026-11-23', slots: 1 };
  const { id } = await holder.mustPost<{ id: string }>('/bookings', { ...ask, startsAt });
  return { holder, cancel: `/bookings/mine/${id}/cancel` };
}

describe('a member', () => {
  it('books a court in three taps', async () => {
    await member.open('/pages/services/index');
    await member.tap('订场地');
    await member.sees('区职工体育馆');
    await photograph(member, 'venues');
    await member.tap('区职工体育馆');
    await member.sees('这里的规矩', '每人每天 1 次');
    await photograph(member, 'venue');
    await member.tick(/1 号场 20:00/);
    await member.sees('今天 20:00–21:00');
    await photograph(member, 'venue-picked');
    await member.tap('订下');
    await member.sees('已订下', /区职工体育馆 1 号场/, '到场出示会员卡');
    await photograph(member, 'booking');
  });

  it('is told why a second one is too many, and loses nothing', async () => {
    await member.open('/packages/member/venues/index');
    await member.tap('区职工体育馆');
    await member.tick(/2 号场 21:00/);
    await member.tap('订下');
    await member.sees(/每人每天/);
    await photograph(member, 'venue-refused');
  });

  it('moves it, gives it back, and finds all of it in the list', async () => {
    await member.open('/packages/member/bookings/index');
    await member.sees('要去的', '以前的');
    await photograph(member, 'bookings');
    await member.tap(/11 月 23 日（周一）20:00/);
    await member.tap('改时间');
    await member.tick(/1 号场 21:00/);
    await member.tap('改到这里');
    await member.sees('11 月 23 日（周一）21:00–22:00');
    await member.tap('退掉');
    await member.answer('退掉');
    await member.sees('已取消');
    await photograph(member, 'booking-cancelled');
  });

  it('waits for a full court, is offered it, and takes it with one tap', async () => {
    const { holder, cancel } = await someoneBooks('3 号场', '2026-11-23T12:00:00.000Z');
    await member.open('/packages/member/venues/index');
    await member.tap('区职工体育馆');
    await member.tap('3 号场 20:00 可候补');
    await member.sees(/现在还没有人候补/);
    await photograph(member, 'venue-wait');
    await member.tap('排队候补');
    await member.sees('候补中');
    await photograph(member, 'venue-waiting');
    await member.open('/packages/member/bookings/index');
    await member.tap(/前面 0 人/);
    await member.sees(/您排在最前面/);
    await photograph(member, 'booking-queued');
    await holder.mustPost(cancel);
    await home.drain();
    await member.open('/packages/member/bookings/index');
    await member.sees(/给您留到/);
    await photograph(member, 'bookings-offer');
    await member.tap('要《区职工体育馆 3 号场》的名额');
    await member.sees(/名额是您的了/);
  });

  it('reads what counts against them, and says why it should not', async () => {
    await member.open('/packages/member/credit/index');
    await member.sees('没有到场');
    await photograph(member, 'credit');
    await member.tap(/说明原因/);
    await member.tap('提交申诉');
    await member.sees('请写一句说明。');
    await member.type('decision-note', '那天临时加班，走不开');
    await member.tap('提交申诉');
    await member.sees(/申诉：/);
    await photograph(member, 'credit-appealed');
  });
});

describe('the door and the office', () => {
  it('let a person in without a card, with a reason', async () => {
    const keeper = await Phone.unpack(browser, { owner: 'venue-keeper' });
    await keeper.open('/pages/me/index');
    await keeper.tap('门口签到');
    await keeper.tap('区职工体育馆');
    await keeper.sees('停用场地');
    await photograph(keeper, 'desk');
    await keeper.tap('停用场地');
    await keeper.tap('看有谁订了');
    await keeper.sees(/停用/);
    await photograph(keeper, 'closure');
    expect(await keeper.faults()).toEqual([]);
    await keeper.putAway();
  });

  it('approve what asks for it, and hear why somebody did not come', async () => {
    const office = await Phone.unpack(browser, { owner: 'venue-keeper' });
    await office.open('/packages/cadre/inbox/index');
    await photograph(office, 'inbox');
    await office.tap(/教室/);
    await office.sees('骑手交通安全课');
    await photograph(office, 'booking-review');
    await office.tap('批准');
    await office.sees('批准了，已告诉本人');
    expect(await office.faults()).toEqual([]);
    await office.putAway();
  });
});

describe.each([100, 200] as const)('with letters of %i %%, large and in the dark', (textSize) => {
  it('everything fits', async () => {
    const phone = await Phone.unpack(browser, { owner: 'member', textSize });
    const faults: Record<string, string[]> = {};
    await phone.open('/packages/member/venues/index');
    await phone.wear({ elder: true, dark: true });
    const look = async (name: string) => {
      await photograph(phone, `${textSize}-${name}`);
      const found = await phone.faults();
      if (found.length > 0) faults[name] = found;
    };
    await look('venues');
    await phone.tap('区职工体育馆');
    await phone.sees('这里的规矩');
    await look('venue');
    await phone.goTo('/packages/member/bookings/index');
    await look('bookings');
    await phone.tap(/11 月 24 日（周二）19:00/);
    await phone.sees('改时间');
    await look('booking');
    await phone.goTo('/packages/member/credit/index');
    await look('credit');
    expect(faults).toEqual({});
    await phone.putAway();
  });
});
