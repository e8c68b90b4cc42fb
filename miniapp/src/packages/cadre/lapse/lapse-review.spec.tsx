import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ok, posted, signedIn } from '../../../../test/cadre';
import { phone } from '../../../../test/taro';
import LapseReview from './index';

const lapse = {
  id: 'l1',
  statusText: '已提醒会员',
  nameMask: '周*国',
  memberNo: '000102260158',
  unionName: '甲工会',
  reason: '半年没有联系上',
  openedAt: '2026-11-01T01:10:00.000Z',
  answerUntil: '2026-11-16',
  dueText: null,
  actions: ['keep', 'end'],
};
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

async function open(change: object, routes: Parameters<typeof signedIn>[0] = {}): Promise<void> {
  phone.params = { id: 'l1' };
  signedIn({ 'GET /lapses/l1': () => ok({ ...lapse, ...change }), ...routes });
  render(<LapseReview />);
  await screen.findByText('周*国');
}

test('a membership ends with a word of why', async () => {
  await open({}, { 'POST /lapses/l1/end': () => ok({ statusText: '已停会籍' }) });
  tap('停会籍');
  fireEvent.change(screen.getByLabelText('说明（留档）'), { target: { value: '没有回话' } });
  tap('确定，停会籍');
  await waitFor(() => expect(phone.opened).toEqual(['back']));
  expect(posted('/lapses/l1/end')).toEqual([{ note: '没有回话' }]);
});

test('while the member may answer, only keeping is offered', async () => {
  await open({ actions: ['keep'] });
  expect(screen.queryByRole('button', { name: '停会籍' })).not.toBeInTheDocument();
  expect(screen.getByText(/还在等会员回话/)).toBeInTheDocument();
});
