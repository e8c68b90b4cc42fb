import { act, fireEvent, render, screen as dom } from '@testing-library/react';
import { phone } from '../../../../test/taro';
import { aWorker, ok, serveWorker, type Answers } from '../../../../test/worker';
import Transfer from './index';

async function open(params: Record<string, string>, answers: Answers = {}) {
  phone.params = params;
  serveWorker({ 'GET /me': () => ok(aWorker()), ...answers });
  render(<Transfer />);
  await act(async () => undefined);
}
const tap = (name: RegExp | string, role = 'button') =>
  act(async () => void fireEvent.click(dom.getByRole(role, { name })));
const sent = () => phone.sent.filter((one) => one.path === '/membership/transfers');
const scanned = { organisationId: '141', name: encodeURIComponent('解放桥街道网上会员之家') };

test('the union of the scanned door is chosen already; a reason is all that is left', async () => {
  await open(scanned, { 'POST /membership/transfers': () => ok({}) });
  expect(dom.getByText('解放桥街道网上会员之家')).toBeInTheDocument();
  await tap('提交接转');
  expect(sent()).toEqual([]);
  await tap('换了干活的地方', 'radio');
  await tap('提交接转');
  expect(sent()[0]?.body).toEqual({ organisationId: '141', reason: 'new_place' });
  expect(phone.toasts).toEqual(['接转已提交']);
});

test('a refusal keeps what was typed', async () => {
  await open(scanned, {
    'POST /membership/transfers': () => ({
      status: 409,
      body: { code: 'membership.transfer_open', message: '您已经有一件接转在办', requestId: 'r' },
    }),
  });
  await tap('搬家了', 'radio');
  fireEvent.change(dom.getByLabelText('想说的话（可以不写）'), { target: { value: '搬到河西' } });
  await tap('提交接转');
  expect(dom.getByText('您已经有一件接转在办')).toBeInTheDocument();
  expect(dom.getByLabelText('想说的话（可以不写）')).toHaveValue('搬到河西');
  expect(sent()[0]?.body).toEqual({
    organisationId: '141',
    reason: 'moved_home',
    note: '搬到河西',
  });
});

test('without a scan the union is looked up, and can be changed', async () => {
  await open({});
  expect(dom.getByLabelText('新工会')).toBeInTheDocument();
});
