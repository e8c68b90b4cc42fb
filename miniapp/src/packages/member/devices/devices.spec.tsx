import { act, fireEvent, render, screen as dom } from '@testing-library/react';
import { phone } from '../../../../test/taro';
import { ok, serveWorker, type Answers } from '../../../../test/worker';
import Devices from './index';

async function open(answers: Answers) {
  serveWorker(answers);
  render(<Devices />);
  await act(async () => undefined);
}
const tap = (name: string) =>
  act(async () => void fireEvent.click(dom.getByRole('button', { name })));
const times = { loggedInText: '11 月 20 日', lastUsedText: '11 月 23 日' };
const here = { id: 'd1', device: 'iPhone 12', isThis: true, ...times };
const there = { id: 'd2', device: 'HUAWEI Mate 60', isThis: false, ...times };

test('this phone is marked, another one can be ended', async () => {
  let items = [here, there];
  await open({
    'GET /session/devices': () => ok({ items }),
    'POST /session/devices/d2/end': () => {
      items = [here];
      return { status: 204, body: undefined };
    },
  });
  expect(dom.getByText('就是这台')).toBeInTheDocument();
  await tap('在HUAWEI Mate 60上退出');
  expect(dom.queryByText('HUAWEI Mate 60')).toBeNull();
  expect(phone.toasts).toEqual(['已经退出']);
});

test('with only this phone there is nothing to end', async () => {
  await open({ 'GET /session/devices': () => ok({ items: [here] }) });
  expect(dom.queryByRole('button')).toBeNull();
});

test('all of them: this one too', async () => {
  await open({
    'GET /session/devices': () => ok({ items: [here, there] }),
    'POST /session/logout-everywhere': () => ({ status: 204, body: undefined }),
  });
  await tap('在所有手机上退出');
  expect(phone.toasts).toEqual(['已经全部退出']);
  expect(phone.opened).toEqual(['back']);
});
