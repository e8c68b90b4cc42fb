import { setTimeout as sleep } from 'node:timers/promises';
import type { ApplicationDto, TaskDto } from '../src/api/contract';
import type { Caller } from '../dev/weapp-host/caller';
import { RealPhones, apply } from '../dev/weapp-host/real-phones';
import { RealServer } from '../dev/weapp-host/real-server';

/** A Monday, 09:30 in Shanghai. */
const MONDAY = '2026-11-23T01:30:00.000Z';
const STATION = '127';
const UNION = '河东街道网约配送联合工会';
const inbox = 'packages/cadre/inbox/index';
const review = 'packages/cadre/review/index';
/** The server looks every 30 s for what nobody has answered in time. */
const raisedWithinMs = 40_000;

let server: RealServer;
let phones: RealPhones;
let chair: Caller;

beforeAll(async () => {
  server = await RealServer.start('home_weapp_office', MONDAY);
  phones = new RealPhones(server);
  chair = await server.as('chair');
}, 120_000);
afterEach(() => expect(phones.closeAll()).toEqual([]));
afterAll(async () => {
  try {
    server?.checkInvariants();
  } finally {
    await server?.stop();
  }
});

const applicationOf = async (who: Caller, id: string): Promise<ApplicationDto> =>
  who.get('/join/applications/{id}', { id });

async function inChairsInbox(id: string): Promise<TaskDto | undefined> {
  const { items } = await chair.get('/tasks/inbox');
  return items.find(({ subjectId }) => subjectId === id);
}

describe('a chair who does not approve', () => {
  it('forwards with a reason; the clock goes on', async () => {
    const worker = await server.as('rider');
    const sent = await apply(worker, STATION, '买买提·吐尔逊');
    const app = await phones.start('chair');
    await app.open(review, { id: sent.id });
    await app.tap('不归我们管？');
    await app.tap('转过去');
    expect(app.shows('请选一个工会')).toBe(true);
    await app.input('找工会', '解放桥');
    await app.tap('解放桥街道外卖配送联合工会');
    await app.tap('不在我们这里工作');
    await app.tap('转给解放桥街道外卖配送联合工会');
    expect(app.toasts.at(-1)?.title).toBe('已转过去，时限接着算');
    expect(await applicationOf(worker, sent.id)).toMatchObject({
      status: 'submitted',
      dueAt: sent.dueAt,
      union: { name: '解放桥街道外卖配送联合工会' },
    });
    expect(await inChairsInbox(sent.id)).toBeUndefined();
  });

  it('is asked once more before refusing, and tells why', async () => {
    const worker = await server.as('rider2');
    const sent = await apply(worker, STATION, '欧阳志远');
    const app = await phones.start('chair', { answers: { modal: false } });
    await app.open(inbox);
    await app.tap(String((await inChairsInbox(sent.id))?.title));
    await app.tap('不予通过');
    await app.tap('其他原因（请写明）');
    await app.tap('不予通过');
    expect(app.shows('选了“其他原因”，请写明')).toBe(true);
    await app.input('说明（本人会看到）', '电话里说填错了工会');
    await app.tap('不予通过');
    expect(app.modals).toHaveLength(1);
    expect((await applicationOf(worker, sent.id)).status).toBe('submitted');
    app.answers.modal = true;
    await app.tap('不予通过');
    expect(app.page().path).toBe(inbox);
    const rejected = await applicationOf(worker, sent.id);
    expect(rejected.status).toBe('rejected');
    expect(rejected.explanation).toContain('电话里说填错了工会');
  });

  it('reads in words that somebody was quicker, and looks again', async () => {
    const worker = await server.as('rider2');
    const sent = await apply(worker, STATION, '欧阳志远');
    const app = await phones.start('chair');
    await app.open(review, { id: sent.id });
    await app.tap('写进决议');
    const deputy = await server.as('deputy');
    await deputy.post('/join/review/{id}/reject', { reason: 'not_own_will' }, { id: sent.id });
    await app.tap('通过，写进决议');
    const [tried] = app.requests.to('POST', '/join/resolutions');
    expect(tried?.outcome).toBe(409);
    expect(app.shows('其中有申请已经变了，一份也没有通过')).toBe(true);
    await app.tap('刷新');
    expect(app.shows('未通过')).toBe(true);
    expect(app.canTap('写进决议')).toBe(false);
  });
});

describe('a cadre who looks after stations', () => {
  it('opens the sheet for the door, to be printed from WeChat', async () => {
    const app = await phones.start('district-cadre');
    await app.open('packages/cadre/stations/index');
    await app.tap('滨河路 24 小时驿站');
    expect(app.requests.to('GET', `/stations/${STATION}/code.png`)).toHaveLength(1);
    await app.tap('门贴 A5');
    const [asked] = app.requests.to('GET', `/stations/${STATION}/poster.pdf`);
    expect(asked).toMatchObject({ outcome: 200, query: { paper: 'a5' } });
    expect(app.opened).toEqual([{ api: 'openDocument', detail: 'wxfile://usr/HD-0127-a5.pdf' }]);
  });
});

describe('what nobody answers in time', () => {
  it('comes to the subdistrict, which can decide it', async () => {
    const first = await server.as('rider2');
    const sent = await apply(first, STATION, '欧阳志远');
    await server.moveClock({ now: new Date(Date.parse(sent.dueAt ?? '') + 60_000).toISOString() });
    const worker = await server.as('rider2');
    await expectRaised(worker, sent.id);

    const app = await phones.start('subdistrict-cadre');
    await app.open('pages/me/index');
    await app.tap('待办');
    await app.reachBottom();
    await app.tap('选欧阳**');
    await app.tap('写进决议');
    await app.tap('通过，写进决议');
    expect(app.toasts.at(-1)?.title).toBe('1 人已经入会');

    const member = await phones.start('rider2');
    await member.open('packages/member/application/index');
    expect(member.shows('您已入会')).toBe(true);
    expect(member.shows(`${UNION}到期没有答复，由河东街道总工会接手`)).toBe(true);
  }, 60_000);

  async function expectRaised(worker: Caller, id: string): Promise<void> {
    const end = Date.now() + raisedWithinMs;
    let owner = '';
    while (owner !== '河东街道总工会' && Date.now() < end) {
      await sleep(500);
      owner = (await applicationOf(worker, id)).organisation.name;
    }
    expect(owner).toBe('河东街道总工会');
  }
});
