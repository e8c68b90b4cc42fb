import { act, fireEvent, render, screen as dom } from '@testing-library/react';
import { anActivity, anOffer, aRegistration } from '../../../../test/activities';
import { ok, posted, refused, signedIn } from '../../../../test/cadre';
import { phone } from '../../../../test/taro';
import { aWorker } from '../../../../test/worker';
import { reloadMe } from '../../../session/me';
import ActivityPage from './index';

type Routes = Parameters<typeof signedIn>[0];
const signUps = '/activities/v1/registrations';
const sealed = {
  seedHash: 'ab'.repeat(32),
  drawsAt: '2096-11-29T04:00:00.000Z',
  lines: ['每人一张签'],
};

async function open(activity: object, routes: Routes = {}) {
  signedIn({
    'GET /me': () => ok(aWorker()),
    'GET /activities/v1': () => ok(activity),
    ...routes,
  });
  await reloadMe();
  render(<ActivityPage />);
  await act(async () => undefined);
}
const tap = (name: string | RegExp) =>
  act(async () => void fireEvent.click(dom.getByRole('button', { name })));

beforeEach(() => {
  phone.params = { id: 'v1' };
});

test('without questions one tap signs up', async () => {
  await open(anActivity(), { [`POST ${signUps}`]: () => ok({ statusText: '已报名' }) });
  await tap('报名');
  expect(posted(signUps)).toEqual([{ answers: [] }]);
  expect(phone.toasts).toEqual(['已报名']);
});

test('with questions they come first', async () => {
  const form = [{ key: 'bike', label: '车型', kind: 'text' as const, required: true, options: [] }];
  await open(anActivity({ form }));
  await tap('报名');
  expect(phone.opened).toEqual(['/packages/member/sign-up/index?id=v1']);
});

test('what is full says that one queues', async () => {
  await open(anActivity({ free: 0, waiting: 4 }));
  expect(dom.getByRole('button', { name: '排候补' })).toBeInTheDocument();
});

test('where people queue at the door, the tap leads there and nothing is lost', async () => {
  await open(anActivity(), {
    [`POST ${signUps}`]: () => refused(409, 'room.admission_needed', '请先进来排队'),
  });
  await tap('报名');
  expect(phone.opened).toEqual(['/packages/member/waiting-room/index?id=v1']);
});

test('who is refused reads why, and what to do', async () => {
  await open(anActivity(), {
    [`POST ${signUps}`]: () => refused(409, 'activity.time_taken', '这段时间您已经有别的活动'),
  });
  await tap('报名');
  expect(dom.getByText(/这段时间您已经有别的活动/)).toBeInTheDocument();
});

test('before it opens the page counts down on the server’s clock and then opens by itself', async () => {
  jest.useFakeTimers({ now: Date.parse('2096-11-23T09:00:00Z') });
  try {
    let isOpen = false;
    const soon = anActivity({
      signUpFrom: '2096-11-23T01:30:09.000Z',
      signUpBlockedText: '还没到报名时间，请到点再来',
    });
    await open(soon, { 'GET /activities/v1': () => ok(isOpen ? anActivity() : soon) });
    expect(dom.getByText('还有 9 秒开始报名')).toBeInTheDocument();
    expect(dom.queryByRole('button', { name: '报名' })).toBeNull();
    isOpen = true;
    await act(async () => jest.advanceTimersByTimeAsync(9_500));
    expect(dom.getByRole('button', { name: '报名' })).toBeInTheDocument();
  } finally {
    jest.useRealTimers();
  }
});

test('a place that is held is taken with one tap', async () => {
  await open(anActivity({ mine: anOffer(), signUpBlockedText: '您已经报过名了' }), {
    'POST /waitlist/w1/accept': () => ok({ status: 'accepted' }),
  });
  expect(dom.getByText(/给您留到.*晚上十点到早上七点不算时间/)).toBeInTheDocument();
  await tap('要这个名额');
  expect(posted('/waitlist/w1/accept')).toHaveLength(1);
  expect(phone.toasts).toEqual(['名额是您的了']);
});

test('giving it back asks first', async () => {
  phone.confirmAnswer = false;
  await open(anActivity({ mine: aRegistration() }));
  await tap('取消报名');
  expect(posted('/activities/registrations/r1/cancel')).toEqual([]);
});

test('somebody in line reads how many are before them', async () => {
  const mine = aRegistration({
    statusText: '候补中',
    waitlistId: 'w1',
    ahead: 3,
    actions: ['leave'],
  });
  await open(anActivity({ mine }), { 'POST /waitlist/w1/leave': () => ok({ status: 'left' }) });
  expect(dom.getByText(/前面还有 3 人/)).toBeInTheDocument();
  await tap('退出候补');
  expect(posted('/waitlist/w1/leave')).toHaveLength(1);
});

test('a draw shows my number and the moment; its result is one tap away', async () => {
  const mine = aRegistration({ status: 'entered', statusText: '等抽签', number: 17 });
  await open(anActivity({ mode: 'draw', mine, draw: { ...sealed, revealedAt: null } }));
  expect(dom.getByText('您的抽签号：17')).toBeInTheDocument();
  expect(dom.getByText(/11 月 29 日（周四）12:00 抽签，有结果会发消息/)).toBeInTheDocument();
  expect(dom.queryByText('到场出示会员卡')).toBeNull();
  await tap(/^抽签为什么做不了手脚/);
  expect(phone.opened).toEqual(['/packages/member/draw/index?id=v1']);
});

test('a member with a place is let in by their card, a guest by their word', async () => {
  await open(anActivity({ mine: aRegistration() }));
  expect(dom.getByText('到场说一声')).toBeInTheDocument();
});

test('who is no member is told how to become one', async () => {
  await open(anActivity({ signUpBlockedText: '这个活动要先实名登记，请先申请入会' }));
  await tap(/^还不是会员/);
  expect(phone.opened).toEqual(['/packages/member/join/index']);
});
