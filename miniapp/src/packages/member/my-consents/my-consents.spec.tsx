import { act, fireEvent, render, screen as dom } from '@testing-library/react';
import { phone } from '../../../../test/taro';
import { aWorker, ok, serveWorker, type Answers } from '../../../../test/worker';
import MyConsents from './index';

async function open(answers: Answers) {
  serveWorker({ 'GET /me': () => ok(aWorker()), ...answers });
  render(<MyConsents />);
  await act(async () => undefined);
}
const tap = (name: string) =>
  act(async () => void fireEvent.click(dom.getByRole('button', { name })));
const given = {
  kind: 'personal_information',
  title: '个人信息怎么用',
  version: 1,
  givenAt: '2026-11-20T01:30:00.000Z',
  consequence: '撤回以后：马上退会。',
};
const withdrawals = () => phone.sent.filter(({ path }) => path.endsWith('/withdraw'));

test('what follows stands there before it is asked, and a no changes nothing', async () => {
  phone.confirmAnswer = false;
  await open({ 'GET /me/consents': () => ok({ items: [given] }) });
  expect(dom.getByText('撤回以后：马上退会。')).toBeInTheDocument();
  await tap('撤回《个人信息怎么用》');
  expect(withdrawals()).toEqual([]);
});

test('taken back, the page says what has ended and offers nothing more', async () => {
  let items = [given];
  await open({
    'GET /me/consents': () => ok({ items }),
    'POST /me/consents/withdraw': () => {
      items = [];
      return ok({ text: '同意已撤回，已退会' });
    },
  });
  await tap('撤回《个人信息怎么用》');
  expect(withdrawals()[0]?.body).toEqual({ kind: 'personal_information', confirmed: true });
  expect(phone.toasts).toEqual(['同意已撤回，已退会']);
  expect(dom.getByText('没有正在生效的同意')).toBeInTheDocument();
});
