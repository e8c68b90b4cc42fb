import { act, fireEvent, render, screen as dom } from '@testing-library/react';
import { phone } from '../../../../test/taro';
import { ok, serveWorker, type Answers } from '../../../../test/worker';
import RosterClaim from './index';

const claim = { id: 'c1', organisationName: '河东街道网约配送联合工会' };

async function open(answers: Answers) {
  serveWorker({ 'GET /me/roster-claims': () => ok({ claim }), ...answers });
  render(<RosterClaim />);
  await act(async () => undefined);
}
const tap = (name: string) =>
  act(async () => void fireEvent.click(dom.getByRole('button', { name })));
const type = (label: string, value: string) =>
  fireEvent.input(dom.getByLabelText(label), { target: { value } });

test('a registration is confirmed with name and number, and leads to the card', async () => {
  await open({
    'POST /me/roster-claims/c1/confirm': () => ok({ confirmed: true, triesLeft: 4, text: '好了' }),
  });
  await tap('是我，核对');
  expect(dom.getByText('还差姓名和身份证号')).toBeInTheDocument();
  type('姓名', '王小明');
  type('身份证号', '420102199001010011');
  await tap('是我，核对');
  expect(phone.opened).toContain('/packages/member/card/index');
});

test('what does not match is said without saying which', async () => {
  const text = '和工会登记的对不上，请照身份证再填一次，还可以试 4 次';
  await open({
    'POST /me/roster-claims/c1/confirm': () => ok({ confirmed: false, triesLeft: 4, text }),
  });
  type('姓名', '王小明');
  type('身份证号', '420102199001010011');
  await tap('是我，核对');
  expect(dom.getByText(text)).toBeInTheDocument();
});

test('nothing to confirm offers to join', async () => {
  await open({ 'GET /me/roster-claims': () => ok({ claim: null }) });
  expect(dom.getByText('没有要您核对的登记')).toBeInTheDocument();
});
