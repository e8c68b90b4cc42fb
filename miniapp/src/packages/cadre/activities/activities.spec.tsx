import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { ok, offline, posted, refused, signedIn } from '../../../../test/cadre';
import { aManaged } from '../../../../test/managed';
import { phone } from '../../../../test/taro';
import { aWorker } from '../../../../test/worker';
import PlanPage from '../activity-plan/index';
import ManagedPage from '../activity/index';
import SignUps from '../sign-ups/index';
import Managed from './index';

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const office = {
  role: 'chair' as const,
  roleText: '工会主席',
  organisationId: '140',
  organisationName: '河东街道网约配送联合工会',
  validTo: '2028-01-01T00:00:00.000Z',
};
const me = () => ok(aWorker({ offices: [office], capabilities: ['activity.manage'] }));
const running = { status: 'published', statusText: '已发布', tone: 'info' } as const;

describe('the list', () => {
  it('says what is not out yet, what is on and what is over', async () => {
    const items = [
      aManaged(),
      aManaged({ id: 'v2', title: '羽毛球班', ...running }),
      aManaged({ id: 'v3', title: '读书会', status: 'held', statusText: '已结束', tone: 'done' }),
    ];
    signedIn({ 'GET /activities/managed': () => ok({ items }) });
    render(<Managed />);
    expect(await screen.findByText('草稿，还没发布')).toBeInTheDocument();
    expect(screen.getByText('正在办')).toBeInTheDocument();
    expect(screen.getByText('以前的')).toBeInTheDocument();
  });

  it('says what to do when there is nothing yet, and when there is no network', async () => {
    signedIn({ 'GET /activities/managed': () => ok({ items: [] }) });
    const { unmount } = render(<Managed />);
    expect(await screen.findByText('还没有办过活动')).toBeInTheDocument();
    unmount();
    signedIn({ 'GET /activities/managed': offline });
    render(<Managed />);
    expect(await screen.findByText(/现在没有网络/)).toBeInTheDocument();
  });
});

describe('a new activity', () => {
  const open = (
    params: Record<string, string> = {},
    routes: Parameters<typeof signedIn>[0] = {},
  ) => {
    phone.params = params;
    signedIn({ 'GET /me': me, 'GET /venues/managed': () => ok({ items: [] }), ...routes });
    return render(<PlanPage />);
  };

  it('names what is missing on a page and moves to the first', async () => {
    open();
    await waitFor(() => expect(phone.stored.has('me')).toBe(true));
    tap('下一步');
    await waitFor(() => expect(screen.getByLabelText(/^名字，请写活动的名字/)).toHaveFocus());
    expect(screen.getByText('请写在哪里，让人找得到。')).toBeInTheDocument();
    expect(phone.opened).toEqual([]);
    type(/^名字/, '东湖一日游');
    type(/^地点/, '南门');
    tap('下一步');
    expect(phone.opened).toEqual(['/packages/cadre/activity-plan/index?step=who']);
  });

  /** As somebody left it on the first page. */
  const begun = async () => {
    const { unmount } = open();
    await waitFor(() => expect(phone.stored.has('me')).toBe(true));
    type(/^名字/, '东湖一日游');
    type(/^地点/, '南门');
    unmount();
  };

  it('goes on where it was left, also on another page', async () => {
    await begun();
    const { unmount } = open();
    expect(await screen.findByDisplayValue('东湖一日游')).toBeInTheDocument();
    unmount();
    open({ step: 'how' });
    tap('存成草稿');
    expect(await screen.findByText(/请写有多少名额/)).toBeInTheDocument();
    expect(posted('/activities')).toEqual([]);
  });

  it('explains a draw in the words in which it is read, and is saved as a draft', async () => {
    await begun();
    const who = open({ step: 'who' });
    type(/^名额/, '30');
    who.unmount();
    const how = open({ step: 'how' });
    fireEvent.click(screen.getByRole('radio', { name: '抽签' }));
    expect(screen.getByText(/180 天内抽中过同类活动的，这次不参加抽签/)).toBeInTheDocument();
    tap('加一个问题');
    expect(phone.opened.at(-1)).toBe(
      '/packages/cadre/activity-plan/index?step=question&question=q1',
    );
    how.unmount();
    const question = open({ step: 'question', question: 'q1' });
    type(/^问什么/, '衣服尺码');
    fireEvent.click(screen.getByRole('radio', { name: '选一项' }));
    type(/^选项/, '中、大');
    question.unmount();
    const draw = open({ step: 'draw' });
    const won = screen.getByLabelText('多久以内抽中过这一类的，这次不抽');
    fireEvent.click(within(won).getByRole('radio', { name: '一年' }));
    expect(screen.getByText(/365 天内抽中过同类活动的/)).toBeInTheDocument();
    draw.unmount();
    open({ step: 'how' }, { 'POST /activities': () => ok(aManaged()) });
    expect(screen.getByText('衣服尺码')).toBeInTheDocument();
    tap('存成草稿');
    await waitFor(() => expect(phone.toasts).toContain('存好了，还没有发布'));
    expect(posted('/activities')).toMatchObject([
      {
        organisationId: '140',
        title: '东湖一日游',
        capacity: 30,
        mode: 'draw',
        rule: { excludeWonWithinDays: 365, excludeBarred: true },
        form: [{ key: 'q1', label: '衣服尺码', kind: 'choice', options: ['中', '大'] }],
      },
    ]);
    expect(phone.stored.has('activity.plan.new')).toBe(false);
  });

  it('that somebody else changed meanwhile is not written over', async () => {
    phone.params = { id: 'v1', step: 'how' };
    signedIn({
      'GET /me': me,
      'GET /venues/managed': () => ok({ items: [] }),
      'GET /activities/managed/v1': () => ok(aManaged()),
      'POST /activities/v1/edit': () =>
        refused(409, 'activity.changed', '这份草稿刚刚被别人改过，请刷新看看再来'),
    });
    render(<PlanPage />);
    fireEvent.click(await screen.findByRole('radio', { name: '先到先得' }));
    tap('存成草稿');
    expect(await screen.findByText(/刚刚被别人改过/)).toBeInTheDocument();
    expect(posted('/activities/v1/edit')).toMatchObject([{ revision: 'aa11' }]);
  });
});

describe('one of ours', () => {
  const open = async (activity = aManaged(), routes: Parameters<typeof signedIn>[0] = {}) => {
    phone.params = { id: 'v1' };
    signedIn({ 'GET /activities/managed/v1': () => ok(activity), ...routes });
    render(<ManagedPage />);
    await screen.findByText(activity.title);
  };

  it('is published only after what will be public has been read', async () => {
    await open(aManaged(), {
      'POST /activities/v1/publish': () => ok(aManaged({ ...running, actions: ['close'] })),
    });
    tap('看一遍，发布');
    const sheet = within(screen.getByRole('dialog', { name: '发布这个活动' }));
    expect(sheet.getByText(/发布以后内容不能再改/)).toBeInTheDocument();
    fireEvent.click(sheet.getByRole('checkbox'));
    fireEvent.click(sheet.getByRole('button', { name: '发布' }));
    await waitFor(() => expect(phone.toasts).toContain('发布了，会员现在就能看到'));
    expect(posted('/activities/v1/publish')).toEqual([{ waitingRoom: true, revision: 'aa11' }]);
    expect(screen.getByRole('button', { name: '看报名名单' })).toBeInTheDocument();
  });

  it('has no queue before a draw: nobody is faster there', async () => {
    await open(aManaged({ mode: 'draw' }, { mode: 'draw' }));
    tap('看一遍，发布');
    expect(screen.getByText(/抽完人人能自己验/)).toBeInTheDocument();
    expect(screen.getByText(/抢的人会很多/).closest('.gone')).not.toBeNull();
  });

  it('says how many hear of it before it is called off, and asks for the reason they read', async () => {
    const full = aManaged({ ...running, concerned: 19, actions: ['cancel'] });
    await open(full, {
      'POST /activities/v1/cancel': () =>
        ok(aManaged({ status: 'cancelled', statusText: '已取消', tone: 'closed', actions: [] })),
    });
    tap(/^取消活动/);
    expect(screen.getByText(/会告诉报名的、候补的一共 19 人/)).toBeInTheDocument();
    tap('取消，告诉这 19 人');
    expect(screen.getByText('请写一句为什么，报名的人会看到。')).toBeInTheDocument();
    type(/^为什么取消/, ' 下雨 ');
    tap('取消，告诉这 19 人');
    await waitFor(() => expect(posted('/activities/v1/cancel')).toEqual([{ reason: '下雨' }]));
    expect(await screen.findByText('已取消')).toBeInTheDocument();
  });

  it('says who is offered a place before there are more', async () => {
    const full = aManaged({ ...running, free: 0, waiting: 2, actions: ['resize'] });
    await open(full, { 'POST /activities/v1/resize': () => ok(full) });
    tap(/^调整名额/);
    expect(screen.getByRole('button', { name: '就这样改' })).toBeDisabled();
    type(/^改成/, '21');
    expect(screen.getByText(/前 1 人留名额/)).toBeInTheDocument();
    tap('就这样改');
    await waitFor(() => expect(posted('/activities/v1/resize')).toEqual([{ capacity: 21 }]));
  });
});

describe('the list of those who come', () => {
  const row = {
    id: 'r1',
    status: 'signed_up',
    statusText: '已报名',
    nameMask: '周*国',
    phoneMask: '138****8000',
    number: null,
    answers: [{ key: 'size', value: '大' }],
    checkedInBy: null,
    rating: null,
    ratingText: null,
    openedAt: '2026-11-22T02:00:00.000Z',
    actions: ['remove'],
  };
  const field = {
    key: 'size',
    label: '衣服尺码',
    kind: 'text' as const,
    required: true,
    options: [],
  };
  const open = async (routes: Parameters<typeof signedIn>[0] = {}) => {
    phone.params = { id: 'v1' };
    signedIn({
      'GET /activities/managed/v1': () => ok(aManaged(running, { form: [field] })),
      'GET /activities/v1/sign-ups': () => ok({ items: [row], nextCursor: null }),
      'GET /activities/sign-up-lists': () => ok({ items: [] }),
      ...routes,
    });
    render(<SignUps />);
    await screen.findByText('周*国');
  };

  it('is searched, and shows what somebody answered', async () => {
    await open();
    type(/^找人/, ' 8000 ');
    tap('查找');
    await waitFor(() => expect(phone.sent.at(-1)?.path).toBe('/activities/v1/sign-ups?q=8000'));
    fireEvent.click(await screen.findByText('周*国'));
    expect(await screen.findByText('衣服尺码')).toBeInTheDocument();
    expect(screen.getByText('大')).toBeInTheDocument();
  });

  it('takes somebody off with a reason that they read', async () => {
    await open({
      'POST /activities/v1/sign-ups/r1/remove': () => ok({ items: [], nextCursor: null }),
    });
    fireEvent.click(screen.getByText('周*国'));
    tap('取消这个人的报名');
    tap('取消他的报名');
    expect(screen.getByText('请写一句为什么，对方会看到。')).toBeInTheDocument();
    type(/^为什么/, '报错了活动');
    tap('取消他的报名');
    await waitFor(() => expect(phone.toasts).toContain('取消了，已经告诉对方'));
    expect(posted('/activities/v1/sign-ups/r1/remove')).toEqual([{ reason: '报错了活动' }]);
  });

  it('is made a workbook, which opens', async () => {
    const list = { id: 'w1', activityId: 'v1', isReady: true, requestedAt: row.openedAt };
    let lists: object[] = [];
    await open({
      'GET /activities/sign-up-lists': () => ok({ items: lists }),
      'POST /activities/v1/sign-up-lists': () => {
        lists = [list];
        return ok(list);
      },
      'POST /activities/sign-up-lists/w1/link': () =>
        ok({ path: '/api/v1/activities/sign-up-lists/download?ticket=t', expiresAt: 'x' }),
    });
    tap('导出名单');
    tap('做一份表格');
    fireEvent.click(await screen.findByRole('button', { name: '打开表格' }));
    await waitFor(() => expect(phone.documents).toHaveLength(1));
    expect(phone.fetched.at(-1)).toContain('/sign-up-lists/download?ticket=t');
  });
});
