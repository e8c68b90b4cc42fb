import { actor } from '../support/actors';
import { backUpTables, replayErasures, restoreTables } from '../support/backups';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';

/** Tuesday, 10:00 in Shanghai: the member of the demo city has a court tomorrow. */
const TUESDAY = '2026-12-01T02:00:00.000Z';
const TABLES = [
  'persons',
  'accounts',
  'memberships',
  'bookings',
  'held_cells',
  'booking_counters',
  'activities',
  'activity_registrations',
  'waitlist_entries',
];

jest.setTimeout(60_000);
beforeEach(() => home.reset(TUESDAY));
afterEach(expectInvariants);

it('a restored backup gives back what an erased member had booked and signed up for, and nothing of others', async () => {
  const member = await actor('member');
  const [file] = await home.query<{ id: Buffer }>(
    `SELECT b.person_id AS id FROM bookings b WHERE b.open = 1
       AND EXISTS (SELECT 1 FROM activity_registrations r WHERE r.person_id = b.person_id AND r.open = 1) LIMIT 1`,
  );
  if (!file) throw new Error('nobody has both');
  const { id } = file;
  const open = async (table: string, whose: '=' | '<>'): Promise<number> => {
    const [row] = await home.query<{ n: number | string }>(
      `SELECT COUNT(*) AS n FROM ${table} WHERE open = 1 AND person_id ${whose} ?`,
      [id],
    );
    return Number(row?.n);
  };
  const all = (whose: '=' | '<>') =>
    Promise.all(
      ['bookings', 'activity_registrations', 'waitlist_entries'].map((table) => open(table, whose)),
    );
  const [mine, others] = [await all('='), await all('<>')];
  expect(mine[0]).toBeGreaterThan(0);
  expect(mine[1]).toBeGreaterThan(0);
  await backUpTables(TABLES);
  expect((await member.post('/me/erasure', { confirmed: true })).status).toBeLessThan(300);
  expect(await all('=')).toEqual([0, 0, 0]);
  await restoreTables(TABLES);
  expect(await all('=')).toEqual(mine);
  expect(await replayErasures('')).toBe(1);
  expect(await all('=')).toEqual([0, 0, 0]);
  expect(await all('<>')).toEqual(others);
  expect(await replayErasures('')).toBe(1);
});
