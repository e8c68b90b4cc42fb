import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ok, posted, refused, signedIn } from '../../../../test/cadre';
import { phone } from '../../../../test/taro';
import CommitteePage from '../committee/index';
import UnionPageEdit from '../union-page/index';
import TreePage from './index';

const union = {
  id: '111',
  name: '河东街道总工会',
  levelText: '街道（乡镇、园区）总工会',
  statusText: '已成立',
  tone: 'done',
  chairMask: null,
  members: 0,
  children: 8,
  vacant: 2,
  termText: null,
  termTone: null,
};
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

test('the tree goes down a level, and offers what can be done with a union', async () => {
  phone.params = {};
  signedIn({ 'GET /union-tree': () => ok({ aboveName: null, items: [union], nextCursor: null }) });
  render(<TreePage />);
  expect(await screen.findByText('2 家没有主席')).toBeInTheDocument();
  tap(/河东街道总工会/);
  expect(phone.opened).toEqual(['/packages/cadre/tree/index?above=111']);
  tap('委员会、主页、数字、变动');
  tap(/委员会、换届/);
  expect(phone.opened.at(-1)).toBe('/packages/cadre/committee/index?id=111');
});

test('an officer lays down the post after one more question', async () => {
  phone.params = { id: '140' };
  const committee = {
    unionId: '140',
    unionName: '甲工会',
    term: null,
    officers: [
      { id: 'o1', postText: '主席', nameMask: '王**', startedOn: '2026-05-30', actions: ['end'] },
    ],
    renewalId: null,
    vacancyId: null,
  };
  signedIn({
    'GET /committees/140': () => ok(committee),
    'POST /officers/o1/end': () => ok({ ...committee, officers: [] }),
  });
  phone.confirmAnswer = true;
  render(<CommitteePage />);
  await screen.findByText('甲工会');
  tap(/王/);
  await waitFor(() => expect(posted('/officers/o1/end')).toHaveLength(1));
});

test('a page that somebody else changed meanwhile is not overwritten', async () => {
  phone.params = { id: '140' };
  const page = {
    id: '140',
    contact: '12351',
    address: '滨河路 88 号',
    hours: '每天',
    offers: ['法律咨询'],
    promise: '当天回话',
    pageVersion: 4,
  };
  signedIn({
    'GET /organisations/140': () => ok(page),
    'POST /organisations/140/page': () => refused(409, 'organisation.page_changed', '刚刚有人改过'),
  });
  render(<UnionPageEdit />);
  await screen.findByLabelText('能帮职工做什么');
  fireEvent.change(screen.getByLabelText('能帮职工做什么'), {
    target: { value: '法律咨询、 意外险办理' },
  });
  tap('保存');
  expect(await screen.findByText(/刚刚有人改过/)).toBeInTheDocument();
  expect(posted('/organisations/140/page')).toMatchObject([
    { version: 4, offers: ['法律咨询', '意外险办理'] },
  ]);
});
