import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ok, posted, refused, signedIn } from '../../../../test/cadre';
import { phone } from '../../../../test/taro';
import Election from '../election/index';
import VacancyPage from '../vacancy/index';
import RenewalPage from './index';

const renewal = {
  id: 'r1',
  unionId: '140',
  unionName: '甲工会',
  organisationName: '甲工会',
  statusText: '等工会选举',
  tone: 'waiting',
  endsOn: '2027-01-24',
  endsText: '这一届到2027 年 1 月 24 日（周日）',
  dueText: null,
  electedOn: null,
  years: null,
  resolution: null,
  candidates: [],
  postponeReason: null,
  postponeMonths: null,
  postponedMonths: 0,
  actions: ['elect', 'postpone'],
};
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: RegExp | string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

async function open(change: object = {}, routes: Parameters<typeof signedIn>[0] = {}) {
  phone.params = { id: 'r1' };
  signedIn({ 'GET /term-renewals/r1': () => ok({ ...renewal, ...change }), ...routes });
  render(<RenewalPage />);
  await screen.findByText('甲工会');
}

test('a renewal leads to the report, and may be put off with a reason', async () => {
  await open({}, { 'POST /term-renewals/r1/postpone': () => ok(renewal) });
  tap('报选举结果');
  expect(phone.opened).toEqual(['/packages/cadre/election/index?id=r1']);
  tap('申请延期');
  write('为什么', ' 旺季 ');
  tap('交上级答复');
  await waitFor(() =>
    expect(posted('/term-renewals/r1/postpone')).toEqual([{ reason: '旺季', months: 3 }]),
  );
});

test('an election is confirmed only after one more question', async () => {
  const reported = { statusText: '已报选举结果', actions: ['approve', 'return'] };
  await open(reported, { 'POST /term-renewals/r1/approve': () => ok(renewal) });
  phone.confirmAnswer = false;
  tap('确认选举结果');
  await waitFor(() => expect(posted('/term-renewals/r1/approve')).toEqual([]));
  phone.confirmAnswer = true;
  tap('确认选举结果');
  await waitFor(() => expect(posted('/term-renewals/r1/approve')).toHaveLength(1));
});

test('an election is reported with a chair, and says why it is refused', async () => {
  phone.params = { id: 'r1' };
  const text = '其中有单位主要负责人的近亲属';
  signedIn({
    'POST /term-renewals/r1/elect': () => refused(422, 'officer.conflict_of_interest', text),
  });
  render(<Election />);
  type(/^会员号/, '102260001234');
  tap('加上这一位');
  write('决议', '会员大会选举');
  tap('报上级确认');
  expect(await screen.findByText(new RegExp(text))).toBeInTheDocument();
  expect(posted('/term-renewals/r1/elect')).toMatchObject([
    {
      years: 5,
      officers: [{ memberNo: '102260001234', post: 'chair' }],
      resolution: '会员大会选举',
    },
  ]);
});

test('a vacancy without a running term asks for the length of the new one', async () => {
  phone.params = { id: 'v1' };
  const vacancy = {
    id: 'v1',
    unionId: '140',
    unionName: '甲工会',
    organisationName: '河东街道总工会',
    statusText: '主席空缺，等上级补选',
    tone: 'waiting',
    causeText: '任期已满',
    members: 18,
    openedAt: '2026-11-23T01:10:00.000Z',
    dueText: null,
    termEndsOn: null,
    actions: ['fill'],
  };
  signedIn({
    'GET /union-vacancies/v1': () => ok(vacancy),
    'POST /union-vacancies/v1/fill': () => ok({ ...vacancy, actions: [] }),
  });
  render(<VacancyPage />);
  await screen.findByText('甲工会');
  type(/^会员号/, '102260001234');
  write('怎么定的', '会员大会补选');
  fireEvent.click(screen.getByRole('radio', { name: '3 年' }));
  tap('登记新主席');
  await waitFor(() =>
    expect(posted('/union-vacancies/v1/fill')).toMatchObject([
      { memberNo: '102260001234', years: 3, resolution: '会员大会补选' },
    ]),
  );
});
