import { act, fireEvent, render, screen as dom } from '@testing-library/react';
import { phone } from '../../../../test/taro';
import { ok, serveWorker, type Answers } from '../../../../test/worker';
import MyExport from './index';

async function open(answers: Answers) {
  serveWorker(answers);
  render(<MyExport />);
  await act(async () => undefined);
}
const tap = (name: string) =>
  act(async () => void fireEvent.click(dom.getByRole('button', { name })));
const one = (isReady: boolean) => ({ id: 'e1', isReady, text: '11 月 23 日（周一）09:30 导出' });

test('it is asked for once, and the button says that it is being made', async () => {
  let asked = 0;
  await open({
    'GET /me/exports': () => ok({ items: asked ? [one(false)] : [] }),
    'POST /me/exports': () => {
      asked += 1;
      return ok(one(false));
    },
  });
  await tap('导出我的资料');
  expect(asked).toBe(1);
  expect(dom.getByRole('button', { name: '正在做…' })).toBeDisabled();
});

test('the link is copied, to be opened in a browser', async () => {
  await open({
    'GET /me/exports': () => ok({ items: [one(true)] }),
    'POST /me/exports/e1/link': () =>
      ok({ path: '/api/v1/exports/download?ticket=t', expiresAt: '' }),
  });
  await tap('拿下载链接（能直接看）');
  expect(phone.sent.at(-1)?.body).toEqual({ format: 'html' });
  expect(phone.copied).toEqual(['/api/v1/exports/download?ticket=t']);
  expect(phone.toasts[0]).toContain('浏览器');
});

test('asked for too soon, it says why', async () => {
  const body = { code: 'privacy.export_too_soon', message: '刚刚导出过了' };
  await open({
    'GET /me/exports': () => ok({ items: [] }),
    'POST /me/exports': () => ({ status: 429, body }),
  });
  await tap('导出我的资料');
  expect(dom.getByText('刚刚导出过了')).toBeInTheDocument();
});
