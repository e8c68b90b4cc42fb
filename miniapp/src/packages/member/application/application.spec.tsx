import { act, fireEvent, render, screen as dom } from '@testing-library/react';
import { noNetwork, phone } from '../../../../test/taro';
import { anApplication, ok, serveWorker, type Answers } from '../../../../test/worker';
import Application from './index';

async function open(answers: Answers) {
  phone.params = { id: 'a1' };
  serveWorker(answers);
  const page = render(<Application />);
  await act(async () => undefined);
  return page;
}

const tap = (name: string) =>
  act(async () => void fireEvent.click(dom.getByRole('button', { name })));
const mine = { 'GET /join/applications/a1': () => ok(anApplication()) };
const withdrawn = anApplication({
  headline: '申请已撤回',
  actions: [],
  tone: 'closed',
  dueText: null,
});

test('it says who has it, until when, and what comes next', async () => {
  await open(mine);
  expect(dom.getByText('联合工会正在审核')).toBeInTheDocument();
  expect(dom.getByText('剩 3 个工作日')).toBeInTheDocument();
  expect(dom.getByLabelText('现在：审核，最晚周四答复')).toBeInTheDocument();
});

test('withdrawing asks first, and a no changes nothing', async () => {
  phone.confirmAnswer = false;
  await open(mine);
  await tap('撤回申请');
  expect(phone.sent.some(({ path }) => path.endsWith('/withdraw'))).toBe(false);
});

test('after withdrawing the page says so and offers nothing more', async () => {
  await open({ ...mine, 'POST /join/applications/a1/withdraw': () => ok(withdrawn) });
  await tap('撤回申请');
  expect(dom.getByText('申请已撤回')).toBeInTheDocument();
  expect(dom.queryByRole('button', { name: '撤回申请' })).toBeNull();
});

test('somebody who has never applied is told how to', async () => {
  await open({});
  expect(dom.getByText('您还没有提交过申请')).toBeInTheDocument();
  await tap('加入工会');
  expect(phone.opened).toEqual(['/packages/member/join/index']);
});

test('without a network the last known state is shown', async () => {
  const page = await open(mine);
  page.unmount();
  await open({ 'GET /join/applications/a1': noNetwork });
  expect(dom.getByText('联合工会正在审核')).toBeInTheDocument();
});
