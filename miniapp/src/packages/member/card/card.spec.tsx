import { act, render, screen as dom } from '@testing-library/react';
import { noNetwork, phone } from '../../../../test/taro';
import { ok, serveWorker, union, type Answers } from '../../../../test/worker';
import Card from './index';

const card = {
  membershipId: 'm1',
  memberNo: '000102260158',
  name: '买买提·吐尔逊',
  verified: true,
  organisationName: union.name,
  since: '2024-08-22',
  sinceText: '2 年 3 个月',
  secret: 'c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0',
  keyId: 'k1',
  stepSeconds: 30,
  secretExpiresAt: '2027-01-01T00:00:00.000Z',
  serverTime: '2026-11-22T09:00:10.000Z',
};

async function open(answers: Answers) {
  serveWorker(answers);
  const page = render(<Card />);
  await act(async () => undefined);
  return page;
}

const code = () =>
  dom
    .getByRole('img', { name: /会员码/ })
    .querySelector('img')
    ?.getAttribute('src');

beforeEach(() => jest.useFakeTimers({ now: Date.parse('2026-11-22T09:00:10Z') }));
afterEach(() => jest.useRealTimers());

test('the card opens without a network once it has been seen, with a code of this moment', async () => {
  const page = await open({ 'GET /membership/card': () => ok(card) });
  expect(dom.getByText('编号 0001 0226 0158')).toBeInTheDocument();
  const first = code();
  page.unmount();
  jest.setSystemTime(Date.parse('2026-11-22T11:00:10Z'));
  await open({ 'GET /membership/card': noNetwork });
  expect(dom.getByText('买买提·吐尔逊')).toBeInTheDocument();
  expect(code()).not.toBe(first);
});

test('the code changes with the half minute and not before', async () => {
  await open({ 'GET /membership/card': () => ok(card) });
  const first = code();
  await act(async () => void jest.advanceTimersByTime(19_000));
  expect(code()).toBe(first);
  await act(async () => void jest.advanceTimersByTime(2_000));
  expect(code()).not.toBe(first);
});

test('a phone whose clock is off shows the code of the server’s time', async () => {
  const page = await open({ 'GET /membership/card': () => ok(card) });
  const right = code();
  page.unmount();
  phone.stored.clear();
  jest.setSystemTime(Date.parse('2026-11-22T09:07:00Z'));
  await open({ 'GET /membership/card': () => ok(card) });
  expect(code()).toBe(right);
});

test('a secret that has run out asks for the network instead of showing a dead code', async () => {
  await open({ 'GET /membership/card': () => ok({ ...card, secretExpiresAt: card.serverTime }) });
  expect(dom.getByText(/要连一次网更新/)).toBeInTheDocument();
  expect(dom.queryByRole('img')).toBeNull();
});

test('somebody who is no member is told when the card comes', async () => {
  await open({});
  expect(dom.getByText('入会后就有会员卡')).toBeInTheDocument();
});

test('says that the name was checked only when it was', async () => {
  await open({ 'GET /membership/card': () => ok({ ...card, verified: false }) });
  expect(dom.queryByText('已实名')).toBeNull();
  expect(dom.getByText('未核验')).toBeInTheDocument();
  expect(dom.getByRole('button', { name: /实名核验/ })).toBeInTheDocument();
});
