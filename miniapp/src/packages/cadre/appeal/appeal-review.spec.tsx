import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ok, posted, signedIn } from '../../../../test/cadre';
import { phone } from '../../../../test/taro';
import AppealReview from './index';

const appeal = {
  id: 'p1',
  kind: 'transfer',
  statusText: '上级工会在审',
  nameMask: '周*国',
  matterText: '甲工会没有接收接转',
  deciderName: '甲工会',
  decisionNote: '不在我们片区',
  reason: '我在滨河路送餐',
  upheldText: '接转改为接收，今天起转过去，会员号不变',
  openedAt: '2026-11-23T01:10:00.000Z',
  dueText: '剩 10 个工作日',
  actions: ['uphold', 'dismiss'],
  recusedText: null as string | null,
};
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

async function open(change: Partial<typeof appeal>, routes: Parameters<typeof signedIn>[0] = {}) {
  phone.params = { id: 'p1' };
  signedIn({ 'GET /appeals/p1': () => ok({ ...appeal, ...change }), ...routes });
  render(<AppealReview />);
  await screen.findByText('周*国');
}

test('upholding says what happens at once, and needs a reason', async () => {
  await open({}, { 'POST /appeals/p1/uphold': () => ok({ statusText: '支持申诉' }) });
  tap('支持申诉');
  expect(screen.getByText(/确定后接转改为接收/)).toBeInTheDocument();
  tap('确定，支持申诉');
  expect(posted('/appeals/p1/uphold')).toEqual([]);
  fireEvent.change(screen.getByLabelText(/请写一句说明/), { target: { value: '在他们片区' } });
  tap('确定，支持申诉');
  await waitFor(() => expect(posted('/appeals/p1/uphold')).toEqual([{ note: '在他们片区' }]));
  await waitFor(() => expect(phone.opened).toEqual(['back']));
});

test('who took part before reads why, and decides nothing', async () => {
  await open({ actions: [], recusedText: '原来的决定您参与过，要由别人来办；到期会交给上一级' });
  expect(screen.getByText(/原来的决定您参与过/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '支持申诉' })).toBeNull();
});
