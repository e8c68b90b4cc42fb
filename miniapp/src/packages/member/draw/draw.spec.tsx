import { act, fireEvent, render, screen as dom } from '@testing-library/react';
import { createHash, createHmac } from 'node:crypto';
import { anActivity, aRegistration } from '../../../../test/activities';
import { ok, signedIn } from '../../../../test/cadre';
import { phone } from '../../../../test/taro';
import DrawPage from './index';

const seed = 'ab'.repeat(32);
const seedHash = createHash('sha256').update(seed).digest('hex');
const hmacOf = (number: number) => createHmac('sha256', seed).update(String(number)).digest('hex');
const order = [1, 2, 3, 4].sort((a, b) => (hmacOf(a) < hmacOf(b) ? -1 : 1));
const [winner = 0, second = 0] = order;

const done = {
  activityId: 'v1',
  activityTitle: '东湖一日游',
  rule: {
    programme: 'outing',
    excludeWonWithinDays: 0,
    excludeBarred: false,
    secondTicketAfterLosingDays: 0,
  },
  lines: [],
  seedHash,
  committedAt: '2026-11-16T01:00:00.000Z',
  drawsAt: '2026-11-23T00:00:00.000Z',
  seed,
  revealedAt: '2026-11-23T00:00:10.000Z',
  places: 1,
  numbers: 4,
  entries: order.map((number, at) => ({
    number,
    tickets: 1,
    exclusion: null,
    position: at + 1,
    drawn: at === 0,
  })),
};

async function open(draw: object, number: number) {
  phone.params = { id: 'v1' };
  signedIn({
    'GET /activities/v1': () => ok(anActivity({ mine: aRegistration({ number }) })),
    'GET /activities/v1/draw': () => ok(draw),
  });
  render(<DrawPage />);
  await act(async () => undefined);
}
const tap = (name: string) =>
  act(async () => void fireEvent.click(dom.getByRole('button', { name })));

test('the winner reads it first, with their number', async () => {
  await open(done, winner);
  expect(dom.getByText('您抽中了')).toBeInTheDocument();
  expect(dom.getByText(`${winner} 号（您）`)).toBeInTheDocument();
});

test('who has lost reads where they stand in line', async () => {
  await open(done, second);
  expect(dom.getByText('没有抽中，候补第 1 位')).toBeInTheDocument();
});

test('the phone recomputes an honest draw', async () => {
  await open(done, winner);
  await tap('在手机上算一遍');
  expect(dom.getAllByText('对')).toHaveLength(5);
});

test('and says so when the record was turned', async () => {
  const turned = {
    ...done,
    entries: done.entries.map((one) => ({ ...one, drawn: one.position === 2 })),
  };
  await open(turned, second);
  await tap('在手机上算一遍');
  expect(dom.getAllByText('不对')).toHaveLength(1);
});

test('the data can be taken to another machine', async () => {
  await open(done, winner);
  await tap('复制核对方法');
  expect(phone.copied[0]).toContain('/api/v1/activities/v1/draw，');
  expect(phone.copied[0]).toContain(`node verify-draw.mjs draw.json ${winner}`);
});

test('before the moment there is the hash, and no seed', async () => {
  await open({ ...done, seed: null, revealedAt: null, places: null, entries: [] }, winner);
  expect(dom.getByText(/抽签$/)).toBeInTheDocument();
  expect(dom.getByText(seedHash)).toBeInTheDocument();
  expect(dom.queryByText(seed)).toBeNull();
  expect(dom.queryByRole('button', { name: '在手机上算一遍' })).toBeNull();
});
