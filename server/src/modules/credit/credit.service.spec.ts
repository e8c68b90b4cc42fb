import { addDays, Permission, ruleSamples } from '@home/shared';
import { outcomes } from '../../../test/support/joining-world';
import { PlacesWorld } from '../../../test/support/places-world';
import type { Scope } from '../../access';
import { BookingChangesService } from '../bookings/bookings.changes.service';
import { BookingClock } from '../bookings/bookings.clock';
import { CreditQueries } from './credit.queries';
import { CreditService } from './credit.service';

jest.setTimeout(60_000);

let places: PlacesWorld;
beforeAll(async () => {
  places = await PlacesWorld.open('credit');
});
afterAll(() => places.close());
beforeEach(() => places.reset());

const refusal = async (act: Promise<unknown>): Promise<string> => {
  const [outcome = ''] = outcomes(await Promise.allSettled([act]));
  return outcome;
};

/** Books for tomorrow and does not come. */
async function miss(who: Scope, court: string): Promise<void> {
  await places.book(who, court, '19:00');
  places.world.setTime(places.at(places.tomorrow, '19:16'));
  expect(await places.world.get(BookingClock).run()).toBe(1);
}
const lines = async (who: Scope) => (await places.world.get(CreditQueries).listMine(who)).items;

describe('two that did not come', () => {
  it('bar, and an accepted appeal takes exactly one back', async () => {
    const { resources } = await places.aVenue();
    const [court = ''] = resources;
    const who = await places.aMember();
    const chair = await places.world.anOfficeHolder('cadre', 12);
    await miss(who, court);
    await miss(who, court);
    expect(await refusal(places.book(who, court, '20:00'))).toBe('booking.barred');
    expect(await places.world.broken()).toEqual([]);
    const [latest] = await lines(who);
    const credit = places.world.get(CreditService);
    const appeal = await credit.appeal(who, latest?.id ?? '', '临时加班，有排班表');
    expect(await refusal(credit.appeal(who, latest?.id ?? '', '再说一次'))).toBe(
      'credit.appealed_before',
    );
    const decider = chair.scope(Permission.CreditDecide);
    const decided = await Promise.allSettled([
      credit.accept(decider, appeal, undefined),
      credit.accept(decider, appeal, undefined),
      credit.reject(decider, appeal, '没有排班表'),
    ]);
    expect(decided.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await places.world.broken()).toEqual([]);
    const accepted = decided[2]?.status === 'rejected';
    expect(await refusal(places.book(who, court, '20:00'))).toBe(
      accepted ? 'ok' : 'booking.barred',
    );
  });

  it('are written down once, however often the clock comes by at once', async () => {
    const { resources } = await places.aVenue();
    const who = await places.aMember();
    await places.book(who, resources[0] ?? '', '19:00');
    places.world.setTime(places.at(places.tomorrow, '19:16'));
    const clock = places.world.get(BookingClock);
    await Promise.all([clock.run(), clock.run(), clock.run()]);
    expect(await lines(who)).toHaveLength(1);
    expect(await places.world.broken()).toEqual([]);
  });
});

it('a late cancel is a line where the rules count it, and refused where they do not', async () => {
  const night = [{ days: '1-7', opens: '17:00', closes: '22:00' }];
  const [counted, strict] = [
    await places.aVenue({ rules: ruleSamples.nightCourt, hours: night }),
    await places.aVenue(),
  ];
  const who = await places.aMember();
  const late = await places.book(who, counted.resources[0] ?? '', '19:00');
  const kept = await places.book(who, strict.resources[0] ?? '', '20:00');
  places.world.setTime(places.at(places.tomorrow, '18:30'));
  const changes = places.world.get(BookingChangesService);
  await changes.cancel(who, late.id);
  expect((await lines(who)).map(({ what }) => what)).toEqual(['退得太晚']);
  places.world.setTime(places.at(places.today, '19:45'));
  expect(await refusal(changes.cancel(who, kept.id))).toBe('booking.too_late_to_cancel');
  expect(await places.world.broken()).toEqual([]);
});

it('nobody answers their own appeal, nobody sees another office’s, and one rises when it waits', async () => {
  const { resources } = await places.aVenue();
  const who = await places.aMember();
  await miss(who, resources[0] ?? '');
  const [line] = await lines(who);
  const credit = places.world.get(CreditService);
  const appeal = await credit.appeal(who, line?.id ?? '', '路上堵车');
  const elsewhere = (await places.world.anOfficeHolder('cadre', 13)).scope(Permission.CreditDecide);
  expect(await refusal(credit.accept(elsewhere, appeal, undefined))).toBe(
    'credit.appeal_not_found',
  );
  expect(await refusal(credit.accept(who, appeal, undefined))).toBe('credit.appeal_not_found');
  const stranger = await places.aMember();
  expect(await refusal(credit.appeal(stranger, line?.id ?? '', '我来'))).toBe(
    'credit.entry_not_found',
  );
  await credit.withdraw(who, appeal);
  expect(await places.world.broken()).toEqual([]);
  places.world.setTime(places.at(addDays(places.today, 31), '12:00'));
  expect((await lines(who))[0]?.actions).toEqual([]);
});
