import { Permission } from '@home/shared';
import fc from 'fast-check';
import { ActivitiesWorld } from '../../../test/support/activities-world';
import { PlacesWorld } from '../../../test/support/places-world';
import type { Scope } from '../../access';
import { AppError } from '../../http/app-error';
import { ActivitiesService } from '../activities/activities.service';
import { DoorService } from '../activities/door.service';

/** More with HISTORIES=1000; every change of these rules runs a few dozen. */
const HISTORIES = Number(process.env['HISTORIES'] ?? 8);
const SEED = Number(process.env['SEED'] ?? 20261125);
const PEOPLE = 6;

/** Of one person, of the organiser, of the door, and of time: `later` with the jobs that run then, `pass` without them. */
type Deed =
  | ('sign_up' | 'cancel' | 'accept' | 'decline')
  | ('resize' | 'close' | 'call_off')
  | ('check_in' | 'scan_in')
  | ('drain' | 'later' | 'pass');

interface Act {
  do: Deed;
  who: number;
  at: 0 | 1;
  capacity: number;
  hours: number;
}
type Step = Act | { do: 'both'; first: Act; second: Act };

/** Two activities at the same time: whoever has one cannot have the other. */
const simple: fc.Arbitrary<Act> = fc.record({
  do: fc.oneof(
    { weight: 10, arbitrary: fc.constant<Deed>('sign_up') },
    { weight: 6, arbitrary: fc.constantFrom<Deed[]>('cancel', 'accept', 'decline') },
    { weight: 2, arbitrary: fc.constant<Deed>('resize') },
    { weight: 1, arbitrary: fc.constantFrom<Deed[]>('close', 'call_off') },
    { weight: 4, arbitrary: fc.constantFrom<Deed[]>('check_in', 'scan_in') },
    { weight: 6, arbitrary: fc.constantFrom<Deed[]>('drain', 'later', 'pass') },
  ),
  who: fc.nat(PEOPLE - 1),
  at: fc.constantFrom<0 | 1>(0, 1),
  capacity: fc.integer({ min: 1, max: 4 }),
  // An offer lapses after one or two; sign-up ends after 24; the doors are open from 46 to 51.
  hours: fc.constantFrom(1, 1, 2, 23, 46),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: simple },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('both'), first: simple, second: simple }) },
);

/** Half of the histories go on to the evening itself: some come, some do not, and then it is over. */
const atTheDoor: fc.Arbitrary<Act> = fc
  .tuple(simple, fc.constantFrom<Deed[]>('check_in', 'check_in', 'scan_in', 'cancel', 'call_off'))
  .map(([one, deed]) => ({ ...one, do: deed }));
const history = fc.record({
  steps: fc.array(step, { minLength: 4, maxLength: 12 }),
  evening: fc.option(fc.array(atTheDoor, { minLength: 1, maxLength: 6 })),
});
const DOOR_OPEN = 47;
const OVER = 52;

jest.setTimeout(Math.max(120_000, HISTORIES * 4000));

describe('random histories of sign-up, waitlist, offers and places', () => {
  let city: ActivitiesWorld;
  let people: Scope[];
  let activities: string[];
  let mine: Map<string, string>;
  let hours: number;

  beforeAll(async () => {
    city = await ActivitiesWorld.open('waitlist_histories');
  });
  afterAll(() => city.close());

  async function begin(): Promise<void> {
    await city.reset();
    people = await city.people(PEOPLE);
    // Whoever does not come is counted at the hall.
    const { venueId } = await PlacesWorld.within(city.world).aVenue();
    activities = [
      await city.anActivity({ capacity: 2, venueId }),
      await city.anActivity({ capacity: 1 }),
    ];
    mine = new Map();
    hours = 0;
  }

  async function wait(until: number, withJobs: boolean): Promise<void> {
    hours = Math.max(hours, until);
    city.goTo(hours);
    if (withJobs) await city.tick();
  }

  async function act(one: Act): Promise<void> {
    if (one.do === 'drain') return city.drain();
    if (one.do === 'later' || one.do === 'pass') {
      return wait(hours + one.hours, one.do === 'later');
    }
    const activity = activities[one.at] ?? '';
    const organising = city.world.get(ActivitiesService);
    if (one.do === 'resize')
      return organising.resize(await city.organiser(), activity, one.capacity);
    if (one.do === 'close') return organising.close(await city.organiser(), activity);
    if (one.do === 'call_off') return organising.cancel(await city.organiser(), activity, '下大雨');
    const scope = people[one.who];
    const key = `${one.who} ${one.at}`;
    const registration = mine.get(key);
    if (!scope) return;
    if (one.do === 'sign_up') {
      const { id } = await city.signUp(scope, activity);
      mine.set(key, id);
    } else if (registration && one.do === 'cancel') await city.cancel(scope, registration);
    else if (one.do === 'scan_in') await scanIn(scope, activity);
    else if (registration && one.do === 'check_in') {
      const shown = { registrationId: registration, reason: '没带手机' };
      const keeper = (await city.theChair()).scope(Permission.ActivityKeep);
      await city.world.get(DoorService).checkIn(keeper, activity, shown);
    } else if (registration && (await city.statusOf(registration)) === 'offered') {
      const { id } = await city.entryOf(registration);
      if (one.do === 'accept') await city.waitlist.accept(scope, id);
      else await city.waitlist.decline(scope, id);
    }
  }

  const scanIn = (who: Scope, activity: string) =>
    city.world.database.transaction(() =>
      city.world.get(DoorService).pass(who, activity, city.hour(hours)),
    );

  /** Refusals are part of life; anything else is a fault. */
  async function take(one: Step): Promise<void> {
    if (one.do === 'both') {
      await Promise.all([take(one.first), take(one.second)]);
      return;
    }
    try {
      await act(one);
    } catch (error) {
      const isGone = error instanceof Error && error.message.startsWith('nothing waits');
      if (!(error instanceof AppError) && !isGone) throw error;
    }
  }

  /** What the jobs bring about at the latest: no offer outlives its time, no line the beginning, nobody a called-off activity. */
  const leftBehind = `
    SELECT 'an offer that is over' AS what FROM waitlist_entries WHERE status = 'offered' AND hold_until <= ?
    UNION ALL
    SELECT 'in line for what has begun' FROM waitlist_entries w JOIN activities a ON a.id = w.subject_id
     WHERE w.status IN ('waiting', 'offered') AND (a.starts_at <= ? OR a.status = 'cancelled')
    UNION ALL
    SELECT 'expected at what is over' FROM activity_registrations r JOIN activities a ON a.id = r.activity_id
     WHERE r.status = 'signed_up' AND (a.status = 'cancelled' OR (a.ends_at <= ? AND EXISTS (
       SELECT 1 FROM activity_registrations c WHERE c.activity_id = a.id AND c.status = 'checked_in')))
    UNION ALL
    SELECT 'time held for nothing' FROM held_cells h JOIN activity_registrations r ON r.id = h.matter_id
     WHERE r.status NOT IN ('signed_up', 'offered', 'checked_in', 'no_show')
    UNION ALL
    SELECT 'waits for a place that is free' FROM waitlist_entries w JOIN activities a ON a.id = w.subject_id
     WHERE w.status = 'waiting' AND a.taken < a.capacity
       AND NOT EXISTS (SELECT 1 FROM held_cells h WHERE h.holder_id = w.holder_id)
    UNION ALL
    SELECT 'let in without a place' FROM activity_registrations r
     WHERE r.checked_in_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM transitions t WHERE t.subject_id = r.id
       AND t.action IN ('sign_up', 'take_up') AND t.at <= r.recorded_at)`;

  async function expectNothingLeftBehind(): Promise<void> {
    await city.drain();
    await city.tick();
    await city.drain();
    const now = city.hour(hours);
    expect(await city.world.database.execute(leftBehind, [now, now, now])).toEqual([]);
  }

  it('keep every place counted, every line in order, every person in one place and every door shut to strangers', async () => {
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(history, async ({ steps, evening }) => {
        await begin();
        for (const one of steps) await take(one);
        if (evening) {
          await wait(DOOR_OPEN, true);
          for (const one of evening) await take(one);
          await wait(OVER, true);
        }
        await expectNothingLeftBehind();
        expect(await city.world.broken()).toEqual([]);
        const ends = await city.world.rows<{ status: string }>(
          'SELECT DISTINCT status FROM activity_registrations',
        );
        for (const { status } of ends) reached.add(status);
      }),
      { numRuns: HISTORIES, seed: SEED, endOnFailure: true },
    );
    // Enough of them reach what they are meant to reach.
    if (HISTORIES >= 100)
      expect([...reached]).toEqual(
        expect.arrayContaining(['checked_in', 'no_show', 'called_off', 'lapsed', 'not_reached']),
      );
  });
});
