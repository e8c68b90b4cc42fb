import { CalendarError, Permission } from '@home/shared';
import { JoiningWorld } from '../../../test/support/joining-world';
import { aMeeting } from '../../../test/support/meeting';
import { withoutKey } from '../../../test/support/without-key';
import { CalendarFeedsRepository } from './calendar-feeds.repository';
import { CalendarsService } from './calendars.service';

let world: JoiningWorld;

beforeAll(async () => {
  world = await JoiningWorld.open(`home_calendars_${process.env['JEST_WORKER_ID'] ?? '1'}`);
});
afterAll(() => world.close());
beforeEach(() => world.reset());
afterEach(() => jest.restoreAllMocks());

const calendars = () => world.get(CalendarsService);
const fileOf = (url: string | null): string => (url ?? '').split('/').at(-1) ?? '';
const expectDead = (file: string): Promise<void> =>
  expect(calendars().read(file)).rejects.toThrow(CalendarError.LinkDead.code);
const live = async (): Promise<number> =>
  (await world.database.execute('SELECT id FROM calendar_feeds WHERE open = 1')).length;

describe('the link of a calendar', () => {
  it('is the same each time one looks, and another after it was renewed; the old one opens nothing', async () => {
    const rider = await world.aRider(Permission.BookingOwn);
    expect(await calendars().get(rider)).toEqual({ url: null, createdAt: null });
    const first = await calendars().renew(rider);
    expect(await calendars().get(rider)).toEqual(first);
    expect(await calendars().read(fileOf(first.url))).toContain('BEGIN:VCALENDAR');
    const second = await calendars().renew(rider);
    expect(second.url).not.toBe(first.url);
    await expectDead(fileOf(first.url));
    await calendars().end(rider);
    await expectDead(fileOf(second.url));
    expect(await calendars().get(rider)).toEqual({ url: null, createdAt: null });
  });

  it('cannot be made out of the id that stands in the database', async () => {
    const rider = await world.aRider(Permission.BookingOwn);
    const file = fileOf((await calendars().renew(rider)).url);
    const [id = '', mac = ''] = file.split('.');
    const forged = [
      `${id}.ics`,
      `${id}.${'A'.repeat(22)}.ics`,
      `${id}.${mac.slice(0, 21)}.ics`,
      `${id.replace(/^./, (first) => (first === '0' ? '1' : '0'))}.${mac}.ics`,
      `${id}.${mac}`,
      '../../etc/passwd',
      '',
    ];
    for (const one of forged) await expectDead(one);
  });

  /** Four phones at once, none of which sees what another has made. */
  async function fourPhones(): Promise<void> {
    const rider = await world.aRider(Permission.BookingOwn);
    const feeds = world.get(CalendarFeedsRepository);
    const [insert, met] = [feeds.insert.bind(feeds), aMeeting(4)];
    jest.spyOn(feeds, 'insert').mockImplementation(async (...feed) => {
      await met();
      await insert(...feed);
    });
    await Promise.allSettled([1, 2, 3, 4].map(() => calendars().renew(rider)));
  }

  it('is one, when phones make it at once', async () => {
    await fourPhones();
    expect(await live()).toBe(1);
  });

  it('would be several without its key (the negative control of the test above)', async () => {
    const guard = { table: 'calendar_feeds', key: 'calendar_feeds_one' };
    await withoutKey(world.database, guard, async () => {
      await fourPhones();
      expect(await live()).toBe(4);
    });
  });
});
