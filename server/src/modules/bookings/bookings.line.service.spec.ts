import { addDays, Permission, ruleSamples, type BookingRules } from '@home/shared';
import { AsyncResource } from 'node:async_hooks';
import { outcomes } from '../../../test/support/joining-world';
import { aMeeting } from '../../../test/support/meeting';
import { PlacesWorld } from '../../../test/support/places-world';
import type { Scope } from '../../access';
import { WaitlistJobs } from '../waitlist/waitlist.jobs';
import { WaitlistService } from '../waitlist/waitlist.service';
import { BookingChangesService } from './bookings.changes.service';
import { BookingClock } from './bookings.clock';
import { BookingsClosingService } from './bookings.closing.service';
import { BookingLineService } from './bookings.line.service';
import { BookingsPublic } from './bookings.public';
import { BookingsQueries } from './bookings.queries';
import { BookingsResizingService } from './bookings.resizing.service';
import { BookingsService } from './bookings.service';
import { AvailabilityQueries } from './availability.queries';
import { PersonTime } from './person-time';
import { SlotLinesRepository } from './slot-lines.repository';

jest.setTimeout(120_000);

/** Not in the transaction that is running: somebody's other phone. */
const elsewhere = new AsyncResource('another phone');
const outside = <T>(act: () => Promise<T>): Promise<T> => elsewhere.runInAsyncScope(act);

describe('候补 for a slot', () => {
  let places: PlacesWorld;

  beforeAll(async () => {
    places = await PlacesWorld.open('slot_lines');
  });
  afterAll(() => places.close());
  beforeEach(() => places.reset());
  afterEach(async () => {
    jest.restoreAllMocks();
    expect(await places.world.broken()).toEqual([]);
  });

  const rules: BookingRules = { ...ruleSamples.jiujiang, perPersonDay: 2, perUnionDay: null };
  const line = () => places.world.get(BookingLineService);
  const changes = () => places.world.get(BookingChangesService);
  const waitlist = () => places.world.get(WaitlistService);
  const tick = () => places.world.get(WaitlistJobs).run();
  const wait = (who: Scope, resourceId: string, time: string) => {
    const { day, startsAt } = places.ask(resourceId, time);
    return line().join(who, { resourceId, day, startsAt });
  };
  const mine = async (who: Scope) =>
    (await places.world.get(BookingsQueries).listMine(who)).upcoming;
  const statusOf = async (who: Scope): Promise<string | undefined> => (await mine(who))[0]?.status;
  const offerOf = async (who: Scope): Promise<string> =>
    (await mine(who)).find(({ status }) => status === 'offered')?.waitlistId ?? '';
  const refusal = async (act: Promise<unknown>) => outcomes(await Promise.allSettled([act]))[0];
  const later = (minutes: number): void =>
    places.world.setTime(new Date(places.world.now().getTime() + minutes * 60_000).toISOString());
  const members = async (count: number): Promise<Scope[]> => {
    const all: Scope[] = [];
    while (all.length < count) all.push(await places.aMember());
    return all;
  };

  /** A court, or a hall for two, that is full at seven, and so many in line for it. */
  async function aFullOne(inLine: number, capacity = 1, change: Partial<BookingRules> = {}) {
    const venue = await places.aVenue({ rules: { ...rules, ...change }, capacities: [capacity] });
    const court = venue.resources[0] ?? '';
    const holders = await members(capacity);
    const ids: string[] = [];
    for (const who of holders) ids.push((await places.book(who, court, '19:00')).id);
    const people = await members(inLine);
    for (const who of people) await wait(who, court, '19:00');
    const [holder, first, second] = [holders[0], people[0], people[1]];
    if (!holder || !first) throw new Error('nobody');
    return { ...venue, court, holder, id: ids[0] ?? '', first, second: second ?? first, people };
  }

  it.each([1, 2])(
    'of %d places: a freed one goes to the first in line, by itself',
    async (many) => {
      const { court, holder, id, first, second } = await aFullOne(2, many);
      expect((await mine(second))[0]).toMatchObject({
        status: 'queued',
        ahead: 1,
        actions: ['leave'],
      });
      await changes().cancel(holder, id);
      expect(await refusal(places.book(await places.aMember(), court, '19:00'))).toBe(
        'booking.slot_taken',
      );
      await places.world.settle();
      expect(await Promise.all([first, second].map(statusOf))).toEqual(['offered', 'queued']);
      await waitlist().accept(first, await offerOf(first));
      expect(await mine(first)).toMatchObject([{ status: 'confirmed', waitlistId: null }]);
      expect((await mine(second))[0]).toMatchObject({ status: 'queued', ahead: 0 });
    },
  );

  it('is found by the net when its order was lost', async () => {
    const { holder, id, first } = await aFullOne(1);
    await changes().cancel(holder, id);
    await places.world.database.run('DELETE FROM outbox');
    await tick();
    expect(await statusOf(first)).toBe('offered');
  });

  it('declined or not answered, it is the next one’s; with nobody left it is anybody’s', async () => {
    const { court, holder, id, first, second, people } = await aFullOne(3);
    await changes().cancel(holder, id);
    await places.world.settle();
    await waitlist().decline(first, await offerOf(first));
    await places.world.settle();
    expect(await statusOf(second)).toBe('offered');
    later(31);
    await tick();
    await places.world.settle();
    expect(await statusOf(second)).toBeUndefined();
    const third = people[2] ?? first;
    expect(await statusOf(third)).toBe('offered');
    await waitlist().decline(third, await offerOf(third));
    expect((await places.book(second, court, '19:00')).status).toBe('confirmed');
  });

  it('is kept from walk-ins until it is known that nobody in line can have it', async () => {
    const { court, holder, id, first } = await aFullOne(1, 1, { perPersonDay: 1 });
    // Booked elsewhere at that time meanwhile.
    const other = await places.aVenue({ rules });
    await places.book(first, other.resources[0] ?? '', '19:00');
    await changes().cancel(holder, id);
    const walkIn = await places.aMember();
    expect(await refusal(places.book(walkIn, court, '19:00'))).toBe('booking.slot_taken');
    await places.world.settle();
    expect((await places.book(walkIn, court, '19:00')).status).toBe('confirmed');
  });

  it('passes over who may not come now, and takes the next', async () => {
    const { holder, id, first, second } = await aFullOne(2, 1, { perPersonDay: 1 });
    const [, other] = (await places.aVenue({ rules, capacities: [1, 1] })).resources;
    await places.book(first, other ?? '', '19:00');
    await changes().cancel(holder, id);
    await places.world.settle();
    expect(await Promise.all([first, second].map(statusOf))).toEqual(['confirmed', 'offered']);
  });

  it('is only for what is full, is open, and one could book; once', async () => {
    const { court, first } = await aFullOne(1);
    const someone = await places.aMember();
    expect(await refusal(wait(first, court, '19:00'))).toBe('waitlist.already_waiting');
    expect(await refusal(wait(someone, court, '18:00'))).toBe('booking.free_now');
    expect(await refusal(wait(someone, court, '19:30'))).toBe('booking.not_a_slot');
    const day = addDays(places.today, 30);
    const far = { resourceId: court, day, startsAt: places.at(day, '19:00') };
    expect(await refusal(line().join(someone, far))).toBe('booking.not_yet_open');
    const other = await places.aVenue({ rules });
    await places.book(someone, other.resources[0] ?? '', '19:00');
    expect(await refusal(wait(someone, court, '19:00'))).toBe('booking.overlaps');
  });

  it('is over when the slot begins; who waited is told', async () => {
    const { holder, id, first, second } = await aFullOne(2);
    later(32.5 * 60);
    await changes()
      .cancel(holder, id)
      .catch(() => undefined);
    places.world.setTime(places.at(places.today, '19:00'));
    later(1);
    await places.world.get(BookingClock).run();
    await tick();
    expect(await Promise.all([first, second].map(statusOf))).toEqual([undefined, undefined]);
    const told = await places.world.rows(
      "SELECT 1 FROM messages WHERE kind = 'booking_not_reached'",
    );
    expect(told).toHaveLength(2);
  });

  it('an offer that nobody answered lapses when the slot begins, by the waitlist’s clock: its person is told that', async () => {
    const { holder, id, first } = await aFullOne(1, 1, { cancelUntilMinutes: 0 });
    places.world.setTime(places.at(places.tomorrow, '18:50'));
    await changes().cancel(holder, id);
    await places.world.settle();
    expect(await statusOf(first)).toBe('offered');
    later(11);
    // Whichever of the two clocks is quicker.
    expect(await places.world.get(BookingClock).run()).toBe(0);
    await tick();
    expect(await places.world.rows('SELECT status FROM bookings ORDER BY opened_at')).toEqual([
      { status: 'cancelled' },
      { status: 'lapsed' },
    ]);
    const told = await places.world.rows(
      "SELECT kind FROM messages WHERE kind IN ('booking_offer_over', 'booking_not_reached')",
    );
    expect(told).toEqual([{ kind: 'booking_offer_over' }]);
  });

  describe('whoever has the slot is in line for it no longer', () => {
    const waiting = async (): Promise<number> =>
      (await places.world.rows<{ waiting: number }>('SELECT waiting FROM slot_lines')).reduce(
        (sum, one) => sum + one.waiting,
        0,
      );
    const statuses = async (who: Scope) => (await mine(who)).map(({ status }) => status);

    /** Their turn came while they had something else at that time: the court is anybody's, and they still wait. */
    async function aPassedOver(change: Partial<BookingRules> = {}) {
      const full = await aFullOne(1, 1, change);
      const other = await places.aVenue({ rules });
      const elsewhere = await places.book(full.first, other.resources[0] ?? '', '19:00');
      await changes().cancel(full.holder, full.id);
      await places.world.settle();
      await changes().cancel(full.first, elsewhere.id);
      expect(await statuses(full.first)).toEqual(['queued']);
      return full;
    }

    it('when they book it, in the same act; refused, they wait as before', async () => {
      const { court, first } = await aFullOne(1);
      expect(await refusal(places.book(first, court, '19:00'))).toBe('booking.slot_taken');
      expect([await statuses(first), await waiting()]).toEqual([['queued'], 1]);
      await places.reset();
      const free = await aPassedOver();
      expect((await places.book(free.first, free.court, '19:00')).status).toBe('confirmed');
      expect([await statuses(free.first), await waiting()]).toEqual([['confirmed'], 0]);
      const entries = await places.world.rows('SELECT status FROM waitlist_entries');
      expect(entries).toEqual([{ status: 'left' }]);
    });

    it('when they move a booking there, or make it one of their weeks', async () => {
      const moving = await aPassedOver();
      const late = await places.book(moving.first, moving.court, '20:00');
      await changes().reschedule(moving.first, late.id, places.ask(moving.court, '19:00'));
      expect([await statuses(moving.first), await waiting()]).toEqual([['confirmed'], 0]);
      await places.reset();
      const { court, first } = await aPassedOver({ seriesWeeks: 2 });
      const weeks = { ...places.ask(court, '19:00'), weeks: 2, purpose: '球队' };
      await places.world.get(BookingsService).bookSeries(first, weeks);
      expect([await statuses(first), await waiting()]).toEqual([['confirmed', 'confirmed'], 0]);
    });

    it('also with two phones at once: one books, and the place in line is left once', async () => {
      for (let round = 0; round < 4; round += 1) {
        await places.reset();
        const { court, first } = await aPassedOver();
        const taps = [1, 2].map(() => places.book(first, court, '19:00'));
        const told = outcomes(await Promise.allSettled(taps));
        expect(told.filter((one) => one === 'ok')).toHaveLength(1);
        expect([await statuses(first), await waiting()]).toEqual([['confirmed'], 0]);
        expect(await places.world.broken()).toEqual([]);
      }
    });

    /** Who joins the line books the slot on another phone, once the line is locked and before it is looked at. */
    async function bookedWhileJoining() {
      const { resources } = await places.aVenue({ rules });
      const [court = ''] = resources;
      const who = await places.aMember();
      const lines = places.world.get(SlotLinesRepository);
      const lock = lines.lock.bind(lines);
      jest.spyOn(lines, 'lock').mockImplementationOnce(async (slots) => {
        const locked = await lock(slots);
        await outside(() => places.book(who, court, '19:00'));
        return locked;
      });
      return { who, joined: await refusal(wait(who, court, '19:00')) };
    }

    it('and does not get in line for it on another phone', async () => {
      const { who, joined } = await bookedWhileJoining();
      expect([joined, await statuses(who)]).toEqual(['booking.overlaps', ['confirmed']]);
    });

    it('as they would, were their own time not asked again behind the lock (the negative control)', async () => {
      jest.spyOn(places.world.get(PersonTime), 'isHeld').mockResolvedValue(false);
      const { who, joined } = await bookedWhileJoining();
      expect([joined, (await statuses(who)).sort()]).toEqual(['ok', ['confirmed', 'queued']]);
      await changes().cancel(
        who,
        (await mine(who)).find((one) => one.status === 'confirmed')?.id ?? '',
      );
    });
  });

  it('ends with a closure: nobody is offered what is shut, the preview counts bookings only', async () => {
    const { venueId, court, holder, id, first, second } = await aFullOne(2);
    await changes().cancel(holder, id);
    await places.world.settle();
    const manage = (await places.aKeeper()).scope(Permission.VenueKeep);
    const closing = places.world.get(BookingsClosingService);
    const span = {
      resourceId: court,
      from: places.at(places.tomorrow, '18:00'),
      to: places.at(places.tomorrow, '21:00'),
    };
    expect(await closing.preview(manage, venueId, span)).toEqual([]);
    await closing.close(manage, venueId, { ...span, reason: '检修', bookings: 0 });
    expect(await Promise.all([first, second].map(statusOf))).toEqual([undefined, undefined]);
    const cells = await places.world.rows('SELECT 1 FROM held_cells');
    expect(cells).toEqual([]);
  });

  it('of a hall that gets more places is offered before walk-ins come', async () => {
    const { venueId, court, people } = await aFullOne(2, 2);
    const manage = (await places.world.anOfficeHolder('cadre', 12)).scope(Permission.VenueManage);
    const five = { capacity: 5, bookings: 0 };
    await places.world.get(BookingsResizingService).resize(manage, venueId, court, five);
    await places.world.settle();
    expect(await Promise.all(people.map(statusOf))).toEqual(['offered', 'offered']);
    expect((await places.book(await places.aMember(), court, '19:00')).status).toBe('confirmed');
    expect(await refusal(places.book(await places.aMember(), court, '19:00'))).toBe(
      'booking.slot_taken',
    );
  });

  it('a booking that moves away leaves its time to the line, but not what it keeps', async () => {
    const { court, holder, id, first } = await aFullOne(1, 1, { maxSlots: 2 });
    await changes().reschedule(holder, id, places.ask(court, '19:00', { slots: 2 }));
    await places.world.settle();
    expect(await statusOf(first)).toBe('queued');
    await changes().reschedule(holder, id, places.ask(court, '20:00'));
    await places.world.settle();
    expect(await statusOf(first)).toBe('offered');
  });

  it('a team that gives back all its weeks leaves each to who waits for it', async () => {
    const { resources } = await places.aVenue({ rules: { ...rules, seriesWeeks: 3 } });
    const court = resources[0] ?? '';
    const [team, first] = await members(2);
    if (!team || !first) throw new Error('nobody');
    const weeks = { ...places.ask(court, '19:00'), weeks: 3, purpose: '球队' };
    const { items } = await places.world.get(BookingsService).bookSeries(team, weeks);
    await wait(first, court, '19:00');
    await changes().cancelSeries(team, items[0]?.seriesId ?? '');
    await places.world.settle();
    expect(await statusOf(first)).toBe('offered');
    expect((await mine(team)).length).toBe(0);
  });

  it('where somebody has to approve, an accepted offer is asked for', async () => {
    const venue = await places.aVenue({ rules: { ...rules, approval: true } });
    const court = venue.resources[0] ?? '';
    const [holder, first] = await members(2);
    if (!holder || !first) throw new Error('nobody');
    const { id } = await places.book(holder, court, '19:00');
    await wait(first, court, '19:00');
    await changes().cancel(holder, id);
    await places.world.settle();
    await waitlist().accept(first, await offerOf(first));
    expect(await statusOf(first)).toBe('requested');
  });

  it('who leaves the city leaves every line, and an offer goes on', async () => {
    const { holder, id, first, second } = await aFullOne(2);
    await changes().cancel(holder, id);
    await places.world.settle();
    await places.world.database.transaction(() =>
      places.world.get(BookingsPublic).cancelAllOf(first),
    );
    await places.world.settle();
    expect(await Promise.all([first, second].map(statusOf))).toEqual([undefined, 'offered']);
  });

  it('is seen in the grid: how many wait, whether I do, and that a kept court is full', async () => {
    const { venueId, holder, id, first } = await aFullOne(2);
    await changes().cancel(holder, id);
    const look = async (who: Scope) => {
      const seen = await places.world
        .get(AvailabilityQueries)
        .get(who, venueId, { day: places.tomorrow });
      const slots = seen.days[0]?.resources[0]?.slots ?? [];
      return slots.find(({ startText }) => startText === '19:00');
    };
    expect(await look(first)).toMatchObject({ state: 'full', waiting: 2, isWaiting: true });
    await places.world.settle();
    expect(await look(first)).toMatchObject({ state: 'mine' });
    expect(await look(holder)).toMatchObject({ state: 'full', waiting: 1, canWait: true });
  });

  describe('at the same instant', () => {
    const ROUNDS = 6;

    it('a cancellation, a join and walk-ins: whoever was in line before is never passed', async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        await places.reset();
        const { court, holder, id, first } = await aFullOne(1);
        const [joiner, ...walkIns] = await members(7);
        const [booked] = await Promise.all([
          Promise.allSettled(walkIns.map((who) => places.book(who, court, '19:00'))),
          changes().cancel(holder, id),
          wait(joiner ?? first, court, '19:00'),
        ]);
        expect(outcomes(booked)).not.toContain('ok');
        await places.world.settle();
        expect(await statusOf(first)).toBe('offered');
        expect(await places.world.broken()).toEqual([]);
      }
    });

    it('the first to join and a cancellation: offered, or told that it is free', async () => {
      const told = new Set<string>();
      for (let round = 0; round < ROUNDS; round += 1) {
        await places.reset();
        const venue = await places.aVenue({ rules });
        const court = venue.resources[0] ?? '';
        const [holder, joiner] = await members(2);
        if (!holder || !joiner) throw new Error('nobody');
        const { id } = await places.book(holder, court, '19:00');
        const [, joined] = await Promise.allSettled([
          changes().cancel(holder, id),
          wait(joiner, court, '19:00'),
        ]);
        await places.world.settle();
        told.add(`${outcomes([joined]).join()}, ${await statusOf(joiner)}`);
        expect(await places.world.broken()).toEqual([]);
      }
      const right = ['ok, offered', 'booking.free_now, undefined'];
      expect([...told].filter((one) => !right.includes(one))).toEqual([]);
    });

    it('a walk-in would jump the line if a freed court were let go first (the negative control)', async () => {
      const { court, holder, id, first } = await aFullOne(1);
      const lines = places.world.get(SlotLinesRepository);
      const lock = lines.lock.bind(lines);
      // Frees as if nobody waited: the order to fill comes too late.
      jest
        .spyOn(lines, 'lock')
        .mockImplementation(async (slots) =>
          (await lock(slots)).map((one) => ({ ...one, waiting: 0 })),
        );
      await changes().cancel(holder, id);
      jest.restoreAllMocks();
      expect((await places.book(await places.aMember(), court, '19:00')).status).toBe('confirmed');
      await places.world.settle();
      expect(await statusOf(first)).toBe('queued');
    });

    it('two who accept, decline and let lapse the same offer: one of them', async () => {
      const { holder, id, first } = await aFullOne(1);
      await changes().cancel(holder, id);
      await places.world.settle();
      const offer = await offerOf(first);
      const met = aMeeting(3);
      const act = async (what: () => Promise<unknown>) => {
        await met();
        return what();
      };
      const done = await Promise.allSettled([
        act(() => waitlist().accept(first, offer)),
        act(() => waitlist().decline(first, offer)),
        act(() => waitlist().accept(first, offer)),
      ]);
      expect(outcomes(done).filter((one) => one === 'ok')).toHaveLength(1);
    });

    it('offers of two courts at one time reach one person once', async () => {
      const venue = await places.aVenue({ rules, capacities: [1, 1] });
      const [a, b] = [venue.resources[0] ?? '', venue.resources[1] ?? ''];
      const [one, two, eager] = await members(3);
      if (!one || !two || !eager) throw new Error('nobody');
      const [first, second] = [
        await places.book(one, a, '19:00'),
        await places.book(two, b, '19:00'),
      ];
      await wait(eager, a, '19:00');
      await wait(eager, b, '19:00');
      await Promise.all([changes().cancel(one, first.id), changes().cancel(two, second.id)]);
      await Promise.all([places.world.settle(), places.world.settle()]);
      await tick();
      const statuses = (await mine(eager)).map(({ status }) => status).sort();
      expect(statuses).toEqual(['offered', 'queued']);
    });
  });
});
