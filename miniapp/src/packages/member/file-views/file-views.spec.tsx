import { act, fireEvent, render, screen as dom } from '@testing-library/react';
import { noNetwork } from '../../../../test/taro';
import { ok, serveWorker, type Answers } from '../../../../test/worker';
import FileViews from './index';

async function open(answers: Answers) {
  serveWorker(answers);
  render(<FileViews />);
  await act(async () => undefined);
}
const views = (count: number, nextCursor: string | null = null) => ({
  items: Array.from({ length: count }, (_, index) => ({
    who: '联合工会主席',
    what: `看了第 ${index} 次`,
    why: '核对身份',
    at: '2026-11-23T01:30:00.000Z',
    atText: '11 月 23 日（周一）09:30',
  })),
  nextCursor,
});

test('it says who, what, why and when', async () => {
  await open({ 'GET /me/file-views': () => ok(views(1)) });
  expect(dom.getByText('看了第 0 次')).toBeInTheDocument();
  expect(dom.getByText('联合工会主席')).toBeInTheDocument();
  expect(dom.getByText('因为：核对身份 · 11 月 23 日（周一）09:30')).toBeInTheDocument();
});

test('nobody has looked yet', async () => {
  await open({ 'GET /me/file-views': () => ok(views(0)) });
  expect(dom.getByText('还没有人看过')).toBeInTheDocument();
});

test('ten at first, the others on a tap, then the next page', async () => {
  await open({
    'GET /me/file-views': ({ path }) => ok(path.includes('cursor') ? views(3) : views(20, 'c')),
  });
  const rows = () => dom.getAllByText(/^看了第/).length;
  const more = () => act(async () => void fireEvent.click(dom.getByText('再看几条')));
  expect(rows()).toBe(10);
  await more();
  expect(rows()).toBe(20);
  await more();
  expect(rows()).toBe(23);
});

test('without a network it says so and can be tried again', async () => {
  await open({ 'GET /me/file-views': noNetwork });
  expect(dom.getByRole('button', { name: '再试一次' })).toBeInTheDocument();
});
