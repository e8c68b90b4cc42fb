import { setTimeout as sleep } from 'node:timers/promises';
import { PlacesWorld } from '../../../test/support/places-world';
import { openPool } from '../../database/pool';
import { AvailabilityQueries } from './availability.queries';

jest.setTimeout(60_000);

describe('the slot grid of a popular venue', () => {
  let places: PlacesWorld;

  beforeAll(async () => {
    places = await PlacesWorld.open('availability');
  });
  afterAll(() => places.close());
  beforeEach(() => places.reset());

  const HELD = ['booking_counters', 'held_cells', 'bookings', 'venues', 'resources', 'rule_sets'];
  const MOST_MS = 2000;

  it('is read while every row that bookings fight over is locked by somebody else', async () => {
    const { venueId, resources } = await places.aVenue();
    const who = await places.aMember();
    await places.book(who, resources[0] ?? '', '18:00');
    const url = new URL(process.env['TEST_DATABASE_URL'] ?? '');
    const [row] = await places.world.rows<{ name: string }>('SELECT DATABASE() AS name');
    url.pathname = `/${row?.name ?? ''}`;
    const other = openPool(url.href, 2);
    const [holder, third] = [await other.getConnection(), await other.getConnection()];
    try {
      await holder.query('START TRANSACTION');
      for (const table of HELD) await holder.query(`SELECT * FROM ${table} FOR UPDATE`);
      const read = places.world
        .get(AvailabilityQueries)
        .get(who, venueId, { day: places.tomorrow, days: 7 });
      const seen = await Promise.race([read, sleep(MOST_MS, undefined)]);
      expect(seen?.days).toHaveLength(7);
      expect(seen?.days[0]?.resources[0]?.slots.map(({ state }) => state)).toContain('mine');
      // The rows are really held: whoever wants one of them waits.
      await third.query('SET SESSION innodb_lock_wait_timeout = 1');
      for (const table of HELD)
        await expect(third.query(`SELECT * FROM ${table} FOR UPDATE`)).rejects.toThrow(
          'Lock wait timeout',
        );
    } finally {
      await holder.query('ROLLBACK');
      for (const connection of [holder, third]) connection.release();
      await other.end();
    }
  });
});
