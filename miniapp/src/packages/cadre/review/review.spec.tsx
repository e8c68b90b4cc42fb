import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { aReview, ok, posted, refused, signedIn } from '../../../../test/cadre';
import { hidePage, phone } from '../../../../test/taro';
import Review from './index';

const done = () => ok({ status: 'submitted', statusText: '已处理' });
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const sheet = (name: string) => within(screen.getByRole('dialog', { name }));

async function open(
  routes: Parameters<typeof signedIn>[0] = {},
  review = aReview(),
): Promise<void> {
  phone.params = { id: 'a1' };
  signedIn({ 'GET /join/review/a1': () => ok(review), ...routes });
  render(<Review />);
  await screen.findByText(/申请入会/);
}

describe('reviewing an application', () => {
  it('shows what the applicant added to a correction, and no empty card without it', async () => {
    await open();
    expect(screen.queryByText('申请人说明')).not.toBeInTheDocument();
    cleanup();
    await open({}, aReview({ returnedOnce: true, applicantNote: '在建设路小商品市场一带' }));
    expect(screen.getByText('申请人说明')).toBeInTheDocument();
    expect(screen.getByText('在建设路小商品市场一带')).toBeInTheDocument();
  });

  it('approves by a resolution and goes back', async () => {
    await open({ 'POST /join/resolutions': () => ok({ id: 'r1', approved: [] }) });
    tap('写进决议');
    tap('通过，写进决议');
    await waitFor(() => expect(phone.opened).toEqual(['back']));
    expect(posted('/join/resolutions')).toEqual([
      expect.objectContaining({ applicationIds: ['a1'] }),
    ]);
  });

  it('returns only when it is said what is missing', async () => {
    await open({ 'POST /join/review/a1/return': done });
    tap('退回补充');
    tap('退回给本人补充');
    expect(screen.getByText('至少勾一样，本人才知道要补什么。')).toBeInTheDocument();
    fireEvent.click(screen.getByRole('checkbox', { name: '请补充工作地点' }));
    fireEvent.click(screen.getByRole('checkbox', { name: '其他，请看说明' }));
    tap('退回给本人补充');
    const note = screen.getByLabelText(/勾了“其他”/);
    expect(note).toHaveFocus();
    expect(posted('/join/review/a1/return')).toEqual([]);
    fireEvent.change(note, { target: { value: '哪个园区' } });
    tap('退回给本人补充');
    await waitFor(() =>
      expect(posted('/join/review/a1/return')).toEqual([
        { missing: ['workplace', 'other'], note: '哪个园区' },
      ]),
    );
  });

  it('forwards to a union found by name, with a reason', async () => {
    const found = { id: '142', name: '解放桥街道网上会员之家', hint: '解放桥街道' };
    await open({
      'GET /join/review/a1/forward-targets': () => ok({ items: [found] }),
      'POST /join/review/a1/forward': done,
    });
    tap('不归我们管？ 转给别的工会，时限接着算');
    fireEvent.change(screen.getByLabelText('找工会'), { target: { value: '解放桥' } });
    await waitFor(() =>
      expect(phone.sent.map(({ path }) => decodeURIComponent(path))).toContain(
        '/join/review/a1/forward-targets?q=解放桥',
      ),
    );
    tap('转过去');
    expect(screen.getByText('请选一个工会。')).toBeInTheDocument();
    fireEvent.click(screen.getByRole('radio', { name: /网上会员之家/ }));
    tap('转给解放桥街道网上会员之家');
    expect(screen.getByText(/请选一个原因/)).toBeInTheDocument();
    fireEvent.click(screen.getByRole('radio', { name: '不在我们这里工作' }));
    tap('转给解放桥街道网上会员之家');
    await waitFor(() =>
      expect(posted('/join/review/a1/forward')).toEqual([
        { organisationId: '142', reason: 'works_elsewhere' },
      ]),
    );
  });

  it('asks once more before refusing, and a "no" refuses nothing', async () => {
    await open({ 'POST /join/review/a1/reject': done });
    tap('不予通过');
    const form = sheet('不予通过');
    fireEvent.click(form.getByRole('button', { name: '不予通过' }));
    expect(form.getByText('请选一个原因，本人会看到。')).toBeInTheDocument();
    fireEvent.click(form.getByRole('radio', { name: /不愿意入会/ }));
    phone.confirmAnswer = false;
    await act(async () => void fireEvent.click(form.getByRole('button', { name: '不予通过' })));
    expect(posted('/join/review/a1/reject')).toEqual([]);
    phone.confirmAnswer = true;
    fireEvent.click(form.getByRole('button', { name: '不予通过' }));
    await waitFor(() =>
      expect(posted('/join/review/a1/reject')).toEqual([{ reason: 'not_own_will' }]),
    );
  });

  it('offers only what the server offers', async () => {
    await open({}, aReview({ actions: ['forward'], returnedOnce: true }));
    expect(screen.queryByRole('button', { name: '写进决议' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '退回补充' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '不予通过' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: /不归我们管/ })).toBeInTheDocument();
  });

  it.each([
    [409, '刚刚有人处理了这件事，请刷新看看最新进展'],
    [403, '这是您自己或亲属的事，要由别人来办'],
    [403, '这件事不归您现在的职务办，请联系上一级工会'],
  ])('says in plain words why it is refused (%i %s) and looks again', async (status, words) => {
    await open({ 'POST /join/resolutions': () => refused(status, 'task.refused', words) });
    tap('写进决议');
    tap('通过，写进决议');
    expect(await screen.findByText(words)).toBeInTheDocument();
    const asked = phone.sent.length;
    tap('刷新');
    await waitFor(() => expect(phone.sent.slice(asked)).toHaveLength(1));
    expect(phone.opened).toEqual([]);
  });
});

describe('looking at the full name and number', () => {
  const full = { name: '买买提·吐尔逊', idNumber: '33010219950101001X', phone: '13800138000' };

  it('says what for, and hides it when the page is left', async () => {
    await open({ 'POST /join/review/a1/reveal': () => ok(full) });
    tap('核对身份');
    expect(screen.getByText(/本人随时能查到/)).toBeInTheDocument();
    fireEvent.click(screen.getByRole('radio', { name: '联系本人' }));
    tap('看一下');
    expect(await screen.findByText(full.idNumber)).toBeInTheDocument();
    expect(posted('/join/review/a1/reveal')).toEqual([{ purpose: 'contact' }]);
    expect(JSON.stringify([...phone.stored.values()])).not.toContain(full.idNumber);
    act(() => hidePage());
    expect(screen.queryByText(full.idNumber)).not.toBeInTheDocument();
    expect(screen.getByText('330***********001X')).toBeInTheDocument();
  });

  it('drops an answer that comes after leaving', async () => {
    let answer: (value: never) => void = () => undefined;
    const late = new Promise<never>((resolve) => (answer = resolve));
    await open({ 'POST /join/review/a1/reveal': () => late });
    tap('核对身份');
    tap('看一下');
    await waitFor(() => expect(posted('/join/review/a1/reveal')).toHaveLength(1));
    act(() => hidePage());
    await act(async () => answer({ status: 200, body: full } as never));
    expect(screen.queryByText(full.idNumber)).not.toBeInTheDocument();
  });
});
