import { act, fireEvent, render, screen as dom } from '@testing-library/react';
import { phone } from '../../../../test/taro';
import { ok, serveWorker, type Answers } from '../../../../test/worker';
import EmploymentPage from '../employment/index';
import Employments from './index';

const one = {
  id: 'e1',
  kind: 'employer',
  name: '老王面馆',
  form: 'fixed',
  formText: '有固定单位',
  unionName: null,
  since: null,
  until: null,
  sourceText: '您自己写的',
  actions: ['correct', 'end', 'remove'],
};
const list =
  (items: object[], actions: string[] = ['add']) =>
  () =>
    ok({ items, today: '2026-11-23', actions });
const sent: unknown[] = [];
const saving = (request: { body: unknown }) => {
  sent.push(request.body);
  return ok({ id: 'e1', text: '记下了' });
};

async function open(answers: Answers, page = <Employments />, id?: string) {
  sent.length = 0;
  serveWorker(answers);
  phone.params = id === undefined ? {} : { id };
  render(page);
  await act(async () => undefined);
}
const tap = (name: string) =>
  act(async () => void fireEvent.click(dom.getByRole('button', { name })));

test('an employer is written down by its name, and refused without one', async () => {
  await open(
    { 'GET /me/employments': list([]), 'POST /me/employments': saving },
    <EmploymentPage />,
  );
  await tap('记下来');
  expect(dom.getByText('请写单位全称，至少两个字')).toBeInTheDocument();
  fireEvent.change(dom.getByLabelText(/单位名称/), { target: { value: ' 老王面馆 ' } });
  await tap('记下来');
  expect(sent).toEqual([{ form: 'rider', since: null, employerName: '老王面馆' }]);
  expect(phone.toasts).toEqual(['记下了']);
});

test('what one does no longer is ended today, after one more question', async () => {
  phone.confirmAnswer = true;
  await open({ 'GET /me/employments': list([one]), 'POST /me/employments/e1/end': saving });
  await tap('不在老王面馆做了');
  expect(sent).toEqual([{ until: '2026-11-23' }]);
});

test('a line is corrected as a whole', async () => {
  await open(
    { 'GET /me/employments': list([one]), 'POST /me/employments/e1/correct': saving },
    <EmploymentPage />,
    'e1',
  );
  fireEvent.change(dom.getByLabelText(/单位名称/), { target: { value: '小王面馆' } });
  await tap('改好了');
  expect(sent).toEqual([{ form: 'fixed', since: null, until: null, employerName: '小王面馆' }]);
});

test('whoever is no member yet reads where to write it instead', async () => {
  await open({ 'GET /me/employments': list([], []) });
  expect(dom.getByText('加入工会以后就能在这里写。')).toBeInTheDocument();
  expect(dom.queryByRole('button', { name: '加一个单位或平台' })).toBeNull();
});
