import { act, fireEvent, render, screen as dom, waitFor } from '@testing-library/react';
import { noNetwork, phone } from '../../../../test/taro';
import {
  anApplication,
  aWorker,
  consents,
  ok,
  serveWorker,
  type Answers,
} from '../../../../test/worker';
import Correct from './index';

const agreed = consents.items.map(({ kind, version }) => ({ kind, version }));
const resubmit = 'POST /join/applications/a1/resubmit';

const returned = (...codes: string[]) =>
  anApplication({
    missing: codes.map((code) => ({ code, text: `请补充 ${code}` })),
    actions: ['resubmit', 'withdraw'],
  });

async function open(application: object, more: Answers = {}) {
  phone.params = { id: 'a1' };
  serveWorker({
    'GET /join/applications/a1': () => ok(application),
    'GET /join/consents': () => ok(consents),
    'GET /me': () => ok(aWorker()),
    [resubmit]: () => ok(anApplication()),
    ...more,
  });
  const page = render(<Correct />);
  await act(async () => undefined);
  return page;
}

const type = (label: string, value: string) =>
  fireEvent.change(dom.getByLabelText(new RegExp(`^${label}`)), { target: { value } });
const field = (label: string) => dom.queryByLabelText(new RegExp(`^${label}`));
const isOpen = (label: string) => field(label)?.closest('.gone') === null;
const tick = () => fireEvent.click(dom.getByRole('checkbox'));
const send = () =>
  act(async () => void fireEvent.click(dom.getByRole('button', { name: '补好了，重新提交' })));
const sent = () => phone.sent.filter(({ path }) => path.endsWith('/resubmit'));
const note = () => dom.getByLabelText<HTMLTextAreaElement>(/^补充说明/);

test('asks for nothing that was not asked for: a note, a tick, and it goes', async () => {
  await open(returned('workplace'));
  expect(dom.getByText(/请补充 workplace/)).toBeInTheDocument();
  expect([isOpen('姓名'), isOpen('身份证号'), isOpen('手机号')]).toEqual([false, false, false]);
  expect(dom.getByText(/和上次一样：买买提/)).toBeInTheDocument();
  type('补充说明', ' 在建设路小商品市场一带 ');
  tick();
  await send();
  expect(sent()[0]?.body).toEqual({ note: '在建设路小商品市场一带', consents: agreed });
  expect(phone.opened).toEqual(['/packages/member/application/index?id=a1']);
});

test('wants what was asked for, and says so at the field', async () => {
  await open(returned('id_number', 'phone'));
  expect([isOpen('姓名'), isOpen('身份证号'), isOpen('手机号')]).toEqual([true, true, true]);
  type('姓名', '买买提·吐尔逊');
  type('身份证号', '110101199003077810');
  tick();
  await send();
  expect(sent()).toHaveLength(0);
  expect(dom.getByLabelText(/^身份证号，/)).toHaveFocus();
  type('身份证号', '110101199003077811');
  type('手机号', '13812345678');
  await send();
  expect(sent()[0]?.body).toEqual({
    name: '买买提·吐尔逊',
    idNumber: '110101199003077811',
    phone: '13812345678',
    consents: agreed,
  });
});

test('takes a number that WeChat has vouched for without typing', async () => {
  const phoneMask = '138****5678';
  let bound = false;
  await open(returned('phone'), {
    'GET /me': () => ok(aWorker(bound ? { phoneMask } : {})),
    'POST /me/phone': () => {
      bound = true;
      return ok({ phoneMask });
    },
  });
  await act(async () => void fireEvent.click(dom.getByRole('button', { name: '用微信手机号' })));
  await waitFor(() => expect(dom.getByText('微信已核')).toBeInTheDocument());
  tick();
  await send();
  expect(sent()[0]?.body).toEqual({ consents: agreed });
});

test('opens what was not asked for with a tap, and keeps what is left empty', async () => {
  await open(returned('workplace'));
  fireEvent.click(dom.getByText('手机号', { selector: '.strong' }));
  expect(isOpen('手机号')).toBe(true);
  tick();
  type('手机号', '1381234');
  await send();
  expect(sent()).toHaveLength(0);
  type('手机号', '13812345678');
  await send();
  expect(sent()[0]?.body).toEqual({ phone: '13812345678', consents: agreed });
});

test.each([
  ['workplace', /哪条街、哪个园区/],
  ['employer_proof', /单位全称/],
  ['other', /经办人/],
  ['phone', /可以不写/],
])('hints at what to write for what is missing: %s', async (code, hint) => {
  await open(returned(code));
  expect(note().placeholder).toMatch(hint);
});

test('forgets nothing: closed or without a network, all of it is still there', async () => {
  let online = false;
  const answer = { [resubmit]: () => (online ? ok(anApplication()) : noNetwork()) };
  const page = await open(returned('workplace'), answer);
  type('补充说明', '在建设路小商品市场一带');
  page.unmount();
  await open(returned('workplace'), answer);
  expect(dom.getByText(/上次填的内容还在/)).toBeInTheDocument();
  expect(note()).toHaveValue('在建设路小商品市场一带');
  tick();
  await send();
  expect(dom.getByText(/现在没有网络。您填的内容没有丢/)).toBeInTheDocument();
  online = true;
  await send();
  const keys = sent().map(({ headers }) => headers['Idempotency-Key']);
  expect(keys[1]).toBe(keys[0]);
  expect(JSON.stringify([...phone.stored])).not.toContain('建设路');
});

test('shows the refusal of the server at the field it is about', async () => {
  const body = { code: 'http.validation', message: '请检查', fields: { note: '最多 200 个字' } };
  await open(returned('other'), { [resubmit]: () => ({ status: 400, body }) });
  type('补充说明', '很长');
  tick();
  await send();
  expect(dom.getByText('最多 200 个字')).toBeInTheDocument();
  expect(note()).toHaveFocus();
});

test('leads on when there is nothing to correct any more', async () => {
  await open(anApplication({ actions: ['withdraw'] }));
  expect(dom.getByText('这份申请现在不用补充')).toBeInTheDocument();
  await act(async () => void fireEvent.click(dom.getByText('看我的申请')));
  expect(phone.opened).toEqual(['/packages/member/application/index?id=a1']);
});
