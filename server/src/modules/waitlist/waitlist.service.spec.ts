import { ActivitiesWorld } from '../../../test/support/activities-world';
import { outcomes } from '../../../test/support/joining-world';
import { ActivityPlaces } from '../activities/activity-places.repository';

jest.setTimeout(60_000);

describe('the waitlist', () => {
  let city: ActivitiesWorld;

  beforeAll(async () => {
    city = await ActivitiesWorld.open('waitlist');
  });
  afterAll(() => city.close());
  beforeEach(() => city.reset());
  afterEach(async () => expect(await city.world.broken()).toEqual([]));

  /** Two places, taken, and so many in line behind them. */
  async function aFullOne(inLine: number) {
    const id = await city.anActivity({ capacity: 2 });
    const people = await city.people(2 + inLine);
    const mine = [];
    for (const who of people) mine.push({ who, ...(await city.signUp(who, id)) });
    const [first, second, ...line] = mine;
    if (!first || !second) throw new Error('nobody');
    return { id, first, second, line };
  }

  it('a freed place is offered to the next in line by the order that its own transaction left', async () => {
    const { id, first, line } = await aFullOne(3);
    await city.cancel(first.who, first.id);
    await city.drain();
    expect(await Promise.all(line.map((one) => city.statusOf(one.id)))).toEqual([
      'offered',
      'waiting',
      'waiting',
    ]);
    const entry = await city.entryOf(line[0]?.id ?? '');
    expect(entry.holdUntil?.toISOString().slice(0, 16)).toBe('2027-03-01T03:00');
    await city.waitlist.accept(line[0]?.who ?? first.who, entry.id);
    expect(await city.tally(id)).toEqual({ cancelled: 1, signed_up: 2, waiting: 2 });
  });

  it('the net offers it too, when the order was lost', async () => {
    const { first, line } = await aFullOne(1);
    await city.cancel(first.who, first.id);
    await city.world.database.run('DELETE FROM outbox');
    await city.tick();
    expect(await city.statusOf(line[0]?.id ?? '')).toBe('offered');
  });

  it('declined or not answered in time, it goes to the next; who did not answer is told', async () => {
    const { first, line } = await aFullOne(3);
    await city.cancel(first.who, first.id);
    await city.drain();
    const [a, b, c] = line;
    if (!a || !b || !c) throw new Error('nobody');
    await city.waitlist.decline(a.who, (await city.entryOf(a.id)).id);
    await city.drain();
    const offer = await city.entryOf(b.id);
    city.goTo(1.05);
    await expect(city.waitlist.accept(b.who, offer.id)).rejects.toThrow('waitlist.offer_over');
    await city.tick();
    await city.drain();
    expect(await Promise.all([a, b, c].map(({ id }) => city.statusOf(id)))).toEqual([
      'cancelled',
      'lapsed',
      'offered',
    ]);
  });

  it('at night the place is offered at once and held into the morning', async () => {
    const { first, line } = await aFullOne(1);
    city.goTo(13);
    await city.cancel(first.who, first.id);
    await city.drain();
    // Monday 23:00; an hour that counts ends on Tuesday at eight.
    const entry = await city.entryOf(line[0]?.id ?? '');
    expect(entry.holdUntil?.toISOString()).toBe(city.hour(22).toISOString());
  });

  it('whoever comes directly does not get a place for which others wait, not even between free and offered', async () => {
    const { id, first } = await aFullOne(2);
    await city.cancel(first.who, first.id);
    const [late] = await city.people(1);
    if (!late) throw new Error('nobody');
    const { status } = await city.signUp(late, id);
    expect(status).toBe('waiting');
  });

  it('without that guard the newcomer jumps the line, and the invariant says so', async () => {
    const { id, first } = await aFullOne(2);
    await city.cancel(first.who, first.id);
    const [late] = await city.people(1);
    if (!late) throw new Error('nobody');
    const places = city.world.get(ActivityPlaces);
    const guard = jest
      .spyOn(places, 'takePlace')
      .mockImplementation((one) => places.takeReserved(one));
    city.goTo(0.1);
    await city.signUp(late, id);
    guard.mockRestore();
    expect(await city.world.broken()).toContain('nobody_jumps_the_line');
    await city.reset();
  });

  it('whoever is elsewhere at that time is passed over and keeps their place in line', async () => {
    const { first, second, line } = await aFullOne(2);
    const [busy, next] = line;
    if (!busy || !next) throw new Error('nobody');
    const other = await city.anActivity({ mode: 'first_come' });
    const elsewhere = await city.signUp(busy.who, other);
    await city.cancel(first.who, first.id);
    await city.drain();
    expect([await city.statusOf(busy.id), await city.statusOf(next.id)]).toEqual([
      'waiting',
      'offered',
    ]);
    await city.cancel(busy.who, elsewhere.id);
    await city.cancel(second.who, second.id);
    await city.drain();
    expect(await city.statusOf(busy.id)).toBe('offered');
  });

  it('nobody holds two offers for one time', async () => {
    const one = await aFullOne(0);
    const two = await aFullOne(0);
    const [who] = await city.people(1);
    if (!who) throw new Error('nobody');
    const waits = [await city.signUp(who, one.id), await city.signUp(who, two.id)];
    await Promise.all([
      city.cancel(one.first.who, one.first.id),
      city.cancel(two.first.who, two.first.id),
    ]);
    await Promise.all([city.drain(), city.drain()]);
    const states = await Promise.all(waits.map(({ id }) => city.statusOf(id)));
    expect(states.sort()).toEqual(['offered', 'waiting']);
  });

  it('one offer is accepted once, whatever is tapped at the same moment', async () => {
    const { id, first, line } = await aFullOne(2);
    await city.cancel(first.who, first.id);
    await city.drain();
    const [a] = line;
    if (!a) throw new Error('nobody');
    const entry = await city.entryOf(a.id);
    const taps = await Promise.allSettled([
      city.waitlist.accept(a.who, entry.id),
      city.waitlist.accept(a.who, entry.id),
      city.waitlist.decline(a.who, entry.id),
    ]);
    expect(outcomes(taps).filter((one) => one === 'ok')).toHaveLength(1);
    await city.drain();
    expect((await city.activity(id)).taken).toBe(2);
  });

  it('ends when the activity begins', async () => {
    const { id } = await aFullOne(2);
    city.goTo(48);
    await city.tick();
    expect(await city.tally(id)).toEqual({ signed_up: 2, not_reached: 2 });
  });
});
