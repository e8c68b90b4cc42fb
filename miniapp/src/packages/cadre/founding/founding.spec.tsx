import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ok, posted, signedIn } from '../../../../test/cadre';
import { phone } from '../../../../test/taro';
import NewFounding from '../founding-new/index';
import FoundingProposal from '../founding-proposal/index';
import FoundingReport from '../founding-report/index';
import FoundingPage from './index';

const founding = {
  id: 'f1',
  name: '雀鸟冷链有限公司工会',
  parentName: '河东街道总工会',
  status: 'proposed',
  statusText: '等上级批准筹建',
  tone: 'waiting',
  kindText: '企业工会',
  organisationName: '河东区总工会',
  employers: ['雀鸟冷链有限公司'],
  address: '冷库路 1 号',
  expectedMembers: 30,
  members: 27,
  reason: '职工愿意',
  unionId: null,
  heldOn: null,
  termYears: null,
  resolution: null,
  officers: [],
  offered: 0,
  openedAt: '2026-11-02T01:10:00.000Z',
  dueText: null,
  today: '2026-11-23',
  actions: ['approve', 'refuse'],
};
const proposal = {
  id: 'p1',
  kind: 'own',
  title: '建议单独组建工会：雀鸟冷链有限公司',
  parentName: '河东街道总工会',
  parentId: '111',
  members: 27,
  employers: 1,
  status: 'open',
  statusText: '等您决定',
  tone: 'waiting',
  organisationName: '河东街道总工会',
  reason: '《工会法》第十一条',
  list: [{ name: '雀鸟冷链有限公司', members: 27 }],
  unnamed: 0,
  againOn: null,
  foundingId: null,
  openedAt: '2026-11-20T01:10:00.000Z',
  dueText: null,
  actions: ['found', 'put_off'],
};
const tap = (name: string) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(new RegExp(label)), { target: { value } });

async function open(page: React.ReactElement, routes: Parameters<typeof signedIn>[0]) {
  signedIn({
    'GET /union-foundings/f1': () => ok(founding),
    'GET /founding-proposals/p1': () => ok(proposal),
    'GET /union-foundings/places': () => ok({ items: [{ id: '111', name: '河东街道总工会' }] }),
    ...routes,
  });
  render(page);
  await act(async () => undefined);
}

test('the preparation is approved after one more question', async () => {
  phone.params = { id: 'f1' };
  phone.confirmAnswer = true;
  await open(<FoundingPage />, { 'POST /union-foundings/f1/approve': () => ok(founding) });
  await tap('批准筹建');
  expect(posted('/union-foundings/f1/approve')).toHaveLength(1);
});

test('it is refused with a reason', async () => {
  phone.params = { id: 'f1' };
  await open(<FoundingPage />, { 'POST /union-foundings/f1/refuse': () => ok(founding) });
  await tap('不批准');
  type('原因', '人数还不够');
  await tap('确定，不批准');
  await waitFor(() =>
    expect(posted('/union-foundings/f1/refuse')).toEqual([{ note: '人数还不够' }]),
  );
});

test('a proposal fills in the form, and says which one it answers', async () => {
  phone.params = { proposalId: 'p1' };
  await open(<NewFounding />, { 'POST /union-foundings': () => ok(founding) });
  await tap('交上级批准');
  expect(posted('/union-foundings')).toEqual([]);
  expect(screen.getByText('请写在哪里办公。')).toBeInTheDocument();
  type('地址', '冷库路 1 号');
  await tap('交上级批准');
  expect(posted('/union-foundings')).toEqual([
    {
      parentId: '111',
      kind: 'enterprise',
      name: '雀鸟冷链有限公司工会',
      employers: ['雀鸟冷链有限公司'],
      address: '冷库路 1 号',
      expectedMembers: 27,
      reason: '会员已有 27 人',
      proposalId: 'p1',
    },
  ]);
});

test('a proposal is put off for months, with a reason', async () => {
  phone.params = { id: 'p1' };
  await open(<FoundingProposal />, {
    'POST /founding-proposals/p1/put-off': () => ok({ ...proposal, actions: [] }),
  });
  await tap('先放一放');
  fireEvent.click(screen.getByText('半年'));
  type('原因', '单位正在搬家');
  await tap('确定，先放一放');
  expect(posted('/founding-proposals/p1/put-off')).toEqual([{ note: '单位正在搬家', months: '6' }]);
});

test('the meeting is reported with one chair', async () => {
  phone.params = { id: 'f1' };
  await open(<FoundingReport />, { 'POST /union-foundings/f1/report': () => ok(founding) });
  type('会议决议', '选出了委员会');
  await tap('上报');
  expect(screen.getByText('主席要有一位，也只有一位。')).toBeInTheDocument();
  type('会员号', '123456789012');
  await tap('加上这一位');
  await tap('上报');
  expect(posted('/union-foundings/f1/report')).toEqual([
    {
      heldOn: '2026-11-23',
      termYears: 3,
      resolution: '选出了委员会',
      officers: [{ memberNo: '123456789012', post: 'chair' }],
    },
  ]);
});
