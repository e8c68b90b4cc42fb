import type { Browser } from 'playwright-core';
import { actor, type Actor } from '../support/actors';
import { anApplication } from '../support/factories';
import { home } from '../support/home';
import { startChromium } from './support/chromium';
import { photograph } from './support/guide';
import { Phone } from './support/phone';

const MONDAY = '2026-11-23T01:30:00.000Z';

interface Application {
  id: string;
  nameMask: string;
  dueAt: string;
}

let browser: Browser;
let chair: Phone;
let worker: Actor;
let application: Application;

beforeAll(async () => {
  await home.reset(MONDAY);
  browser = await startChromium();
  chair = await Phone.unpack(browser, { owner: 'chair' });
});
afterAll(() => browser?.close());

beforeEach(async () => {
  worker = await actor('rider2');
  application = await worker.mustPost<Application>(
    '/join/applications',
    await anApplication(worker, { name: '欧阳志远' }),
  );
});

const review = () => `/packages/cadre/review/index?id=${application.id}`;

describe('an application', () => {
  it('is withdrawn by the worker after a question, and may be made again', async () => {
    const phone = await Phone.unpack(browser, { owner: 'rider2' });
    await phone.open('/packages/member/application/index');
    await phone.tap('撤回申请');
    await phone.sees('撤回这份申请？');
    await photograph(phone, 'withdraw-question');
    await phone.answer('撤回');
    await phone.sees('申请已撤回', '重新申请');
    await photograph(phone, 'withdraw-done');
    expect(await phone.faults()).toEqual([]);
    await phone.tap('重新申请');
    await phone.sees('您在哪儿干活');
    await phone.putAway();
  });

  it('is forwarded to another union with a reason, and its clock goes on', async () => {
    await chair.open(review());
    await chair.tap('不归我们管？');
    await chair.type('forward-search', '快递');
    await chair.tap(/快递/);
    await chair.pick('不在我们这里工作');
    await photograph(chair, 'forward-sheet');
    expect(await chair.faults()).toEqual([]);
    await chair.tap(/^转给/);
    await chair.sees('已转过去，时限接着算');
    const phone = await Phone.unpack(browser, { owner: 'rider2' });
    await phone.open(`/packages/member/application/index?id=${application.id}`);
    await phone.sees(/^转到.*快递/, '剩 3 个工作日，11 月 26 日（周四）前', /不在我们这里工作/);
    await photograph(phone, 'forward-told');
    expect(await phone.faults()).toEqual([]);
    await phone.putAway();
    await worker.mustPost(`/join/applications/${application.id}/withdraw`);
  });

  it('is refused only with a reason, asked once more, and the worker reads it', async () => {
    await chair.open(review());
    await chair.tap('不予通过');
    await photograph(chair, 'reject-sheet');
    await chair.pick('不以工资收入为主要生活来源');
    await chair.tap('不予通过');
    await chair.sees('确定不予通过？');
    await photograph(chair, 'reject-question');
    await chair.answer('不予通过');
    await chair.sees('已告诉本人');
    const phone = await Phone.unpack(browser, { owner: 'rider2' });
    await phone.open(`/packages/member/application/index?id=${application.id}`);
    await phone.sees(/不以工资收入为主要生活来源/);
    await photograph(phone, 'reject-told');
    expect(await phone.faults()).toEqual([]);
    await phone.putAway();
  });

  it('shows full name and numbers only after a recorded look', async () => {
    await chair.open(review());
    expect(await chair.text()).not.toContain('欧阳志远');
    await chair.tap('核对身份');
    await photograph(chair, 'reveal-sheet');
    await chair.tap('看一下');
    await chair.sees('欧阳志远', '这次查看已经记下');
    await photograph(chair, 'reveal-done');
    expect(await chair.faults()).toEqual([]);
    await worker.mustPost(`/join/applications/${application.id}/withdraw`);
  });

  it('rises to the subdistrict when nobody answered in time', async () => {
    const late = new Date(Date.parse(application.dueAt) + 60_000).toISOString();
    const answer = await fetch(`${home.baseUrl}/sandbox/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ now: late }),
    });
    expect(answer.status).toBe(200);
    await home.escalate();
    const cadre = await Phone.unpack(browser, { owner: 'subdistrict-cadre' });
    await cadre.open('/packages/cadre/inbox/index');
    await cadre.tapRow('欧阳**');
    await cadre.sees('欧阳** 申请入会', /河东街道总工会接手/);
    await photograph(cadre, 'escalated-review');
    expect(await cadre.faults()).toEqual([]);
    const phone = await Phone.unpack(browser, { owner: 'rider2' });
    await phone.open('/packages/member/application/index');
    await phone.sees('河东街道总工会正在审核');
    await photograph(phone, 'escalated-told');
    expect(await phone.faults()).toEqual([]);
  });
});
