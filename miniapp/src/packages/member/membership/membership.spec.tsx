import { act, fireEvent, render, screen as dom } from '@testing-library/react';
import { phone } from '../../../../test/taro';
import { aWorker, ok, serveWorker, type Answers } from '../../../../test/worker';
import Membership from './index';

const period = {
  organisationId: '140',
  organisationName: '河东街道网约配送联合工会',
  statusText: '在会',
  from: '2024-08-22',
  to: null,
};
const file = {
  membership: {
    id: 'm1',
    statusText: '在会',
    tone: 'done',
    memberNo: '000102260158',
    organisationId: '140',
    organisationName: '河东街道网约配送联合工会',
    since: '2024-08-22',
    sinceText: '入会 2 年 3 个月',
  },
  actions: ['transfer', 'retain', 'quit'],
  warning: null,
  openTransfer: null,
  transfers: [],
  periods: [period],
};

async function open(answers: Answers) {
  serveWorker({
    'GET /me': () => ok(aWorker()),
    'GET /membership/file': () => ok(file),
    ...answers,
  });
  render(<Membership />);
  await act(async () => undefined);
}
const tap = (name: RegExp | string) =>
  act(async () => void fireEvent.click(dom.getByRole('button', { name })));
const sent = (path: string) => phone.sent.filter((one) => one.path === path);

test('shows the union, the number in fours and the life so far', async () => {
  await open({});
  expect(dom.getByText('会员号 0001 0226 0158')).toBeInTheDocument();
  expect(dom.getByText('在会 · 2024-08-22 至今')).toBeInTheDocument();
});

test('quitting is asked once more, and a no changes nothing', async () => {
  phone.confirmAnswer = false;
  await open({});
  await tap(/退会/);
  expect(sent('/membership/quit')).toEqual([]);
  phone.confirmAnswer = true;
  await tap(/退会/);
  expect(sent('/membership/quit')[0]?.body).toEqual({ confirmed: true });
});

test('is retained with a reason only', async () => {
  await open({ 'POST /membership/retain': () => ok(file) });
  await tap(/^保留会籍/);
  await tap('保留会籍');
  expect(sent('/membership/retain')).toEqual([]);
  await act(async () => void fireEvent.click(dom.getByRole('radio', { name: '退休' })));
  await tap('保留会籍');
  expect(sent('/membership/retain')[0]?.body).toEqual({ reason: 'retired' });
  expect(phone.toasts).toEqual(['会籍已保留']);
});

test('one tap answers the union that asks', async () => {
  await open({
    'GET /membership/file': () => ok({ ...file, warning: '工会想停您的会籍：半年没有联系上。' }),
    'POST /membership/object': () => ok(file),
  });
  await tap('我还在');
  expect(phone.toasts).toEqual(['收到，会籍照旧']);
});

test('a transfer that runs can be taken back; the refusal stands beside it', async () => {
  const transfer = {
    id: 't1',
    statusText: '等新工会接收',
    tone: 'waiting',
    fromName: '甲工会',
    toName: '乙工会',
    organisationName: '乙工会',
    openedAt: '2026-11-23T01:10:00.000Z',
    dueText: '剩 3 个工作日',
  };
  await open({
    'GET /membership/file': () => ok({ ...file, openTransfer: transfer, transfers: [transfer] }),
    'POST /membership/transfers/t1/withdraw': () => ({
      status: 409,
      body: { code: 'task.changed_meanwhile', message: '刚刚有人处理了这件事', requestId: 'r' },
    }),
  });
  await tap('撤回接转');
  expect(dom.getByText('刚刚有人处理了这件事')).toBeInTheDocument();
});

test('who is no member is shown how to become one', async () => {
  await open({
    'GET /membership/file': () =>
      ok({ ...file, membership: null, actions: [], periods: [{ ...period, to: '2026-11-01' }] }),
  });
  await tap('申请入会');
  expect(phone.opened[0]).toContain('/packages/member/join/index');
});
