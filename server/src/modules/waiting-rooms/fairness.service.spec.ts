import { ActivitiesWorld } from '../../../test/support/activities-world';
import type { Scope } from '../../access';
import { AppError } from '../../http/app-error';
import { WaitingRoomsRepository } from './waiting-rooms.repository';
import { WaitingRoomsService } from './waiting-rooms.service';

/** FAIRNESS=50: fifty openings, twenty scripts and a thousand people. Every change of these rules runs a smaller one. */
const OPENINGS = Number(process.env['FAIRNESS'] ?? 6);
const [SCRIPTS, PEOPLE, PLACES] = OPENINGS >= 50 ? [20, 1000, 20] : [4, 100, 10];
const RATE = 50;
const SECOND = 1 / 3600;
/** A script that asks fifty times a second knows after so long that it is its turn. */
const SCRIPT_SECONDS = 0.02;
/** Somebody who looks up from the road, finds the phone, reads and taps. */
const PERSON_SECONDS = { least: 1, most: 20 };

jest.setTimeout(120_000 + OPENINGS * 20_000);

/** The same life of the city each time. */
function* random(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 48271) % 2147483647;
    yield state / 2147483647;
  }
}

describe('scripts against people', () => {
  let city: ActivitiesWorld;
  let scripts: Scope[];
  let people: Scope[];
  const numbers = random(20261126);
  const next = (): number => numbers.next().value;

  beforeAll(async () => {
    city = await ActivitiesWorld.open('fairness');
  });
  afterAll(() => city.close());
  beforeEach(async () => {
    await city.reset();
    scripts = await city.people(SCRIPTS);
    people = await city.people(PEOPLE);
  });

  const rooms = () => city.world.get(WaitingRoomsService);
  const reaction = (who: Scope): number =>
    scripts.includes(who)
      ? SCRIPT_SECONDS
      : PERSON_SECONDS.least + next() * (PERSON_SECONDS.most - PERSON_SECONDS.least);

  /** At another time than the last one, so that whoever won may win again. */
  const anOpening = (i: number, withRoom: boolean): Promise<string> =>
    city.anActivity(
      {
        mode: 'first_come',
        capacity: PLACES,
        signUpFrom: city.hour(1),
        startsAt: city.hour(48 + i * 4),
        endsAt: city.hour(50 + i * 4),
      },
      withRoom ? { ratePerSecond: RATE, lastsMinutes: 15 } : null,
    );

  /** When each of them can tap, in seconds after the moment. Scripts ask again and again before: it gains them nothing. */
  async function queue(id: string): Promise<Map<Scope, number>> {
    city.goTo(0.9);
    for (const who of scripts) for (let i = 0; i < 3; i += 1) await rooms().enter(who, id);
    for (const who of people) await rooms().enter(who, id);
    city.goTo(1);
    const turns = new Map<Scope, number>();
    for (const who of [...scripts, ...people])
      turns.set(who, (await rooms().look(who, id)).seconds ?? 0);
    for (const who of scripts)
      await expect(city.signUp(who, id, [], null)).rejects.toThrow('room.admission_needed');
    return turns;
  }

  /** Everybody taps as soon as they can, in the order of time, until the places are gone. Answers how many scripts won. */
  async function play(id: string, turns: ReadonlyMap<Scope, number> | undefined): Promise<number> {
    const taps = [...scripts, ...people]
      .map((who) => ({ who, at: (turns?.get(who) ?? 0) + reaction(who) }))
      .sort((a, b) => a.at - b.at);
    let won = 0;
    for (const { who, at } of taps) {
      city.goTo(1 + at * SECOND);
      const admission = turns ? (await rooms().look(who, id)).admission : null;
      try {
        await city.signUp(who, id, [], admission);
        if (scripts.includes(who)) won += 1;
      } catch (error) {
        if (error instanceof AppError && error.spec.code === 'activity.full') break;
        throw error;
      }
    }
    expect(await city.tally(id)).toEqual({ signed_up: PLACES });
    return won;
  }

  async function shareOfScripts(withRoom: boolean): Promise<{ sigmas: number; won: number }> {
    let won = 0;
    for (let i = 0; i < OPENINGS; i += 1) {
      const id = await anOpening(i, withRoom);
      won += await play(id, withRoom ? await queue(id) : undefined);
      city.goTo(0);
    }
    const [places, share] = [OPENINGS * PLACES, SCRIPTS / (SCRIPTS + PEOPLE)];
    const sigmas = (won - places * share) / Math.sqrt(places * share * (1 - share));
    console.log(`${won} of ${places} places, ${sigmas.toFixed(2)} σ from their share of persons`);
    return { sigmas, won };
  }

  it('with a waiting room scripts have their share of the places and no more', async () => {
    const { sigmas } = await shareOfScripts(true);
    expect(Math.abs(sigmas)).toBeLessThanOrEqual(3);
  });

  it('with a room that lets everybody in at a steady rate alone they have more: the head start is needed', async () => {
    const entries = city.world.get(WaitingRoomsRepository);
    const seen = entries.findWithEntry.bind(entries);
    // Nobody knows how many places there are, so nobody has a minute before the others.
    const blind = jest.spyOn(entries, 'findWithEntry').mockImplementation(async (...whose) => {
      const room = await seen(...whose);
      return room && { ...room, places: null };
    });
    const { sigmas } = await shareOfScripts(true);
    blind.mockRestore();
    expect(sigmas).toBeGreaterThan(3);
  });

  it('without one they have nearly all: the test can fail', async () => {
    const { sigmas, won } = await shareOfScripts(false);
    expect(sigmas).toBeGreaterThan(3);
    expect(won).toBe(OPENINGS * Math.min(SCRIPTS, PLACES));
  });
});
