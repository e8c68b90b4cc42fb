import { launch, type LaunchOptions } from '../dev/weapp-host/launch';
import {
  STUB_NOW,
  error,
  ids,
  stubApi,
  type StubOverrides,
  type StubPersona,
} from '../dev/weapp-host/stub-api';
import type { WeApp } from '../dev/weapp-host/we-app';

const station = 'packages/member/station/index';
const join = 'packages/member/join/index';
const card = 'packages/member/card/index';
const visits = `/stations/${ids.station}/visits`;

let app: WeApp;

async function start(
  persona: StubPersona,
  options: LaunchOptions & { stubs?: StubOverrides } = {},
): Promise<void> {
  const request = stubApi(persona, { answers: options.stubs });
  app = await launch({ request, persona, now: STUB_NOW, privacyAgreed: true, ...options });
}

afterEach(() => {
  expect(app.errors).toEqual([]);
  app.close();
});

describe('a rider at the door of a station', () => {
  it('scans the sticker, joins with one form, and sees who has the application', async () => {
    await start('rider');
    await app.open('pages/scan/index', { scene: 's1.stub' });
    expect(app.shows('滨河路 24 小时驿站')).toBe(true);
    await app.tap('加入工会');
    expect(app.page().path).toBe(join);
    await fillIn();
    await app.tap('用微信手机号');
    await app.tap('我自愿加入中国工会');
    await app.tap('提交申请');
    const [sent] = app.requests.to('POST', '/join/applications');
    expect(sent?.outcome).toBe(200);
    expect(sent?.body).toMatchObject({
      name: '买买提·吐尔逊',
      idNumber: '330102199501010019',
      employmentForm: 'rider',
      stationId: ids.station,
      organisationId: '140',
      consents: [
        { kind: 'join_statement', version: 1 },
        { kind: 'personal_information', version: 1 },
      ],
    });
    expect(sent?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
    expect(app.page().path).toBe('packages/member/application/index');
    expect(app.shows('王主席正在看您的申请')).toBe(true);
  });

  it('keeps what was typed when WeChat closes the app', async () => {
    await start('rider');
    await app.open(join, { stationId: ids.station });
    await fillIn();
    await app.relaunch(join, { stationId: ids.station });
    expect(app.text()).toContain('买买提·吐尔逊');
    expect(app.text()).toContain('330102199501010019');
  });

  it('keeps the draft and one key through a lost answer', async () => {
    let tries = 0;
    const lost = (): never => {
      throw new Error('timeout');
    };
    const request = stubApi('rider');
    await start('rider', {
      request: (sent) => {
        const isFirst = sent.path === '/join/applications' && (tries += 1) === 1;
        return isFirst ? lost() : request(sent);
      },
    });
    await app.open(join, { stationId: ids.station });
    await fillIn();
    await app.input('手机号', '13800138000');
    await app.tap('我自愿加入中国工会');
    await app.tap('提交申请');
    expect(app.page().path).toBe(join);
    expect(app.shows('没有丢')).toBe(true);
    await app.tap('提交申请');
    const keys = app.requests
      .to('POST', '/join/applications')
      .map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it('is told in words why the server refuses', async () => {
    const refusal = error(409, 'join.already_open', '您有一份申请正在办');
    await start('rider', { stubs: { 'POST /join/applications': refusal } });
    await app.open(join, { stationId: ids.station });
    await fillIn();
    await app.input('手机号', '13800138000');
    await app.tap('我自愿加入中国工会');
    await app.tap('提交申请');
    expect(app.page().path).toBe(join);
    expect(app.shows('您有一份申请正在办')).toBe(true);
  });

  async function fillIn(): Promise<void> {
    await app.input('姓名', '买买提·吐尔逊');
    await app.input('身份证号', '330102199501010019');
  }
});

describe('without a network', () => {
  it('opens a station that has been seen before', async () => {
    await start('member');
    await app.open(station, { id: ids.station });
    await app.goOffline();
    await app.relaunch(station, { id: ids.station });
    expect(app.shows('滨河路 24 小时驿站')).toBe(true);
    expect(app.requests.every(({ outcome }) => outcome === 'offline')).toBe(true);
  });

  it('opens the card, whose code goes on changing', async () => {
    await start('member');
    await app.open(card);
    await app.goOffline();
    await app.relaunch(card);
    expect(app.shows('买买提·吐尔逊')).toBe(true);
    const before = app.setData.calls.length;
    await app.advance(31_000);
    const changes = app.setData.calls.slice(before);
    // One step of 30 s, or two where the phone's clock stands just before a step.
    expect([1, 2]).toContain(changes.length);
    expect(Math.max(...changes.map(({ bytes }) => bytes))).toBeLessThan(4096);
  });

  it('keeps a check-in and sends it once when there is a network again', async () => {
    await start('member');
    await app.open('pages/scan/index', { scene: 's1.stub' });
    await app.goOffline();
    await app.tap('我到了');
    expect(app.shows('有网时自动补记')).toBe(true);
    await app.advance(60_000);
    await app.goOnline();
    await app.goOffline();
    await app.goOnline();
    const [offline, sent, ...more] = app.requests.to('POST', visits);
    expect(offline?.outcome).toBe('offline');
    expect(sent?.outcome).toBe(200);
    expect(more).toEqual([]);
    expect(sent?.headers['idempotency-key']).toBe(offline?.headers['idempotency-key']);
    expect(Date.parse(String(Object(sent?.body).at))).toBeCloseTo(Date.parse(STUB_NOW), -4);
  });

  it('sends the kept check-in also when the app was closed in between', async () => {
    await start('member');
    await app.open('pages/scan/index', { scene: 's1.stub' });
    await app.goOffline();
    await app.tap('我到了');
    const key = app.requests.to('POST', visits)[0]?.headers['idempotency-key'];
    await app.relaunch();
    await app.goOnline();
    const sent = app.requests.to('POST', visits).filter(({ outcome }) => outcome === 200);
    expect(sent.map(({ headers }) => headers['idempotency-key'])).toEqual([key]);
    await app.relaunch();
    expect(app.requests.to('POST', visits)).toEqual([]);
  });
});

describe('the privacy question', () => {
  it('comes before the place is asked for, and is asked once', async () => {
    await start('rider', { privacyAgreed: false });
    await app.open('packages/member/stations/index');
    expect(app.privacyAsked).toHaveLength(1);
    expect(app.shows('用到个人信息前，先问您')).toBe(true);
    expect(app.requests.to('GET', '/stations/nearby')).toEqual([]);
    await app.tap('同意');
    expect(app.shows('用到个人信息前')).toBe(false);
    expect(app.shows('解放桥便民驿站')).toBe(true);
    const [asked] = app.requests.to('GET', '/stations/nearby');
    expect(Number(asked?.query.latitude)).toBeCloseTo(30.2741);
    await app.relaunch('packages/member/stations/index');
    expect(app.shows('用到个人信息前')).toBe(false);
  });

  it('never comes at the start; once answered, home knows what is near', async () => {
    await start('rider', { privacyAgreed: false });
    await app.open('pages/home/index');
    expect(app.privacyAsked).toEqual([]);
    expect(app.shows('市里的驿站')).toBe(true);
    await app.tap('看离我最近的');
    await app.tap('同意');
    await app.relaunch('pages/home/index');
    expect(app.privacyAsked).toEqual([]);
    expect(app.shows('离您最近的驿站')).toBe(true);
  });

  it('may be refused: the list opens all the same', async () => {
    await start('rider', { privacyAgreed: false });
    await app.open('packages/member/stations/index');
    await app.tap('不同意');
    expect(app.shows('解放桥便民驿站')).toBe(true);
  });
});

describe('settings', () => {
  it('turns on elder mode for every page, and remembers it', async () => {
    await start('member');
    await app.open('packages/member/settings/index');
    const before = app.elements('view').map(({ className }) => className);
    expect(before.join(' ')).not.toMatch(/\belder\b/);
    await app.tap('长辈模式');
    expect(isElder()).toBe(true);
    await app.relaunch('pages/home/index');
    expect(isElder()).toBe(true);
  });

  function isElder(): boolean {
    return app.elements('view').some(({ className }) => /\belder\b/.test(className));
  }
});

describe('a tap for a push', () => {
  it('asks WeChat, tells the server, and takes a refusal without a word', async () => {
    await start('member');
    await app.open('pages/messages/index');
    app.answers.subscribe = 'reject';
    await app.tap('有结果时用微信提醒我');
    expect(app.subscriptionPrompts).toHaveLength(1);
    const [told] = app.requests.to('POST', '/messages/subscriptions');
    expect(told?.body).toMatchObject({ accepted: false });
    expect(app.modals).toEqual([]);
  });
});

describe('papers for a returned application', () => {
  const correct = 'packages/member/correct/index';
  const answers = { media: ['wxfile://tmp/work-permit.jpg'] };

  it('a picture is taken, sent as one file, and its paper stands in the list', async () => {
    await start('applicant', { answers });
    await app.open(correct, { id: ids.returned });
    await app.tap('拍照或选照片');
    const [sent] = app.requests.to('POST', '/files');
    expect(sent?.outcome).toBe(200);
    expect(sent?.query).toMatchObject({ subjectType: 'join_application' });
    expect(sent?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(sent?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
    expect(app.shows('照片 1')).toBe(true);
  });

  it('without a network it says so, keeps the picture, and sends it when the network is back', async () => {
    await start('applicant', { answers });
    await app.open(correct, { id: ids.returned });
    await app.goOffline();
    await app.tap('拍照或选照片');
    expect(app.shows('没传上去')).toBe(true);
    const [failed] = app.requests.to('POST', '/files');
    await app.goOnline();
    const tries = app.requests.to('POST', '/files');
    expect(tries.map(({ outcome }) => outcome)).toEqual(['offline', 200]);
    expect(tries[1]?.headers['idempotency-key']).toBe(failed?.headers['idempotency-key']);
    expect(app.shows('没传上去')).toBe(false);
  });
});
