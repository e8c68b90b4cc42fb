import { act, fireEvent, render, screen } from '@testing-library/react';
import { ok, posted, refused, signedIn } from '../../../../test/cadre';
import { phone } from '../../../../test/taro';
import { aWorker } from '../../../../test/worker';
import { reloadMe } from '../../../session/me';
import HomeEdit from '../home-edit/index';
import HomeShare from '../home-share/index';
import ManagedHome from './index';

const share = {
  id: 's1',
  organisationId: '112',
  organisationName: '解放桥街道总工会',
  termsText: '今天起，每天 6 次',
  isOver: false,
};
const home = {
  id: 'h1',
  version: 3,
  kind: 'own',
  kindText: '自建',
  name: '骑手之家',
  address: '滨河路 86 号',
  intro: '歇脚。',
  contact: '12351',
  hours: [{ days: '1-7', opens: '09:00', closes: '23:00' }],
  hoursText: '09:00–23:00',
  offers: ['换电', '热饭'],
  charter: ['当天回话'],
  organisationName: '网约配送联合工会',
  venues: [],
  shares: [share],
  today: '2026-11-23',
};
const GET = 'GET /homes/managed/h1';
const offices = (...names: string[]) =>
  names.map((name, at) => ({
    role: 'chair',
    roleText: '主席',
    organisationId: String(140 + at),
    organisationName: name,
    validTo: null,
  }));
const settle = (ms = 0) => act(async () => new Promise((done) => setTimeout(done, ms)));
const tap = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
};
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(new RegExp(`^${label}`)), { target: { value } });

beforeEach(() => {
  phone.params = { id: 'h1' };
});

test('an agreement is ended after a question, and is gone', async () => {
  signedIn({
    [GET]: () => ok(home),
    'POST /homes/h1/shares/s1/end': () => ok({ ...home, shares: [] }),
  });
  render(<ManagedHome />);
  await settle();
  phone.confirmAnswer = false;
  await tap('结束和解放桥街道总工会的共享');
  expect(posted('/homes/h1/shares/s1/end')).toEqual([]);
  phone.confirmAnswer = true;
  await tap('结束和解放桥街道总工会的共享');
  expect(posted('/homes/h1/shares/s1/end')).toHaveLength(1);
  expect(screen.queryByText('今天起，每天 6 次')).toBeNull();
});

test('the page is saved with the version that was read, its lists taken apart', async () => {
  signedIn({ [GET]: () => ok(home), 'POST /homes/h1': () => ok({ ...home, version: 4 }) });
  render(<HomeEdit />);
  await settle();
  type('这里有什么', '换电， 热饭；修车');
  type('我们答应您', '当天回话\n\n不打卡');
  await tap('保存');
  expect(posted('/homes/h1')).toMatchObject([
    { version: 3, offers: ['换电', '热饭', '修车'], charter: ['当天回话', '不打卡'] },
  ]);
});

test('who saves second is told, and sees what the first wrote', async () => {
  let now = home;
  signedIn({
    [GET]: () => ok(now),
    'POST /homes/h1': () => {
      now = { ...home, version: 4, intro: '别人写的。' };
      return refused(409, 'home.changed', '别人刚刚改过这个职工之家，请刷新看看再改');
    },
  });
  render(<HomeEdit />);
  await settle();
  type('介绍', '我写的。');
  await tap('保存');
  expect(screen.getByText(/别人刚刚改过/)).toBeInTheDocument();
  await tap('刷新');
  expect(screen.getByLabelText('介绍')).toHaveValue('别人写的。');
});

test('a new home says what is missing, asks whose it is, and is registered', async () => {
  phone.params = {};
  signedIn({
    'GET /me': () => ok(aWorker({ offices: offices('甲工会', '乙工会') as never })),
    'POST /homes': () => ok({ id: 'h2' }),
  });
  await reloadMe();
  render(<HomeEdit />);
  await settle();
  await tap('登记');
  expect(screen.getByText('请选是哪个工会的家。')).toBeInTheDocument();
  expect(screen.getByText('请写电话，让人问得到。')).toBeInTheDocument();
  expect(posted('/homes')).toEqual([]);
  fireEvent.click(screen.getByRole('radio', { name: '乙工会' }));
  type('名字', '骑手之家');
  type('地址', '滨河路 86 号');
  type('电话', '12351');
  type('介绍', '歇脚。');
  await tap('登记');
  expect(posted('/homes')).toMatchObject([{ organisationId: '141', name: '骑手之家', offers: [] }]);
  expect(phone.opened).toContain('/packages/cadre/home/index?id=h2');
});

test('an agreement names the union, its hours and how often', async () => {
  signedIn({
    [GET]: () => ok({ ...home, shares: [] }),
    'GET /organisations/search': () =>
      ok({
        items: [{ id: '112', name: '解放桥街道总工会', employerName: null, subdistrictName: null }],
      }),
    'POST /homes/h1/shares': () => ok({ id: 's1' }),
  });
  render(<HomeShare />);
  await settle();
  type('工会名称', '解放桥');
  await settle(500);
  fireEvent.click(screen.getByText('解放桥街道总工会', { selector: '.strong' }));
  type('每天几次', '0');
  expect(screen.getByRole('button', { name: '签下约定' })).toHaveAttribute('aria-disabled', 'true');
  type('每天几次', '6');
  await tap('签下约定');
  expect(posted('/homes/h1/shares')).toEqual([
    { organisationId: '112', from: '2026-11-23', hours: [], dailyQuota: 6 },
  ]);
});
