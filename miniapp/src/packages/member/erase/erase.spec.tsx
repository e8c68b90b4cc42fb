import { act, fireEvent, render, screen as dom } from '@testing-library/react';
import { phone } from '../../../../test/taro';
import { ok, serveWorker, type Answers } from '../../../../test/worker';
import Erase from './index';

async function open(answers: Answers) {
  serveWorker(answers);
  render(<Erase />);
  await act(async () => undefined);
}
const preview =
  (blockedText: string | null = null) =>
  () =>
    ok({
      erased: [{ what: '您是谁', text: '姓名、身份证号' }],
      kept: [{ what: '谁看过', text: '只剩一个编号', law: '《个人信息保护法》第五十六条' }],
      blockedText,
      leavesUnion: '联合工会',
    });
const erase = () => dom.getByRole('button', { name: '注销' });
const tick = () => act(async () => void fireEvent.click(dom.getByRole('checkbox')));
const tap = () => act(async () => void fireEvent.click(erase()));
const erasures = () =>
  phone.sent.filter(({ method }) => method === 'POST').filter(({ path }) => path === '/me/erasure');

test('it shows what goes, what stays and by which law; nothing can be tapped before it is read', async () => {
  await open({ 'GET /me/erasure': preview() });
  expect(dom.getByText('退出联合工会，会员卡不能再用')).toBeInTheDocument();
  expect(dom.getByText('只剩一个编号。《个人信息保护法》第五十六条')).toBeInTheDocument();
  expect(erase()).toBeDisabled();
  await tick();
  phone.confirmAnswer = false;
  await tap();
  expect(erasures()).toEqual([]);
});

test('after it the phone has forgotten everything', async () => {
  await open({
    'GET /me/erasure': preview(),
    'POST /me/erasure': () => ok({ text: '已经注销。' }),
  });
  await tick();
  await tap();
  expect(erasures()).toHaveLength(1);
  expect(phone.toasts).toEqual(['已经注销。']);
  expect(phone.opened).toEqual(['back']);
  expect(phone.stored.get('session')).toBeNull();
});

test('in office it says what comes first, and offers no button', async () => {
  await open({ 'GET /me/erasure': preview('您现在有工会职务，要先办完交接') });
  expect(dom.getByText('您现在有工会职务，要先办完交接')).toBeInTheDocument();
  expect(dom.queryByRole('button', { name: '注销' })).toBeNull();
});
