import { act, fireEvent, render, screen as dom } from '@testing-library/react';
import { phone } from '../../../../test/taro';
import { aWorker, ok, serveWorker } from '../../../../test/worker';
import Correction from './index';

const own = { nameMask: '周*国', idNumberMask: '4201**********0000', correction: null };
const running = {
  id: 'c1',
  statusText: '等工会核对证件',
  tone: 'waiting',
  nameMask: '周*国',
  idNumberMask: '4201**********0000',
  organisationName: '甲工会',
  openedAt: '2026-11-23T01:10:00.000Z',
  dueText: '剩 5 个工作日',
  answer: null,
  actions: ['withdraw'],
};
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(dom.getByLabelText(label), { target: { value } });

test('asks for the right values and a reason, and says where to go with the card', async () => {
  serveWorker({
    'GET /me': () => ok(aWorker()),
    'GET /me/correction': () => ok(own),
    'POST /me/correction': () => ok({ ...own, correction: running }),
  });
  render(<Correction />);
  await act(async () => undefined);
  type('对的姓名', '周健国');
  type('对的身份证号', '420102199001010000');
  type(/为什么要改/, '写错了一个字');
  await act(async () => void fireEvent.click(dom.getByRole('button', { name: '提交更正' })));
  const [sent] = phone.sent.filter(({ path, body }) => path === '/me/correction' && body);
  expect(sent?.body).toEqual({
    name: '周健国',
    idNumber: '420102199001010000',
    reason: '写错了一个字',
  });
  expect(dom.getByText(/现在由甲工会办/)).toBeInTheDocument();
});
