import { act, fireEvent, render, screen as dom, waitFor } from '@testing-library/react';
import { noNetwork, phone } from '../../../../test/taro';
import {
  anApplication,
  aWorker,
  consents,
  ok,
  serveWorker,
  union,
  type Answers,
} from '../../../../test/worker';
import Join from './index';

const route = { organisation: union, rule: 'station', reason: '因为您在滨河路驿站扫的码' };
const idNumber = '110101199003077811';

const answers = (more: Answers = {}): Answers => ({
  'GET /join/route': () => ok(route),
  'GET /join/consents': () => ok(consents),
  'GET /me': () => ok(aWorker()),
  'POST /join/applications': () => ok(anApplication()),
  ...more,
});

async function open(more?: Answers, params: Record<string, string> = { stationId: '127' }) {
  phone.params = params;
  serveWorker(answers(more));
  const page = render(<Join />);
  await act(async () => undefined);
  return page;
}

const type = (label: string, value: string) =>
  fireEvent.change(dom.getByLabelText(new RegExp(`^${label}`)), { target: { value } });
const tap = (name: string) =>
  act(async () => void fireEvent.click(dom.getByRole('button', { name })));
const posted = () => phone.sent.filter(({ path }) => path.startsWith('/join/applications'));

function fillIn() {
  type('姓名', '买买提·吐尔逊');
  type('身份证号', idNumber);
  type('手机号', '13812345678');
}

test('a rider who scanned a station types, ticks and submits: two taps on this page', async () => {
  await open();
  expect(dom.getByText(union.name)).toBeInTheDocument();
  expect(dom.getByText(route.reason)).toBeInTheDocument();
  fillIn();
  fireEvent.click(dom.getByRole('checkbox'));
  await tap('提交申请');
  expect(posted()).toHaveLength(1);
  expect(posted()[0]?.headers['Idempotency-Key']).toMatch(/^[0-9a-f-]{36}$/);
  expect(posted()[0]?.body).toEqual({
    name: '买买提·吐尔逊',
    idNumber,
    phone: '13812345678',
    employmentForm: 'rider',
    platforms: [],
    stationId: '127',
    organisationId: '140',
    consents: [
      { kind: 'join_statement', version: 1 },
      { kind: 'personal_information', version: 2 },
    ],
  });
  expect(phone.opened).toEqual(['/packages/member/application/index?id=a1']);
  expect(phone.stored.has('join.draft')).toBe(false);
});

test('while the number is typed, the field says how much is missing', async () => {
  await open();
  type('身份证号', '11010119900307');
  expect(dom.getByText('还差 4 位')).toBeInTheDocument();
});

test('nothing is sent while something is wrong, and the first wrong field has the focus', async () => {
  await open();
  type('姓名', '买买提·吐尔逊');
  type('身份证号', '110101199003077810');
  await tap('提交申请');
  expect(posted()).toHaveLength(0);
  expect(dom.getByLabelText(/^身份证号，/)).toHaveFocus();
  expect(dom.getByText('请先看过说明，再勾选同意')).toBeInTheDocument();
});

test("the server's refusal stands at the field it is about", async () => {
  const text = '满 16 周岁的职工可以加入工会，请到时候再来';
  await open({
    'POST /join/applications': () => ({
      status: 422,
      body: { code: 'person.too_young', message: text },
    }),
  });
  fillIn();
  fireEvent.click(dom.getByRole('checkbox'));
  await tap('提交申请');
  expect(dom.getByText(text)).toBeInTheDocument();
  expect(dom.getByLabelText(`身份证号，${text}`)).toHaveFocus();
});

test('without a network nothing is lost, and the second try is the same intention', async () => {
  let online = false;
  await open({ 'POST /join/applications': () => (online ? ok(anApplication()) : noNetwork()) });
  fillIn();
  fireEvent.click(dom.getByRole('checkbox'));
  await tap('提交申请');
  expect(dom.getByText(/现在没有网络。您填的内容没有丢/)).toBeInTheDocument();
  online = true;
  await tap('提交申请');
  const keys = posted().map(({ headers }) => headers['Idempotency-Key']);
  expect(keys[1]).toBe(keys[0]);
  expect(phone.opened).toHaveLength(1);
});

test('what was typed is there again after the app was closed', async () => {
  const page = await open();
  fillIn();
  page.unmount();
  await open();
  expect(dom.getByLabelText('姓名')).toHaveValue('买买提·吐尔逊');
  expect(dom.getByText(/上次填的内容还在/)).toBeInTheDocument();
});

test('a number WeChat has verified need not be typed', async () => {
  let bound = false;
  await open({
    'GET /me': () => ok(aWorker({ phoneMask: bound ? '138****5678' : null })),
    'POST /me/phone': () => {
      bound = true;
      return ok({ phoneMask: '138****5678' });
    },
  });
  await tap('用微信手机号');
  await waitFor(() => expect(dom.getByText('微信已核')).toBeInTheDocument());
  type('姓名', '买买提·吐尔逊');
  type('身份证号', idNumber);
  fireEvent.click(dom.getByRole('checkbox'));
  await tap('提交申请');
  expect(posted()[0]?.body).not.toHaveProperty('phone');
});

test('without a station the first step finds the union out of the street', async () => {
  const regions = {
    districts: [{ id: '12', name: '河东区', subdistricts: [{ id: '120', name: '河东街道' }] }],
  };
  await open({ 'GET /regions': () => ok(regions) }, {});
  expect(dom.getByRole('button', { name: '下一步' })).toBeDisabled();
  fireEvent.click(dom.getByText('河东区'));
  await act(async () => void fireEvent.click(dom.getByText('河东街道')));
  expect(phone.sent.at(-1)?.path).toBe('/join/route?workSubdistrictId=120&employmentForm=rider');
  await tap('下一步');
  expect(dom.getByText('告诉我们您是谁')).toBeInTheDocument();
});
