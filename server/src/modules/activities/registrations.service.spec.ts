import { ActivitiesWorld } from '../../../test/support/activities-world';
import { outcomes } from '../../../test/support/joining-world';
import { aMeeting } from '../../../test/support/meeting';
import { uuidToBin } from '../../database/ids';
import { ActivityPlaces } from './activity-places.repository';
import { ActivitiesService } from './activities.service';
import { RegistrationEndings } from './registrations.ending';
import { RegistrationsRepository } from './registrations.repository';

jest.setTimeout(60_000);

describe('signing up', () => {
  let city: ActivitiesWorld;

  beforeAll(async () => {
    city = await ActivitiesWorld.open('registrations');
  });
  afterAll(() => city.close());
  beforeEach(() => city.reset());
  afterEach(async () => expect(await city.world.broken()).toEqual([]));

  it('twenty people tap five places at once: five have one, the others are told at once', async () => {
    const id = await city.anActivity({ mode: 'first_come', capacity: 5 });
    const people = await city.people(20);
    const settled = await Promise.allSettled(people.map((who) => city.signUp(who, id)));
    expect(await city.tally(id)).toEqual({ signed_up: 5 });
    const told = outcomes(settled);
    expect(told.filter((one) => one === 'ok')).toHaveLength(5);
    // Whoever waits longer than a second for a connection is told to try again: also an answer.
    const refusals = new Set(told.filter((one) => one !== 'ok'));
    refusals.delete('http.busy');
    expect([...refusals]).toEqual(['activity.full']);
  });

  it('without the guarded counter the same rush oversells, and the invariant says so', async () => {
    const id = await city.anActivity({ mode: 'first_come', capacity: 5 });
    const people = await city.people(20);
    const places = city.world.get(ActivityPlaces);
    // Looks and changes nothing that another could see: still one row, so that it counts as taken.
    const guard = jest.spyOn(places, 'takeStatement').mockImplementation((activity) => ({
      sql: 'UPDATE activities SET last_number = last_number + 1 WHERE id = ?',
      params: [uuidToBin(activity)],
    }));
    await Promise.allSettled(people.map((who) => city.signUp(who, id)));
    guard.mockRestore();
    expect((await city.tally(id))['signed_up']).toBeGreaterThan(5);
    expect(await city.world.broken()).toContain('activity_places');
    await city.reset();
  });

  it('one person who taps eight times is signed up once', async () => {
    const id = await city.anActivity({ capacity: 5 });
    const [who] = await city.people(1);
    if (!who) throw new Error('nobody');
    const taps = Array.from({ length: 8 }, () => city.signUp(who, id));
    const settled = outcomes(await Promise.allSettled(taps));
    expect(settled.filter((one) => one === 'ok')).toHaveLength(1);
    expect(settled.filter((one) => one === 'activity.already_in')).toHaveLength(7);
    expect(await city.tally(id)).toEqual({ signed_up: 1 });
  });

  it('one person who taps four times at what is full waits once', async () => {
    const id = await city.anActivity({ capacity: 1 });
    const [who, other] = await city.people(2);
    if (!who || !other) throw new Error('nobody');
    await city.signUp(other, id);
    const registrations = city.world.get(RegistrationsRepository);
    const [look, met] = [registrations.findVisitor.bind(registrations), aMeeting(4)];
    const looked = jest.spyOn(registrations, 'findVisitor').mockImplementation(async (holder) => {
      const visitor = await look(holder);
      await met();
      return visitor;
    });
    const taps = [1, 2, 3, 4].map(() => city.signUp(who, id));
    const settled = outcomes(await Promise.allSettled(taps));
    looked.mockRestore();
    expect(settled).toEqual(['ok', ...Array<string>(3).fill('waitlist.already_waiting')]);
    expect(await city.tally(id)).toEqual({ signed_up: 1, waiting: 1 });
  });

  it('nobody is in two places at once, also when tapped in the same moment, across midnight', async () => {
    const night = { startsAt: city.hour(37), endsAt: city.hour(40) };
    const first = await city.anActivity({ ...night, mode: 'first_come' });
    const second = await city.anActivity({
      startsAt: city.hour(39),
      endsAt: city.hour(41),
      mode: 'first_come',
    });
    const [who] = await city.people(1);
    if (!who) throw new Error('nobody');
    const both = await Promise.allSettled([city.signUp(who, first), city.signUp(who, second)]);
    expect(outcomes(both)).toEqual(['activity.time_taken', 'ok']);
    // What was refused took no place.
    const taken = [(await city.activity(first)).taken, (await city.activity(second)).taken];
    expect(taken.sort()).toEqual([0, 1]);
  });

  it('is for whom it is meant: members of the named unions and below, people with a name, or anybody', async () => {
    const ours = await city.anActivity({ audience: 'organisations', unions: [120] });
    const members = await city.anActivity({
      audience: 'members',
      startsAt: city.hour(60),
      endsAt: city.hour(61),
    });
    const anybody = await city.anActivity({ audience: 'guests' });
    const [below, elsewhere, nameless] = [
      await city.aPerson(140),
      await city.aPerson(150),
      await city.world.aRider(),
    ];
    await city.signUp(below, ours);
    await expect(city.signUp(elsewhere, ours)).rejects.toThrow('activity.not_for_you');
    await city.signUp(elsewhere, members);
    await expect(city.signUp(nameless, members)).rejects.toThrow('activity.person_needed');
    await city.signUp(nameless, anybody);
    expect((await city.activity(anybody)).taken).toBe(1);
  });

  it('asks what the form asks, and keeps the answers sealed', async () => {
    const form = [
      { key: 'size', label: '衣服尺码', kind: 'choice', required: true, options: ['M', 'L'] },
      { key: 'contact', label: '紧急联系人电话', kind: 'phone', required: false, options: [] },
    ] as const;
    const id = await city.anActivity({ form });
    const [who] = await city.people(1);
    if (!who) throw new Error('nobody');
    await expect(city.signUp(who, id)).rejects.toMatchObject({
      fields: { 'answers.size': '请填写“衣服尺码”' },
    });
    const answers = [
      { key: 'size', value: 'L' },
      { key: 'contact', value: '13900001234' },
    ];
    const { id: registration } = await city.signUp(who, id, answers);
    const [row] = await city.world.rows<{ answers_enc: Buffer }>(
      'SELECT answers_enc FROM activity_registrations WHERE id = ?',
      [registration],
    );
    expect(row?.answers_enc.toString('latin1')).not.toContain('13900001234');
  });

  it('only within its window', async () => {
    const id = await city.anActivity({ signUpFrom: city.hour(1) });
    const [who] = await city.people(1);
    if (!who) throw new Error('nobody');
    await expect(city.signUp(who, id)).rejects.toThrow('activity.not_open_yet');
    city.goTo(24);
    await expect(city.signUp(who, id)).rejects.toThrow('activity.sign_up_over');
  });

  it('a cancelled activity tells everybody and gives them their time back', async () => {
    const id = await city.anActivity({ capacity: 3 });
    const people = await city.people(5);
    for (const who of people) await city.signUp(who, id);
    const chair = await city.organiser();
    await city.world.get(ActivitiesService).cancel(chair, id, '下大雨');
    await city.drain();
    expect(await city.tally(id)).toEqual({ called_off: 5 });
    const [held] = await city.world.rows<{ n: number | string }>(
      'SELECT COUNT(*) AS n FROM held_cells',
    );
    expect(Number(held?.n)).toBe(0);
    const told = await city.world.rows<{ body: string }>(
      "SELECT body FROM messages WHERE kind = 'activity_cancelled'",
    );
    expect(told).toHaveLength(5);
    expect(told[0]?.body).toContain('下大雨');
  });

  it('fewer places throw nobody out; one is taken off the list by a person, with a reason', async () => {
    const id = await city.anActivity({ capacity: 3 });
    const people = await city.people(4);
    const mine = [];
    for (const who of people) mine.push(await city.signUp(who, id));
    const chair = await city.organiser();
    const service = city.world.get(ActivitiesService);
    await expect(service.resize(chair, id, 2)).rejects.toThrow('activity.capacity_too_small');
    const [first] = mine;
    await city.world.get(RegistrationEndings).remove(chair, id, first?.id ?? '', '名额给错了');
    await city.drain();
    expect(await city.tally(id)).toEqual({ removed: 1, signed_up: 2, offered: 1 });
    await expect(service.resize(chair, id, 2)).rejects.toThrow('activity.capacity_too_small');
    await service.resize(chair, id, 4);
    expect((await city.activity(id)).capacity).toBe(4);
  });

  it('nobody else cancels for somebody, and nobody after it has begun', async () => {
    const id = await city.anActivity();
    const [who, other] = await city.people(2);
    if (!who || !other) throw new Error('nobody');
    const { id: registration } = await city.signUp(who, id);
    await expect(city.cancel(other, registration)).rejects.toThrow(
      'activity.registration_not_found',
    );
    city.goTo(48);
    await expect(city.cancel(who, registration)).rejects.toThrow('activity.too_late_to_cancel');
  });

  it('takes at most five round trips besides BEGIN and COMMIT', async () => {
    const id = await city.anActivity({ capacity: 5 });
    const [who] = await city.people(1);
    if (!who) throw new Error('nobody');
    const { database } = city.world;
    const [run, execute, batch] = (['run', 'execute', 'batch'] as const).map((name) =>
      jest.spyOn(database, name),
    );
    await city.signUp(who, id);
    const trips = [run, execute, batch].reduce(
      (sum, spy) => sum + (spy?.mock.calls.length ?? 0),
      0,
    );
    for (const spy of [run, execute, batch]) spy?.mockRestore();
    expect(trips).toBeLessThanOrEqual(5);
  });
});
