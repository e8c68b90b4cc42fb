import type { Browser } from 'playwright-core';
import { actor } from '../support/actors';
import { home } from '../support/home';
import { startChromium } from './support/chromium';
import { photograph } from './support/guide';
import { Phone } from './support/phone';

const MONDAY = '2026-11-23T01:30:00.000Z';
const HOUR_MS = 3_600_000;
const at = (hours: number): string => new Date(Date.parse(MONDAY) + hours * HOUR_MS).toISOString();

let browser: Browser;
let member: Phone;

jest.setTimeout(180_000);

beforeAll(async () => {
  await home.reset(MONDAY);
  browser = await startChromium();
  member = await Phone.unpack(browser, { owner: 'member' });
});
afterEach(async () => expect(await member.faults()).toEqual([]));
afterAll(() => browser?.close());

/** A hot class of the riders' union, with questions and a waiting room, that opens in some minutes. */
async function publishHotClass(): Promise<string> {
  const [row] = await home.query<{ id: number }>(
    "SELECT id FROM organisations WHERE name = '河东街道网约配送联合工会'",
  );
  const chair = await actor('chair');
  const { id } = await chair.mustPost<{ id: string }>('/activities', {
    organisationId: String(row?.id),
    title: '电动车修理课',
    intro: '自带工具，老师傅带着修。',
    startsAt: at(390),
    endsAt: at(392),
    venueId: null,
    place: '职工之家门口',
    latitude: null,
    longitude: null,
    audience: 'guests',
    unions: [],
    capacity: 5,
    feeFen: 2000,
    form: [
      { key: 'bike', label: '车型', kind: 'text', required: true, options: [] },
      { key: 'size', label: '衣服尺码', kind: 'choice', required: true, options: ['中', '大'] },
    ],
    signUpFrom: at(0.1),
    signUpTo: at(100),
    mode: 'waitlist',
    holdMinutes: 60,
    rule: null,
  });
  await chair.mustPost(`/activities/${id}/publish`, { waitingRoom: true, ratePerSecond: 1 });
  return id;
}

describe('a member', () => {
  it('finds what is on, and takes the place that is held for them', async () => {
    await member.open('/pages/services/index');
    await member.tap('活动');
    await member.sees('晚间太极班', '东湖一日游');
    await photograph(member, 'activities');
    await member.tap('我的活动');
    await member.sees('有名额了，等您确认', /晚上十点到早上七点不算时间/);
    await photograph(member, 'my-activities');
    await member.tap('要《晚间太极班》的名额');
    await member.sees('要去的', '已报名');
  });

  it('reads the result of the draw and recomputes it on the phone', async () => {
    await member.open('/packages/member/activities/index');
    await member.tap(/东湖一日游/);
    await member.sees('名额怎么给', /您的抽签号/);
    await photograph(member, 'activity-drawn');
    await member.tap('看抽签结果，自己验一遍');
    await member.sees('我自己验');
    await member.tap('在手机上算一遍');
    await member.sees(/和指纹对得上/);
    expect(await member.text()).not.toContain('不对');
    await photograph(member, 'draw');
  });

  it('queues in front of a hot opening, answers two questions, and has a place', async () => {
    const id = await publishHotClass();
    await member.open(`/packages/member/activity/index?id=${id}`);
    await member.sees(/还有 \d+ 分.*开始报名/, '20 元，到时候交给主办方，这里不收钱');
    await photograph(member, 'activity-soon');
    await member.tap('去排队');
    await member.tap('进来等');
    await member.sees(/您进来了，号码 1/);
    await photograph(member, 'waiting-room');
    home.advance(0.1 * 3600 + 5);
    await member.reload();
    await member.sees('轮到您了，请报名');
    await member.tap('报名');
    await member.tap('报名');
    await member.sees('请填写“车型”');
    await photograph(member, 'sign-up');
    await member.type('answer-bike', '电动车');
    await member.pick('大');
    await member.tap('报名');
    await member.sees('已报名');
    await member.goTo(`/packages/member/activity/index?id=${id}`);
    await member.sees('我的报名', '到场出示会员卡');
    await photograph(member, 'activity-mine');
  });
});
