import { act, fireEvent, render, screen as dom } from '@testing-library/react';
import { phone } from '../../../../test/taro';
import { aWorker, ok, serveWorker, type Answers } from '../../../../test/worker';
import MyFile from './index';

async function open(answers: Answers) {
  serveWorker(answers);
  render(<MyFile />);
  await act(async () => undefined);
}
const tap = (name: string | RegExp) =>
  act(async () => void fireEvent.click(dom.getByRole('button', { name })));

test('it leads to who looked, the copy, the phones, the consents and leaving', async () => {
  await open({ 'GET /me': () => ok(aWorker()) });
  for (const name of [/谁看过我的/, /导出我的资料/, /登录的手机/, /撤回同意/, /注销/])
    await tap(name);
  expect(phone.opened).toEqual([
    '/packages/member/file-views/index',
    '/packages/member/my-export/index',
    '/packages/member/devices/index',
    '/packages/member/my-consents/index',
    '/packages/member/erase/index',
  ]);
});

test('the number is corrected with one tap, by WeChat', async () => {
  let phoneMask = '138****1111';
  await open({
    'GET /me': () => ok(aWorker({ phoneMask })),
    'POST /me/phone': () => {
      phoneMask = '139****2222';
      return ok({ phoneMask });
    },
  });
  expect(dom.getByText('138****1111')).toBeInTheDocument();
  await tap('换成微信的手机号');
  expect(await dom.findByText('139****2222')).toBeInTheDocument();
});
