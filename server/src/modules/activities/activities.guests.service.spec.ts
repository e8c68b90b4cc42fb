import { Permission } from '@home/shared';
import { ActivitiesWorld } from '../../../test/support/activities-world';
import { Scope } from '../../access/scope';
import { newId } from '../../database/ids';
import { AccountsPublic } from '../sessions/sessions.public';
import { ActivityGuests } from './activities.guests';
import { OwnRegistrations } from './registrations.queries';

jest.setTimeout(60_000);

describe('a guest who becomes known', () => {
  let city: ActivitiesWorld;

  beforeAll(async () => {
    city = await ActivitiesWorld.open('guests');
  });
  afterAll(() => city.close());
  beforeEach(() => city.reset());
  afterEach(async () => expect(await city.world.broken()).toEqual([]));

  const aGuest = (): Promise<Scope> => city.world.aRider(Permission.ActivityOwn);
  const pass = (): Promise<number> => city.world.get(ActivityGuests).run();
  /** The account is found to be that person, by an application or a claim. */
  async function becomes(guest: Scope, personId: string): Promise<Scope> {
    const { accountId } = guest;
    await city.world.database.transaction(() =>
      city.world.get(AccountsPublic).bindPerson(accountId, personId),
    );
    return Scope.grant(Permission.ActivityOwn, { sessionId: newId(), accountId, personId }, []);
  }
  const mineOf = async (who: Scope) =>
    (await city.world.get(OwnRegistrations).list(who)).items.map(({ id, status }) => [id, status]);

  it('keeps the place, on whatever phone, and nobody else is moved', async () => {
    const id = await city.anActivity({ audience: 'guests', capacity: 3 });
    const [guest, stranger] = [await aGuest(), await aGuest()];
    const person = await city.aPerson();
    const { id: registration } = await city.signUp(guest, id);
    const { id: other } = await city.signUp(stranger, id);
    expect(await mineOf(person)).toEqual([]);
    await becomes(guest, person.personId ?? '');
    const passes = await Promise.all([pass(), pass(), pass()]);
    expect(passes.reduce((a, b) => a + b)).toBe(1);
    expect(await mineOf(person)).toEqual([[registration, 'signed_up']]);
    expect(await mineOf(stranger)).toEqual([[other, 'signed_up']]);
    // The time is the person's now: nothing else can be taken on in it.
    const meanwhile = await city.anActivity({ audience: 'guests' });
    await expect(city.signUp(person, meanwhile)).rejects.toThrow('activity.time_taken');
  });

  it('keeps the place in line, and is offered what becomes free', async () => {
    const id = await city.anActivity({ audience: 'guests', capacity: 1 });
    const [first] = await city.people(1);
    if (!first) throw new Error('nobody');
    const guest = await aGuest();
    const { id: place } = await city.signUp(first, id);
    const { id: inLine } = await city.signUp(guest, id);
    const known = await becomes(guest, (await city.aPerson()).personId ?? '');
    expect(await pass()).toBe(1);
    await city.cancel(first, place);
    await city.drain();
    const entry = await city.entryOf(inLine);
    expect(entry).toMatchObject({ status: 'offered', holderId: known.personId });
    await city.waitlist.accept(known, entry.id);
    expect(await city.statusOf(inLine)).toBe('signed_up');
  });

  it.each(['the same activity', 'another at that time'])(
    'gives way where the person is in %s, and the place is free for the next',
    async (which) => {
      const id = await city.anActivity({ audience: 'guests', capacity: 2 });
      const person = await city.aPerson();
      const guest = await aGuest();
      const own = which === 'the same activity' ? id : await city.anActivity();
      await city.signUp(person, own);
      const { id: twice } = await city.signUp(guest, id);
      const known = await becomes(guest, person.personId ?? '');
      expect(await pass()).toBe(1);
      expect(await pass()).toBe(0);
      expect(await city.statusOf(twice)).toBe('cancelled');
      expect((await city.activity(id)).taken).toBe(own === id ? 1 : 0);
      expect(await mineOf(known)).toContainEqual([twice, 'cancelled']);
    },
  );

  it('gives up the place in line when the person has a place already', async () => {
    const id = await city.anActivity({ audience: 'guests', capacity: 1 });
    const person = await city.aPerson();
    const guest = await aGuest();
    await city.signUp(person, id);
    const { id: inLine } = await city.signUp(guest, id);
    await becomes(guest, person.personId ?? '');
    expect(await pass()).toBe(1);
    expect(await city.statusOf(inLine)).toBe('cancelled');
    expect((await city.activity(id)).waiting).toBe(0);
  });
});
