import { binToUuid, uuidToBin } from '../../src/database/ids';
import { demoPerson } from '../../src/database/seeds/persons';
import { actor, type Actor } from '../support/actors';
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
  'slot_lines',
];

jest.setTimeout(60_000);
beforeEach(() => home.reset(TUESDAY));
afterEach(expectInvariants);

/** The chair has the third court at eight; the member is in line for it. */
async function queueBehindTheChair(member: Actor): Promise<void> {
  const [court] = await home.query<{ id: Buffer }>(
    `SELECT r.id FROM resources r JOIN venues v ON v.id = r.venue_id WHERE v.name = '区职工体育馆' AND r.name = '3 号场'`,
  );
  const ask = {
    resourceId: binToUuid(court?.id ?? Buffer.alloc(16)),
    day: '2026-12-02',
    startsAt: '2026-12-02T12:00:00.000Z',
  };
  await (await actor('chair')).mustPost('/bookings', { ...ask, slots: 1 });
  await member.mustPost('/bookings/wait', ask);
}

it('a restored backup gives back what an erased member had booked and signed up for, and nothing of others', async () => {
  const member = await actor('member');
  const id = uuidToBin(demoPerson('member').personId);
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
  await queueBehindTheChair(member);
  const [mine, others] = [await all('='), await all('<>')];
  for (const count of mine) expect(count).toBeGreaterThan(0);
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
