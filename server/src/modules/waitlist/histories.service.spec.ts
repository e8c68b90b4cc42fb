import fc from 'fast-check';
import { ActivitiesWorld } from '../../../test/support/activities-world';
import type { Scope } from '../../access';
import { AppError } from '../../http/app-error';
import { ActivitiesService } from '../activities/activities.service';

/** More with HISTORIES=1000; every change of these rules runs a few dozen. */
const HISTORIES = Number(process.env['HISTORIES'] ?? 8);
const PEOPLE = 6;

interface Act {
  do: 'sign_up' | 'cancel' | 'accept' | 'decline' | 'resize' | 'drain' | 'later';
  who: number;
  at: 0 | 1;
  capacity: number;
}
type Step = Act | { do: 'both'; first: Act; second: Act };

/** Two activities at the same time: whoever has one cannot have the other. */
const simple: fc.Arbitrary<Act> = fc.record({
  do: fc.oneof(
    { weight: 5, arbitrary: fc.constant('sign_up' as const) },
    { weight: 3, arbitrary: fc.constantFrom('cancel' as const, 'accept', 'decline') },
    { weight: 1, arbitrary: fc.constant('resize' as const) },
    { weight: 3, arbitrary: fc.constantFrom('drain' as const, 'later') },
  ),
  who: fc.nat(PEOPLE - 1),
  at: fc.constantFrom<0 | 1>(0, 1),
  capacity: fc.integer({ min: 1, max: 4 }),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: simple },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('both'), first: simple, second: simple }) },
);

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
    activities = [await city.anActivity({ capacity: 2 }), await city.anActivity({ capacity: 1 })];
    mine = new Map();
    hours = 0;
  }

  async function act(one: Act): Promise<void> {
    if (one.do === 'drain') return city.drain();
    if (one.do === 'later') {
      hours += 1;
      city.goTo(hours);
      return city.tick();
    }
    const activity = activities[one.at] ?? '';
    if (one.do === 'resize')
      return city.world
        .get(ActivitiesService)
        .resize(await city.organiser(), activity, one.capacity);
    const scope = people[one.who];
    const key = `${one.who} ${one.at}`;
    const registration = mine.get(key);
    if (!scope) return;
    if (one.do === 'sign_up') {
      const { id } = await city.signUp(scope, activity);
      mine.set(key, id);
    } else if (registration && one.do === 'cancel') await city.cancel(scope, registration);
    else if (registration && (await city.statusOf(registration)) === 'offered') {
      const { id } = await city.entryOf(registration);
      if (one.do === 'accept') await city.waitlist.accept(scope, id);
      else await city.waitlist.decline(scope, id);
    }
  }

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

  /** With nothing left to do, nobody who could have a free place waits for it. */
  async function expectNobodyForgotten(): Promise<void> {
    await city.drain();
    await city.tick();
    await city.drain();
    const forgotten = await city.world.rows(
      `SELECT HEX(w.id) AS entry FROM waitlist_entries w JOIN activities a ON a.id = w.subject_id
        WHERE w.status = 'waiting' AND a.taken < a.capacity
          AND NOT EXISTS (SELECT 1 FROM held_cells h WHERE h.holder_id = w.holder_id)`,
    );
    expect(forgotten).toEqual([]);
  }

  it('keep every place counted, every line in order and every person in one place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
        await begin();
        for (const one of steps) await take(one);
        await expectNobodyForgotten();
        expect(await city.world.broken()).toEqual([]);
      }),
      { numRuns: HISTORIES, seed: 20261125, endOnFailure: true },
    );
  });
});
