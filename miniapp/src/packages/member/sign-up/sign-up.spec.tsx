import { act, fireEvent, render, screen as dom } from '@testing-library/react';
import { anActivity } from '../../../../test/activities';
import { offline, ok, posted, refused, signedIn } from '../../../../test/cadre';
import { phone } from '../../../../test/taro';
import SignUpPage from './index';

type Routes = Parameters<typeof signedIn>[0];
const signUps = '/activities/v1/registrations';
const form = [
  { key: 'bike', label: '车型', kind: 'text' as const, required: true, options: [] },
  { key: 'size', label: '尺码', kind: 'choice' as const, required: true, options: ['中', '大'] },
  { key: 'first', label: '第一次来', kind: 'yes_no' as const, required: false, options: [] },
];

async function open(routes: Routes = {}, params: Record<string, string> = {}) {
  phone.params = { id: 'v1', ...params };
  signedIn({ 'GET /activities/v1': () => ok(anActivity({ form })), ...routes });
  const page = render(<SignUpPage />);
  await act(async () => undefined);
  return page;
}
const tap = (name: string, role = 'button') =>
  act(async () => void fireEvent.click(dom.getByRole(role, { name })));
const type = (label: RegExp, value: string) =>
  fireEvent.change(dom.getByLabelText(label), { target: { value } });

test('what is missing is said at the field, and nothing is sent', async () => {
  await open();
  await tap('报名');
  expect(dom.getByText('请填写“车型”')).toBeInTheDocument();
  expect(dom.getByText('请填写“尺码”')).toBeInTheDocument();
  expect(posted(signUps)).toEqual([]);
});

test('only what was asked and answered is sent; back to the activity', async () => {
  await open({ [`POST ${signUps}`]: () => ok({ statusText: '已报名' }) });
  type(/车型/, ' 电动车 ');
  await tap('大', 'radio');
  await tap('报名');
  expect(posted(signUps)).toEqual([
    {
      answers: [
        { key: 'bike', value: '电动车' },
        { key: 'size', value: '大' },
      ],
    },
  ]);
  expect(phone.opened).toEqual(['back']);
  expect(phone.stored.has('activity.answers.v1')).toBe(false);
});

test('what was typed is there again after a call, also when there was no network', async () => {
  const page = await open({ [`POST ${signUps}`]: () => offline() });
  type(/车型/, '电动车');
  await tap('大', 'radio');
  await tap('报名');
  expect(dom.getByText(/您填的内容没有丢/)).toBeInTheDocument();
  page.unmount();
  await open();
  expect(dom.getByLabelText(/车型/)).toHaveValue('电动车');
});

test('what the server finds wrong stands at its field too', async () => {
  await open({
    [`POST ${signUps}`]: () => ({
      status: 422,
      body: {
        code: 'activity.answers_wrong',
        message: '有几项没填对',
        fields: { 'answers.bike': '“车型”填得不对' },
      },
    }),
  });
  type(/车型/, '？');
  await tap('大', 'radio');
  await tap('报名');
  expect(dom.getByText('“车型”填得不对')).toBeInTheDocument();
});

test('out of the waiting room its word goes along, the same in every try', async () => {
  let tries = 0;
  let words = 0;
  await open(
    {
      'GET /waiting-rooms/v1': () => ok({ admission: `1764547200.w${(words += 1)}` }),
      [`POST ${signUps}`]: () => ((tries += 1) === 1 ? offline() : ok({ statusText: '已报名' })),
    },
    { queued: 'yes' },
  );
  type(/车型/, '电动车');
  await tap('大', 'radio');
  await tap('报名');
  await tap('报名');
  const [first, second] = posted(signUps);
  expect(first).toMatchObject({ admission: '1764547200.w1' });
  expect(second).toEqual(first);
});

test('whose turn has passed goes back to the queue, with what was typed kept', async () => {
  await open(
    {
      'GET /waiting-rooms/v1': () => ok({ admission: null }),
      [`POST ${signUps}`]: () => refused(409, 'room.admission_needed', '请先进来排队'),
    },
    { queued: 'yes' },
  );
  type(/车型/, '电动车');
  await tap('大', 'radio');
  await tap('报名');
  expect(phone.opened).toEqual(['/packages/member/waiting-room/index?id=v1']);
  expect(phone.stored.has('activity.answers.v1')).toBe(true);
});
