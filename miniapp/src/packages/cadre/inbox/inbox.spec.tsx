import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { anInbox, aTask, ok, offline, posted, refused, signedIn } from '../../../../test/cadre';
import { phone } from '../../../../test/taro';
import Inbox from './index';

const tick = (number: number) =>
  fireEvent.click(screen.getByRole('checkbox', { name: `选王${number}* · 外卖骑手` }));
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe("the chair's inbox", () => {
  it('writes several applicants into one resolution, dated today', async () => {
    signedIn({
      'GET /tasks/inbox': () => ok(anInbox([aTask(1), aTask(2), aTask(3)])),
      'POST /join/resolutions': () => ok({ id: 'r1', approved: [] }),
    });
    render(<Inbox />);
    await screen.findByText('王1* · 外卖骑手');
    tick(1);
    tick(3);
    tap('2 人一起写进决议');
    expect(screen.getByText('11 月 23 日（周五）')).toBeInTheDocument();
    fireEvent.change(screen.getByLabelText('决议编号'), { target: { value: ' 决议 7 号 ' } });
    tap('2 人一起通过');
    await waitFor(() => expect(phone.toasts).toContain('2 人已经入会'));
    expect(posted('/join/resolutions')).toEqual([
      {
        resolvedOn: '2096-11-23',
        reference: '决议 7 号',
        applicationIds: ['application-1', 'application-3'],
      },
    ]);
    expect(screen.queryByRole('button', { name: '写进决议' })).not.toBeInTheDocument();
  });

  it('chooses everybody with one tap, and nobody with another', async () => {
    signedIn({
      'GET /tasks/inbox': () => ok(anInbox([aTask(1), aTask(2), aTask(3)])),
      'POST /join/resolutions': () => ok({ id: 'r1', approved: [] }),
    });
    render(<Inbox />);
    await screen.findByText('王1* · 外卖骑手');
    tap('全选入会的 3 人');
    expect(screen.getByRole('button', { name: '3 人一起写进决议' })).toBeInTheDocument();
    tap('都不选');
    expect(screen.queryByRole('button', { name: '3 人一起写进决议' })).not.toBeInTheDocument();
  });

  it('holds applications only: what else asks for approval has a page of its own', async () => {
    const change = aTask(3, { subjectType: 'organisation_change', title: '江岸物流工会' });
    signedIn({ 'GET /tasks/inbox': () => ok(anInbox([aTask(1), aTask(2), change])) });
    render(<Inbox />);
    await screen.findByText('江岸物流工会');
    expect(screen.getAllByRole('checkbox')).toHaveLength(2);
    tap('全选入会的 2 人');
    expect(screen.getByRole('button', { name: '2 人一起写进决议' })).toBeInTheDocument();
  });

  it('takes another day and no reference', async () => {
    signedIn({
      'GET /tasks/inbox': () => ok(anInbox([aTask(1)])),
      'POST /join/resolutions': () => ok({ id: 'r1', approved: [] }),
    });
    const { container } = render(<Inbox />);
    await screen.findByText('王1* · 外卖骑手');
    tick(1);
    tap('写进决议');
    const day = container.querySelector('input[type=date]');
    expect(day).not.toBeNull();
    if (day) fireEvent.change(day, { target: { value: '2096-11-20' } });
    tap('通过，写进决议');
    await waitFor(() =>
      expect(posted('/join/resolutions')).toEqual([
        { resolvedOn: '2096-11-20', applicationIds: ['application-1'] },
      ]),
    );
  });

  it('says that somebody was quicker and looks again', async () => {
    let looked = 0;
    signedIn({
      'GET /tasks/inbox': () => ok(anInbox((looked += 1) > 1 ? [] : [aTask(1)])),
      'POST /join/resolutions': () =>
        refused(409, 'join.resolution_incomplete', '其中有申请已经变了，一份也没有通过'),
    });
    render(<Inbox />);
    await screen.findByText('王1* · 外卖骑手');
    tick(1);
    tap('写进决议');
    tap('通过，写进决议');
    expect(await screen.findByText(/一份也没有通过/)).toBeInTheDocument();
    tap('刷新');
    expect(await screen.findByText('没有等您决定的事')).toBeInTheDocument();
  });

  it('returns one application at a time', async () => {
    signedIn({
      'GET /tasks/inbox': () => ok(anInbox([aTask(1), aTask(2)])),
      'POST /join/review/application-2/return': () =>
        ok({ status: 'returned', statusText: '等补充' }),
    });
    render(<Inbox />);
    await screen.findByText('王1* · 外卖骑手');
    tick(1);
    tick(2);
    tap('退回补充');
    expect(phone.toasts).toContain('各人缺的不一样，请一人一人退回');
    tick(1);
    tap('退回补充');
    fireEvent.click(screen.getByRole('checkbox', { name: /工作地点/ }));
    tap('退回给本人补充');
    await waitFor(() =>
      expect(posted('/join/review/application-2/return')).toEqual([{ missing: ['workplace'] }]),
    );
  });

  it('offers a tick only where the server allows approving, and marks what is overdue in words', async () => {
    const dispute = aTask(2, {
      subjectType: 'membership_dispute',
      subjectId: 'd2',
      title: '会籍核验',
      actions: ['confirm', 'deny'],
      tone: 'overdue',
      dueText: '已超过 2 天',
    });
    signedIn({ 'GET /tasks/inbox': () => ok(anInbox([aTask(1), dispute])) });
    render(<Inbox />);
    await screen.findByText('会籍核验');
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    expect(screen.getByText('已超过 2 天')).toHaveClass('tag-overdue');
    fireEvent.click(screen.getByText('会籍核验'));
    fireEvent.click(screen.getByText('王1* · 外卖骑手'));
    expect(phone.opened).toEqual([
      '/packages/cadre/dispute/index?id=d2',
      '/packages/cadre/review/index?id=application-1',
    ]);
  });

  it('unfolds the first page and then asks for the next one', async () => {
    const first = Array.from({ length: 20 }, (_, index) => aTask(index + 1));
    signedIn({
      'GET /tasks/inbox': ({ path }) =>
        ok(
          path.includes('cursor=c2') ? anInbox([aTask(21)]) : anInbox(first, { nextCursor: 'c2' }),
        ),
    });
    render(<Inbox />);
    await screen.findByText('王1* · 外卖骑手');
    expect(screen.queryByText('王20* · 外卖骑手')).not.toBeInTheDocument();
    tap('看后面的');
    expect(screen.getByText('王20* · 外卖骑手')).toBeInTheDocument();
    tap('看后面的');
    expect(await screen.findByText('王21* · 外卖骑手')).toBeInTheDocument();
    expect(screen.getByText('就这些了')).toBeInTheDocument();
  });

  it('opens again when there is a network', async () => {
    let isOnline = false;
    signedIn({ 'GET /tasks/inbox': () => (isOnline ? ok(anInbox([])) : offline()) });
    render(<Inbox />);
    expect(await screen.findByText(/有网时再试一次/)).toBeInTheDocument();
    isOnline = true;
    tap('再试一次');
    expect(await screen.findByText('没有等您决定的事')).toBeInTheDocument();
  });
});
