import { spanText } from '../time.ts';
import { feeText, signUpWords, type SignUpFacts } from './sign-up.ts';

const open: SignUpFacts = {
  status: 'published',
  mode: 'waitlist',
  capacity: 20,
  free: 3,
  waiting: 0,
  signUpFrom: '2026-11-20T00:00:00.000Z',
  signUpTo: '2026-11-30T04:00:00.000Z',
};
const now = new Date('2026-11-23T01:30:00.000Z');
const words = (change: Partial<SignUpFacts>) => signUpWords({ ...open, ...change }, now);

test.each<[string, Partial<SignUpFacts>, string, string]>([
  ['places left', {}, '还有 3 个名额', '共 20 个，11 月 30 日（周一）12:00 截止'],
  ['full, with a waitlist', { free: 0, waiting: 4 }, '满了，可以候补', '20 个名额，4 人在候补'],
  ['full', { free: 0, mode: 'first_come' }, '名额满了', '20 个名额'],
  ['a draw', { mode: 'draw', free: 20 }, '正在报名', '20 个名额，11 月 30 日（周一）12:00 抽签'],
  [
    'not yet',
    { signUpFrom: '2026-11-24T00:00:00.000Z' },
    '还没开始报名',
    '11 月 24 日（周二）08:00 开始报名，20 个名额',
  ],
  ['closed by the organiser', { status: 'closed' }, '报名已截止', '20 个名额'],
  ['past its end', { signUpTo: '2026-11-22T04:00:00.000Z' }, '报名已截止', '20 个名额'],
  ['called off', { status: 'cancelled' }, '已取消', '20 个名额'],
])('an activity says where its sign-up stands: %s', (_what, change, tag, text) => {
  expect(words(change)).toMatchObject({ tag, text });
});

test('a place that came free while people wait is not offered to whoever looks', () => {
  expect(words({ free: 1, waiting: 2 }).tag).toBe('满了，可以候补');
});

test('a span says the day once, and both days where there are two', () => {
  const [from, evening] = [new Date('2026-11-26T11:00:00Z'), new Date('2026-11-26T12:30:00Z')];
  expect(spanText(from, evening, now)).toBe('11 月 26 日（周四）19:00–20:30');
  const next = new Date('2026-11-27T08:00:00Z');
  expect(spanText(from, next, now)).toBe('11 月 26 日（周四）19:00 到 11 月 27 日（周五）16:00');
});

test('a fee is said in yuan, without empty cents', () => {
  expect([0, 2000, 1250].map(feeText)).toEqual(['免费', '20 元', '12.50 元']);
});
