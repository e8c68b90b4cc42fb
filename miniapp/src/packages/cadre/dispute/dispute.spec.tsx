import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ok, posted, refused, signedIn } from '../../../../test/cadre';
import { phone } from '../../../../test/taro';
import Dispute from './index';

const dispute = {
  id: 'd1',
  statusText: '待核验',
  openedAt: '2026-11-23T01:30:00.000Z',
  dueAt: '2026-11-26T10:00:00.000Z',
  dueText: '剩 3 个工作日，11 月 26 日（周四）前',
  hint: '同一个身份证号又有人申请入会，请联系本人核对。',
  unionName: '河东街道总工会',
  sideText: '首次登记的工会',
  maySpeak: true,
  statements: [],
  actions: ['confirm', 'deny'],
};
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

async function open(routes: Parameters<typeof signedIn>[0] = {}): Promise<void> {
  phone.params = { id: 'd1' };
  signedIn({ 'GET /disputes/d1': () => ok(dispute), ...routes });
  render(<Dispute />);
  await screen.findByText(dispute.hint);
}

describe('finding out who is who', () => {
  it.each([
    ['是同一个人', 'confirm'],
    ['不是同一个人', 'deny'],
  ])('"%s" needs a word on how it was found out', async (words, route) => {
    await open({ [`POST /disputes/d1/${route}`]: () => ok({ statusText: '已核验' }) });
    tap(words);
    tap(`确定，${words}`);
    const note = screen.getByLabelText(/请写一句怎么核对的/);
    expect(note).toHaveFocus();
    expect(posted(`/disputes/d1/${route}`)).toEqual([]);
    fireEvent.change(note, { target: { value: '本人带身份证来过' } });
    tap(`确定，${words}`);
    await waitFor(() => expect(phone.opened).toEqual(['back']));
    expect(posted(`/disputes/d1/${route}`)).toEqual([{ note: '本人带身份证来过' }]);
  });

  it('says when somebody else has settled it', async () => {
    await open({
      'POST /disputes/d1/confirm': () => refused(409, 'task.not_now', '这件事已经不在这一步了'),
    });
    tap('是同一个人');
    fireEvent.change(screen.getByLabelText('怎么核对的（留档）'), { target: { value: '来过' } });
    tap('确定，是同一个人');
    expect(await screen.findByText('这件事已经不在这一步了')).toBeInTheDocument();
    tap('刷新');
    await waitFor(() =>
      expect(screen.queryByText('这件事已经不在这一步了')).not.toBeInTheDocument(),
    );
  });
});
