import { act, fireEvent, render, screen as dom } from '@testing-library/react';
import { phone } from '../../../../test/taro';
import { aWorker, ok, serveWorker, type Answers } from '../../../../test/worker';
import RealNamePage from './index';

const named = {
  level: 1,
  levelText: '登记了姓名和身份证号，还没核验',
  howText: null,
  verifiedOn: null,
  mayCheck: true,
  outcomeText: null,
};

async function open(answers: Answers) {
  serveWorker({
    'GET /me': () => ok(aWorker()),
    'GET /me/real-name': () => ok(named),
    ...answers,
  });
  render(<RealNamePage />);
  await act(async () => undefined);
}
const tap = (name: string) =>
  act(async () => void fireEvent.click(dom.getByRole('button', { name })));

test('one tap checks online, and the screen says how it stands', async () => {
  await open({
    'POST /me/real-name/check': () =>
      ok({
        ...named,
        level: 2,
        levelText: '已实名',
        howText: '在线核验',
        verifiedOn: '2026-11-23',
        mayCheck: false,
        outcomeText: '核验通过，已经实名了。',
      }),
  });
  await tap('在线核验');
  expect(dom.getByText('已经实名了')).toBeInTheDocument();
  expect(dom.getByText('2026-11-23 在线核验')).toBeInTheDocument();
  expect(dom.queryByRole('button', { name: '在线核验' })).toBeNull();
});

test('a service without an answer leaves everything as it was', async () => {
  await open({
    'POST /me/real-name/check': () => ok({ ...named, outcomeText: '核验服务暂时没有答复' }),
  });
  await tap('在线核验');
  expect(dom.getByText('核验服务暂时没有答复')).toBeInTheDocument();
  expect(dom.getByRole('button', { name: '在线核验' })).toBeInTheDocument();
});

test('who gave no name yet is shown how to', async () => {
  await open({
    'GET /me/real-name': () =>
      ok({ ...named, level: 0, levelText: '只绑定了手机号', mayCheck: false }),
  });
  await tap('加入工会');
  expect(phone.opened[0]).toContain('/packages/member/join/index');
});
