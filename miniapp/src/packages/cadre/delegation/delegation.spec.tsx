import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ok, offline, posted, refused, signedIn } from '../../../../test/cadre';
import { phone } from '../../../../test/taro';
import NewDelegation from '../delegation-new/index';
import DelegationPage from './index';

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const running = {
  id: 'd1',
  organisationName: '河东街道网约配送联合工会',
  deputyMask: '欧阳*',
  fromDay: '2026-11-20',
  toDay: '2026-11-28',
  reason: '休年假',
  state: 'running',
  stateText: '正在代理',
  actions: ['end'],
};
const unions = [{ id: '140', name: '河东街道网约配送联合工会' }];
const list = (...items: object[]) => ok({ items, unions, today: '2026-11-24' });

async function open(routes: Parameters<typeof signedIn>[0]) {
  signedIn(routes);
  render(<DelegationPage />);
  await screen.findByRole('button', { name: '委托一位会员' });
}

describe('lending the office of the chair', () => {
  it('names a member by number, for days and with a reason', async () => {
    signedIn({ 'GET /delegations': () => list(), 'POST /delegations': () => ok(running) });
    render(<NewDelegation />);
    await screen.findByLabelText(/^会员号/);
    tap('委托');
    expect(screen.getByText(/请填 12 位会员号/)).toBeInTheDocument();
    expect(posted('/delegations')).toEqual([]);
    type(/^会员号/, '102260001234');
    type(/^为什么/, ' 休年假 ');
    tap('委托');
    await waitFor(() => expect(phone.toasts).toContain('已委托，对方会收到消息'));
    expect(posted('/delegations')).toEqual([
      {
        organisationId: '140',
        memberNo: '102260001234',
        fromDay: '2026-11-24',
        toDay: '2026-11-24',
        reason: '休年假',
      },
    ]);
  });

  it('says why it was refused', async () => {
    signedIn({
      'GET /delegations': () => list(),
      'POST /delegations': () => refused(422, 'delegation.not_a_member', '本工会没有这个会员号'),
    });
    render(<NewDelegation />);
    await screen.findByLabelText(/^会员号/);
    type(/^会员号/, '102260001234');
    type(/^为什么/, '休年假');
    tap('委托');
    expect(await screen.findByText(/本工会没有这个会员号/)).toBeInTheDocument();
  });

  it('shows who decides until when, and takes it back only after asking', async () => {
    await open({
      'GET /delegations': () =>
        list(running, { ...running, id: 'd0', state: 'ended', stateText: '已经结束', actions: [] }),
      'POST /delegations/d1/end': () => ok({ ...running, state: 'ended', actions: [] }),
    });
    expect(screen.getByText('正在代理')).toBeInTheDocument();
    const [first] = screen.getAllByRole('button', { name: '收回' });
    if (!first) throw new Error('nothing to take back');
    phone.confirmAnswer = false;
    fireEvent.click(first);
    await waitFor(() => expect(posted('/delegations/d1/end')).toEqual([]));
    phone.confirmAnswer = true;
    fireEvent.click(first);
    await waitFor(() => expect(phone.toasts).toContain('已收回'));
    expect(posted('/delegations/d1/end')).toHaveLength(1);
  });

  it('begins with nobody, and a way to name one', async () => {
    await open({ 'GET /delegations': () => list() });
    expect(screen.getByText('还没有委托过')).toBeInTheDocument();
    tap('委托一位会员');
    expect(phone.opened).toEqual(['/packages/cadre/delegation-new/index']);
  });

  it('opens again when there is a network', async () => {
    signedIn({ 'GET /delegations': () => offline() });
    render(<DelegationPage />);
    expect(await screen.findByText(/有网时再试一次/)).toBeInTheDocument();
  });
});
