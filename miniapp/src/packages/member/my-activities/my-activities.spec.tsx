import { act, fireEvent, render, screen as dom } from '@testing-library/react';
import { anOffer, aRegistration, myActivity } from '../../../../test/activities';
import { ok, posted, signedIn } from '../../../../test/cadre';
import { noNetwork, phone } from '../../../../test/taro';
import MyActivities from './index';

type Routes = Parameters<typeof signedIn>[0];

async function open(items: object[], routes: Routes = {}) {
  signedIn({ 'GET /activities/registrations/mine': () => ok({ items }), ...routes });
  const page = render(<MyActivities />);
  await act(async () => undefined);
  return page;
}
const tap = (name: string, role = 'button') =>
  act(async () => void fireEvent.click(dom.getByRole(role, { name })));

const over = { startsAt: '2026-11-20T01:00:00.000Z', endsAt: '2026-11-20T03:00:00.000Z' };

test('a place that is held comes first, with until when; it is taken right here', async () => {
  await open([myActivity(anOffer())], { 'POST /waitlist/w1/accept': () => ok({}) });
  expect(dom.getByText(/给您留到.*晚上十点到早上七点不算时间/)).toBeInTheDocument();
  await tap('要《晚间太极班》的名额');
  expect(posted('/waitlist/w1/accept')).toHaveLength(1);
});

test('declining asks once', async () => {
  phone.confirmAnswer = true;
  await open([myActivity(anOffer())], { 'POST /waitlist/w1/decline': () => ok({}) });
  await tap('不要《晚间太极班》的名额');
  expect(posted('/waitlist/w1/decline')).toHaveLength(1);
});

test('who was there rates it with one tap', async () => {
  const mine = aRegistration({ status: 'checked_in', statusText: '已到场', actions: ['rate'] });
  await open([myActivity(mine, over)], {
    'POST /activities/registrations/r1/rate': () => ok(mine),
  });
  await tap('4 好', 'radio');
  expect(posted('/activities/registrations/r1/rate')).toEqual([{ rating: 4 }]);
  expect(phone.toasts).toEqual(['记下了，谢谢']);
});

test('where I go and where I was are apart; what I need at the door is there', async () => {
  await open([
    myActivity(aRegistration(), { title: '要去的班' }),
    myActivity(aRegistration({ id: 'r2', actions: [] }), { title: '去过的班', ...over }),
    myActivity(aRegistration({ id: 'r3', tone: 'closed', statusText: '已取消', actions: [] }), {
      title: '取消的班',
    }),
  ]);
  const text = document.body.textContent ?? '';
  const at = ['要去的', '要去的班', '到场出示会员卡', '以前的', '去过的班', '取消的班'].map(
    (word) => text.indexOf(word),
  );
  expect(at.every((one) => one >= 0)).toBe(true);
  expect([...at].sort((a, b) => a - b)).toEqual(at);
});

test('it is there without a network', async () => {
  const page = await open([myActivity(aRegistration())]);
  page.unmount();
  await open([], { 'GET /activities/registrations/mine': noNetwork });
  expect(dom.getByText('晚间太极班')).toBeInTheDocument();
});

test('nothing yet says what will be here', async () => {
  await open([]);
  expect(dom.getByText('您还没有报过名')).toBeInTheDocument();
});
