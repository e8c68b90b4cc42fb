import type { Browser } from 'playwright-core';
import { home } from '../support/home';
import { startChromium } from './support/chromium';
import { photograph } from './support/guide';
import { Phone } from './support/phone';

const MONDAY = '2026-11-23T01:30:00.000Z';

let browser: Browser;
let chair: Phone;
let member: Phone;

jest.setTimeout(180_000);

beforeAll(async () => {
  await home.reset(MONDAY);
  browser = await startChromium();
  chair = await Phone.unpack(browser, { owner: 'chair' });
  member = await Phone.unpack(browser, { owner: 'member' });
});
afterEach(async () => {
  expect(await chair.faults()).toEqual([]);
  expect(await member.faults()).toEqual([]);
});
afterAll(() => browser?.close());

it('a chair publishes an activity, a member signs up, and the chair finds them on the list', async () => {
  await member.open('/pages/home/index');
  await chair.open('/pages/me/index');
  await chair.tap('管理活动');
  await chair.sees('草稿，还没发布', '新春游园会', '正在办');
  await photograph(chair, 'managed-activities');
  await chair.tap('办一个活动');
  await chair.type('plan-title', '电动车修理课');
  await chair.type('plan-intro', '自带工具，老师傅带着修。');
  await chair.type('plan-place', '职工之家门口');
  await photograph(chair, 'plan-what');
  await chair.tap('下一步');
  await chair.tap('下一步');
  await chair.sees(/请写有多少名额/);
  await chair.type('plan-capacity', '2');
  await photograph(chair, 'plan-who');
  await chair.tap('下一步');
  await chair.pick('抽签');
  await chair.tap('改抽签的规则');
  await photograph(chair, 'plan-draw');
  await chair.tap('好了');
  await chair.pick('先到先得，满了可候补');
  await chair.tap('加一个问题');
  await chair.type('question-label', '车型');
  await photograph(chair, 'plan-question');
  await chair.tap('好了');
  await chair.sees('车型');
  await photograph(chair, 'plan-how');
  await chair.tap('存成草稿');
  await chair.sees('草稿', '看一遍，发布');
  await photograph(chair, 'managed-draft');
  await chair.tap('看一遍，发布');
  await photograph(chair, 'publish-sheet');
  await chair.tap('发布');
  await chair.sees('已发布', '看报名名单');

  // Sign-up begins tomorrow at eight.
  home.advance(24 * 3600);
  await member.open('/packages/member/activities/index');
  await member.tap(/电动车修理课/);
  await member.tap('报名');
  await member.type('answer-q1', '电动车');
  await member.tap('报名');
  await member.sees('已报名');

  await chair.reload();
  await photograph(chair, 'managed-running');
  await chair.tap('看报名名单');
  await chair.tap('周*国');
  await chair.sees('电动车');
  await photograph(chair, 'sign-up-sheet');
  await chair.tap('关上');
  await chair.tap('导出名单');
  await chair.tap('做一份表格');
  await chair.sees('正在做，请稍等');
  await home.drain();
  await chair.sees('打开表格');
  await photograph(chair, 'workbook-sheet');
});
