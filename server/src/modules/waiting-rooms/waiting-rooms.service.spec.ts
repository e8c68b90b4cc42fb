import { createHash, createHmac } from 'node:crypto';
import { ActivitiesWorld } from '../../../test/support/activities-world';
import { WaitingRoomsService } from './waiting-rooms.service';

jest.setTimeout(60_000);

describe('the waiting room of a hot opening', () => {
  let city: ActivitiesWorld;

  beforeAll(async () => {
    city = await ActivitiesWorld.open('rooms');
  });
  afterAll(() => city.close());
  beforeEach(() => city.reset());
  afterEach(async () => expect(await city.world.broken()).toEqual([]));

  const rooms = () => city.world.get(WaitingRoomsService);
  const SECOND = 1 / 3600;
  /** Opens at eleven; two people a second. */
  const aHotOne = () =>
    city.anActivity(
      { mode: 'first_come', capacity: 50, signUpFrom: city.hour(1) },
      { ratePerSecond: 2, lastsMinutes: 15 },
    );

  it('opens ten minutes before; entering twice, also at once, is entering once', async () => {
    const id = await aHotOne();
    const [who] = await city.people(1);
    if (!who) throw new Error('nobody');
    city.goTo(0.8);
    await expect(rooms().enter(who, id)).rejects.toThrow('room.not_open');
    city.goTo(0.9);
    const taps = await Promise.all(Array.from({ length: 5 }, () => rooms().enter(who, id)));
    expect(new Set(taps.map(({ number }) => number))).toEqual(new Set([1]));
    expect(taps[0]).toMatchObject({
      state: 'entering',
      position: null,
      admission: null,
      seed: null,
    });
  });

  it('at the moment everybody has a random place, and the seed that was promised says which', async () => {
    const id = await aHotOne();
    city.goTo(0.9);
    const people = await city.people(12);
    const before = await Promise.all(people.map((who) => rooms().enter(who, id)));
    city.goTo(1);
    const looks = await Promise.all(people.map((who) => rooms().look(who, id)));
    expect(looks.map(({ position }) => position).sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 12 }, (_, i) => i + 1),
    );
    const [one] = looks;
    expect(
      createHash('sha256')
        .update(one?.seed ?? '')
        .digest('hex'),
    ).toBe(before[0]?.seedHash);
    const key = (number: number | null) =>
      createHmac('sha256', one?.seed ?? '')
        .update(String(number))
        .digest('hex');
    const recomputed = [...looks].sort((a, b) => (key(a.number) < key(b.number) ? -1 : 1));
    expect(recomputed.map(({ position }) => position)).toEqual(
      Array.from({ length: 12 }, (_, i) => i + 1),
    );
  });

  it('lets in at a steady rate that is computed from the time; later comers stand behind', async () => {
    const id = await aHotOne();
    city.goTo(0.9);
    const people = await city.people(6);
    for (const who of people) await rooms().enter(who, id);
    city.goTo(1);
    const [late] = await city.people(1);
    if (!late) throw new Error('nobody');
    expect(await rooms().enter(late, id)).toMatchObject({
      state: 'queued',
      position: 7,
      seconds: 4,
      text: '请等待',
    });
    const looksAt = async (seconds: number) => {
      city.goTo(1 + seconds * SECOND);
      const looks = await Promise.all([...people, late].map((who) => rooms().look(who, id)));
      return looks.filter(({ state }) => state === 'admitted').length;
    };
    expect([await looksAt(0), await looksAt(1.01), await looksAt(2.01), await looksAt(4)]).toEqual([
      0, 2, 4, 7,
    ]);
  });

  it('while it is on nobody signs up without an admission of their own that is still good', async () => {
    const id = await aHotOne();
    city.goTo(0.9);
    const [first, second, outside] = await city.people(3);
    if (!first || !second || !outside) throw new Error('nobody');
    await rooms().enter(first, id);
    await rooms().enter(second, id);
    city.goTo(1 + 2 * SECOND);
    await expect(city.signUp(outside, id)).rejects.toThrow('room.admission_needed');
    const { admission } = await rooms().look(first, id);
    await expect(city.signUp(outside, id, [], admission)).rejects.toThrow('admission_needed');
    await city.signUp(first, id, [], admission);
    const old = (await rooms().look(second, id)).admission;
    city.goTo(1 + 200 * SECOND);
    await expect(city.signUp(second, id, [], old)).rejects.toThrow('admission_needed');
    await city.signUp(second, id, [], (await rooms().look(second, id)).admission);
    // A quarter of an hour later the rush is over.
    city.goTo(1.25);
    expect(await rooms().look(outside, id)).toMatchObject({ state: 'over' });
    await city.signUp(outside, id);
  });

  it('whoever enters in the very moment is early or late, never both, and never lost', async () => {
    const id = await aHotOne();
    city.goTo(0.9);
    const early = await city.people(4);
    for (const who of early) await rooms().enter(who, id);
    city.goTo(1);
    const late = await city.people(4);
    await Promise.all([
      ...late.map((who) => rooms().enter(who, id)),
      ...early.map((who) => rooms().look(who, id)),
    ]);
    const places = await Promise.all(
      [...early, ...late].map(async (who) => Number((await rooms().look(who, id)).position)),
    );
    expect([...places].sort((a, b) => a - b)).toEqual(Array.from({ length: 8 }, (_, i) => i + 1));
    expect(Math.max(...places.slice(0, 4))).toBe(4);
  });
});
