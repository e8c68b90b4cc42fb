import type { Browser } from 'playwright-core';
import { actor } from '../support/actors';
import { anIdNumber, stationId } from '../support/factories';
import { home } from '../support/home';
import { startChromium } from './support/chromium';
import { photograph, photographForGuide } from './support/guide';
import { Phone } from './support/phone';
import { readQr } from './support/read-qr';

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
    await rider.type(
      'join-id-number',
      idNumber.slice(0, 17) + (idNumber.endsWith('0') ? '1' : '0'),
    );
    await rider.tap('提交申请');
    await photograph(rider, 'journey-03-faults');
    await rider.sees('有一位填错了，请照证件逐位核对', '请填写手机号', '请先看过说明');
    expect(await rider.writesIn('join-id-number')).toBe(true);
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

  it('joins with three taps besides what has to be typed, and says who has it until when', async () => {
    await rider.open(landing);
    rider.countTaps();
    await rider.tap('加入工会');
    await rider.type('join-phone', '19900000001');
    await rider.tick(/我自愿加入中国工会/);
    await rider.tap('提交申请');
    await rider.sees('河东街道网约配送联合工会', '剩 3 个工作日，11 月 26 日（周四）前', '已提交');
    expect(rider.countTaps()).toBeLessThanOrEqual(3);
    await photographForGuide(rider, 'application');
    await photograph(rider, 'journey-05-submitted');
    expect(await rider.faults()).toEqual([]);
  });

  it("stands in the chair's inbox without the person's full name", async () => {
    await chair.open('/packages/cadre/inbox/index');
    await chair.sees('等我决定', '买买提·**');
    expect(await chair.text()).not.toContain('吐尔逊');
    await photographForGuide(chair, 'inbox');
    await photograph(chair, 'journey-06-inbox');
    expect(await chair.faults()).toEqual([]);
    await chair.tap('买买提·**');
    await chair.sees('买买提·** 申请入会', '为什么到我们这里');
    await photographForGuide(chair, 'review');
    await photograph(chair, 'journey-07-review');
    expect(await chair.faults()).toEqual([]);
  });

  it('is returned with everything that is missing named at once', async () => {
    await chair.tap('退回补充');
    await photograph(chair, 'journey-08-return');
    await chair.tick(/手机号打不通/);
    await chair.tick(/请补充工作地点/);
    await chair.type('return-note', '请写清在哪一带跑单');
    expect(await chair.faults()).toEqual([]);
    await photograph(chair, 'journey-09-return-ticked');
    await chair.tap('退回给本人补充');
    await chair.sees('等您决定的');
    await rider.open('/pages/home/index');
    await rider.tap('入会申请在办');
    await rider.sees(
      '还差这些，补一次就行',
      /手机号打不通/,
      /请补充工作地点/,
      /请写清在哪一带跑单/,
    );
    await photograph(rider, 'journey-10-returned');
    expect(await rider.faults()).toEqual([]);
  });

  it('is corrected by the rider and starts a full clock again', async () => {
    await rider.tap('补充材料');
    await rider.sees('还差这些，补一次就行', '补充说明');
    await photograph(rider, 'journey-11-correct');
    await rider.type('join-note', '在滨河路到解放桥一带跑单');
    await rider.sees('姓名和身份证号', /和上次一样：买买提·\*\*/);
    await rider.type('join-phone', '19900000001');
    await rider.tick(/我自愿加入中国工会/);
    expect(await rider.faults()).toEqual([]);
    await rider.tap('补好了，重新提交');
    await rider.sees('补充已收到', /剩 3 个工作日/);
    await photograph(rider, 'journey-12-corrected');
  });

  it('shows the chair what the rider added', async () => {
    await chair.open('/packages/cadre/inbox/index');
    expect(await chair.text()).not.toContain('解放桥一带');
    await chair.tap('买买提·**');
    await chair.sees('申请人说明', '在滨河路到解放桥一带跑单');
    expect(await chair.faults()).toEqual([]);
  });

  it('becomes a membership by a resolution in which it was ticked', async () => {
    await chair.open('/packages/cadre/inbox/index');
    await chair.tick(/选买买提/);
    await chair.tap('写进决议');
    await chair.sees('写进工会委员会决议', '11 月 23 日（周一）');
    await chair.type('resolution-reference', '2026 年第 12 次');
    await photograph(chair, 'journey-13-resolution');
    expect(await chair.faults()).toEqual([]);
    await chair.tap('通过，写进决议');
    await chair.sees('1 人已经入会');
    await photograph(chair, 'journey-14-approved');
  });

  it("has a card whose code the keeper's phone finds valid", async () => {
    await rider.open('/packages/member/card/index');
    await rider.sees('买买提·吐尔逊', '河东街道网约配送联合工会', '不含身份证号');
    expect(await rider.faults()).toEqual([]);
    const code = await readQr(rider);
    expect(code).toMatch(/^M1\.\d{12}\./);
    expect(code).not.toContain(idNumber);
    await photographForGuide(rider, 'card');
    await photograph(rider, 'journey-15-card');

    const keeper = await Phone.unpack(browser, { owner: 'keeper' });
    await keeper.open('/pages/me/index');
    await keeper.tap('核验会员卡');
    await keeper.tap('扫会员卡');
    await keeper.scan(await readQr(rider));
    await keeper.sees('有效', '买买提·**', '河东街道网约配送联合工会');
    await photographForGuide(keeper, 'verify');
    await photograph(keeper, 'journey-16-verified');
    expect(await keeper.faults()).toEqual([]);

    home.advance(120);
    await keeper.tap('核验下一位');
    await keeper.scan(code);
    await keeper.sees('无效');
    await photograph(keeper, 'journey-17-screenshot');
    expect(await keeper.faults()).toEqual([]);
    await keeper.putAway();
  });

  it('shows the new member their union first, and told them at every step', async () => {
    await rider.open('/pages/home/index');
    await rider.sees('您的工会', '河东街道网约配送联合工会', /主席 张\*/);
    await photographForGuide(rider, 'home');
    await photograph(rider, 'journey-18-home');
    expect(await rider.faults()).toEqual([]);
    await rider.open('/pages/messages/index');
    await rider.sees('您已入会', '补充已收到', '申请需要补充', '申请已提交', /未读/);
    await photograph(rider, 'journey-19-messages');
    expect(await rider.faults()).toEqual([]);
    await rider.tap('全部标为已读');
    await rider.seesNot(/未读/);
  });

  it('offers a member who scans only to say that they are here', async () => {
    await rider.open(landing);
    await rider.tap('我到了');
    await rider.sees('已经记下');
    await photograph(rider, 'journey-20-arrived');
    expect(await rider.faults()).toEqual([]);
  });

  it('grows the letters and shows fewer things in elder mode', async () => {
    await rider.open('/packages/member/settings/index');
    await rider.tick('长辈模式');
    await rider.open('/pages/home/index');
    await rider.sees('打电话找工会');
    await rider.seesNot('离您最近的驿站');
    await photographForGuide(rider, 'home-elder');
    await photograph(rider, 'journey-21-elder');
    expect(await rider.faults()).toEqual([]);
  });
});
