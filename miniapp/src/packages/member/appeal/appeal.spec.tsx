import { act, fireEvent, render, screen as dom } from '@testing-library/react';
import { phone } from '../../../../test/taro';
import { aWorker, ok, serveWorker, type Answers } from '../../../../test/worker';
import AppealForm from './index';
import { AppealCards } from '../../../features/appeals/appeal-cards';

const matter = {
  kind: 'application',
  matterId: 'a1',
  matterText: '甲工会没有通过入会申请',
  until: '2026-12-08',
};
const running = {
  id: 'p1',
  kind: 'application',
  matterId: 'a1',
  matterText: matter.matterText,
  status: 'submitted',
  statusText: '上级工会在审',
  tone: 'waiting',
  organisationName: '河东街道总工会',
  openedAt: '2026-11-23T01:10:00.000Z',
  dueText: '剩 10 个工作日，12 月 7 日（周一）前',
  answer: null,
  actions: ['withdraw'],
};

function serve(answers: Answers) {
  serveWorker({
    'GET /me': () => ok(aWorker()),
    'GET /appeals': () => ok({ items: [], appealable: [matter] }),
    ...answers,
  });
}
const settle = () => act(async () => undefined);
const tap = (name: string) =>
  act(async () => void fireEvent.click(dom.getByRole('button', { name })));
const sent = (path: string) => phone.sent.filter((one) => one.path === path && one.body);

test('goes out with a reason, and never without', async () => {
  phone.params = { kind: 'application', matterId: 'a1' };
  serve({ 'POST /appeals': () => ok({ items: [running], appealable: [] }) });
  render(<AppealForm />);
  await settle();
  await tap('提交申诉');
  expect(sent('/appeals')).toEqual([]);
  fireEvent.change(dom.getByLabelText(/请写一句为什么不同意/), {
    target: { value: '站长可以证明' },
  });
  await tap('提交申诉');
  expect(sent('/appeals')[0]?.body).toEqual({
    kind: 'application',
    matterId: 'a1',
    reason: '站长可以证明',
  });
  expect(phone.toasts).toEqual(['申诉已提交']);
});

test('says so when there is nothing to appeal any more', async () => {
  phone.params = { matterId: 'other' };
  serve({});
  render(<AppealForm />);
  await settle();
  expect(dom.getByText('这个决定现在不能申诉')).toBeInTheDocument();
});

test('beside the decision stands who hears it, until when, and how to take it back', async () => {
  phone.confirmAnswer = true;
  serve({
    'GET /appeals': () => ok({ items: [running], appealable: [] }),
    'POST /appeals/p1/withdraw': () => ok({ items: [], appealable: [] }),
  });
  render(<AppealCards matterId="a1" />);
  await settle();
  expect(dom.getByText('现在由河东街道总工会审理')).toBeInTheDocument();
  expect(dom.getByText(/剩 10 个工作日/)).toBeInTheDocument();
  await tap('撤回申诉');
  expect(phone.toasts).toEqual(['申诉已撤回']);
});

test('the answer is given with its reason', async () => {
  serve({
    'GET /appeals': () =>
      ok({
        items: [{ ...running, statusText: '维持原决定', answer: '单位不在我市', actions: [] }],
        appealable: [],
      }),
  });
  render(<AppealCards matterId="a1" />);
  await settle();
  expect(dom.getByText('河东街道总工会：单位不在我市')).toBeInTheDocument();
});
