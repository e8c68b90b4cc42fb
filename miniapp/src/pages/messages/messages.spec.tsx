import { act, fireEvent, render, screen as dom } from '@testing-library/react';
import { phone } from '../../../test/taro';
import { ok, serveWorker, type Answers } from '../../../test/worker';
import Messages from './index';

const message = (id: string, read: boolean) => ({
  id,
  kind: 'join_submitted',
  title: `申请已提交 ${id}`,
  body: '3 个工作日内由人答复。',
  page: 'packages/member/application/index?id=a1',
  createdAt: '2026-11-20T06:02:00.000Z',
  read,
});

const list =
  (items: object[], nextCursor: string | null = null) =>
  () =>
    ok({ items, nextCursor, unread: 1 });
const templates = () => ok({ items: [{ templateId: 't1', purpose: 'join_result', text: '' }] });

async function open(answers: Answers) {
  serveWorker({ 'GET /messages/templates': templates, ...answers });
  render(<Messages />);
  await act(async () => undefined);
}

const tap = (name: RegExp) =>
  act(async () => void fireEvent.click(dom.getByRole('button', { name })));
const posted = () =>
  phone.sent.filter(({ method, path }) => method === 'POST' && path !== '/session/wechat');

test('a tap reads the message and opens what it is about', async () => {
  await open({
    'GET /messages': list([message('1', false)]),
    'POST /messages/1/read': () => ok({ unread: 0 }),
  });
  expect(dom.getByText(/^未读/)).toBeInTheDocument();
  await tap(/申请已提交 1/);
  expect(dom.queryByText(/^未读/)).toBeNull();
  expect(phone.opened).toEqual(['/packages/member/application/index?id=a1']);
});

test('a message that names a page which is not ours opens nothing', async () => {
  await open({ 'GET /messages': list([{ ...message('1', true), page: 'https://evil.example' }]) });
  await tap(/申请已提交 1/);
  expect(phone.opened).toEqual([]);
});

test('WeChat is only asked on a tap, and the answer is told to the server', async () => {
  await open({
    'GET /messages': list([message('1', true)]),
    'POST /messages/subscriptions': () => ({ status: 204, body: undefined }),
  });
  expect(posted()).toEqual([]);
  await tap(/用微信提醒我/);
  expect(posted().map(({ body }) => body)).toEqual([{ templateId: 't1', accepted: true }]);
});

test('ten messages first, the rest of the page on asking, the next page after that', async () => {
  const page = Array.from({ length: 20 }, (_one, index) => message(String(index + 1), true));
  await open({
    'GET /messages': ({ path }) =>
      path.includes('cursor=c2') ? list([message('21', true)])() : list(page, 'c2')(),
  });
  expect(dom.queryByText('申请已提交 11')).toBeNull();
  await tap(/再看几条/);
  expect(dom.getByText('申请已提交 20')).toBeInTheDocument();
  await tap(/再看几条/);
  expect(dom.getByText('申请已提交 21')).toBeInTheDocument();
});

test('nothing yet is a sentence, not an empty page', async () => {
  await open({ 'GET /messages': list([]) });
  expect(dom.getByText('还没有消息')).toBeInTheDocument();
});
