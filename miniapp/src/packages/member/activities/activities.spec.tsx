import { act, fireEvent, render, screen as dom } from '@testing-library/react';
import { aCard } from '../../../../test/activities';
import { noNetwork, phone } from '../../../../test/taro';
import { ok, serveWorker, type Answers } from '../../../../test/worker';
import Activities from './index';

const list =
  (items: object[], nextCursor: string | null = null) =>
  () =>
    ok({ items, nextCursor });

async function open(answers: Answers) {
  serveWorker(answers);
  const page = render(<Activities />);
  await act(async () => undefined);
  return page;
}

test('says whether there is a place, and opens the activity', async () => {
  await open({ 'GET /activities': list([aCard(), aCard({ id: 'v2', title: '采摘', free: 0 })]) });
  expect(dom.getByText('还有 3 个名额')).toBeInTheDocument();
  expect(dom.getByText('满了，可以候补')).toBeInTheDocument();
  fireEvent.click(dom.getByRole('button', { name: '采摘，满了，可以候补' }));
  expect(phone.opened).toEqual(['/packages/member/activity/index?id=v2']);
});

test('what was seen is there without a network', async () => {
  const page = await open({ 'GET /activities': list([aCard()]) });
  page.unmount();
  await open({ 'GET /activities': noNetwork });
  expect(dom.getByText('晚间太极班')).toBeInTheDocument();
});

test('the next page comes on asking', async () => {
  const items = Array.from({ length: 9 }, (_one, at) =>
    aCard({ id: `a${at}`, title: `第 ${at} 个` }),
  );
  await open({
    'GET /activities': ({ path }) =>
      path.includes('cursor=c2')
        ? list([aCard({ id: 'z', title: '最后一个' })])()
        : list(items, 'c2')(),
  });
  expect(dom.queryByText('第 8 个')).toBeNull();
  const more = () =>
    act(async () => void fireEvent.click(dom.getByRole('button', { name: '再看几条' })));
  await more();
  expect(dom.getByText('第 8 个')).toBeInTheDocument();
  await more();
  expect(dom.getByText('最后一个')).toBeInTheDocument();
});

test('nothing on is a sentence', async () => {
  await open({ 'GET /activities': list([]) });
  expect(dom.getByText('最近没有活动')).toBeInTheDocument();
});

test('a first visit without a network says what happened', async () => {
  await open({ 'GET /activities': noNetwork });
  expect(dom.getByText('没有打开')).toBeInTheDocument();
});
