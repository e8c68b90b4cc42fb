import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ok, posted, refused, signedIn } from '../../../../test/cadre';
import { phone } from '../../../../test/taro';
import TransferReview from './index';

const transfer = {
  id: 't1',
  statusText: '等新工会接收',
  nameMask: '周*国',
  memberNo: '000102260158',
  fromName: '甲工会',
  toName: '乙工会',
  reasonText: '换了干活的地方',
  note: null,
  openedAt: '2026-11-23T01:10:00.000Z',
  dueText: '剩 3 个工作日',
  actions: ['accept', 'reject'],
};
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

async function open(routes: Parameters<typeof signedIn>[0] = {}): Promise<void> {
  phone.params = { id: 't1' };
  signedIn({ 'GET /transfers/t1': () => ok(transfer), ...routes });
  render(<TransferReview />);
  await screen.findByText('周*国');
}

test('one tap takes the member over', async () => {
  await open({ 'POST /transfers/t1/accept': () => ok({ statusText: '已接转' }) });
  tap('接收');
  await waitFor(() => expect(phone.opened).toEqual(['back']));
  expect(phone.toasts).toEqual(['已接转']);
});

test('a refusal needs a reason for the member to read', async () => {
  await open({ 'POST /transfers/t1/reject': () => ok({ statusText: '没有接收' }) });
  tap('不接收');
  tap('确定，不接收');
  expect(posted('/transfers/t1/reject')).toEqual([]);
  fireEvent.change(screen.getByLabelText(/请写一句说明/), { target: { value: '归河西街道' } });
  tap('确定，不接收');
  await waitFor(() => expect(posted('/transfers/t1/reject')).toEqual([{ note: '归河西街道' }]));
});

test('says when somebody else was quicker', async () => {
  await open({
    'POST /transfers/t1/accept': () => refused(409, 'task.not_now', '这件事已经不在这一步了'),
  });
  tap('接收');
  expect(await screen.findByText('这件事已经不在这一步了')).toBeInTheDocument();
});
