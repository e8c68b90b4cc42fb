import { Permission } from '@home/shared';
import type { Scope } from '../../access';
import { ActivitiesWorld } from '../../../test/support/activities-world';
import { cardOf } from '../../../test/support/cards';
import { outcomes } from '../../../test/support/joining-world';
import { PlacesWorld } from '../../../test/support/places-world';
import { ActivitiesQueries } from './activities.queries';
import { ContentChecksPublic } from '../content-checks/content-checks.public';
import { CreditQueries } from '../credit/credit.queries';
import { CreditService } from '../credit/credit.service';
import { DoorService } from './door.service';
import { RegistrationEndings } from './registrations.ending';
import { SignUpsQueries } from './sign-ups.queries';

jest.setTimeout(60_000);

describe('the door', () => {
  let city: ActivitiesWorld;

  beforeAll(async () => {
    city = await ActivitiesWorld.open('door');
  });
  afterAll(() => city.close());
  beforeEach(() => city.reset());
  afterEach(async () => expect(await city.world.broken()).toEqual([]));

  const door = () => city.world.get(DoorService);
  const keeper = async (organisationId = 140): Promise<Scope> =>
    (await city.world.anOfficeHolder('venue_keeper', organisationId)).scope(
      Permission.ActivityKeep,
    );

  it('lets a member in by their card, once, also when two keepers scan at the same moment', async () => {
    const id = await city.anActivity({ audience: 'members' });
    const member = await city.aPerson(140);
    await city.signUp(member, id);
    const [one, two] = [await keeper(), await keeper(120)];
    await expect(door().checkIn(one, id, { cardCode: 'x' })).rejects.toThrow('not_door_time');
    city.goTo(47);
    const cardCode = await cardOf(city.world, member);
    const scans = await Promise.allSettled([
      door().checkIn(one, id, { cardCode }),
      door().checkIn(two, id, { cardCode }),
    ]);
    expect(outcomes(scans).filter((result) => result === 'ok')).toHaveLength(1);
    await expect(door().checkIn(one, id, { cardCode })).rejects.toThrow(
      'activity.already_checked_in',
    );
    expect(await city.tally(id)).toEqual({ checked_in: 1 });
    await expect(door().checkIn(one, id, { cardCode: 'forged' })).rejects.toThrow(
      'activity.card_refused',
    );
  });

  it('by hand only with a reason, counted apart; nobody who is not on the list, and no keeper of elsewhere', async () => {
    const id = await city.anActivity({ capacity: 1 });
    const [who, waiting] = await city.people(2);
    if (!who || !waiting) throw new Error('nobody');
    const { id: registration } = await city.signUp(who, id);
    const { id: inLine } = await city.signUp(waiting, id);
    city.goTo(48);
    const [near, far] = [await keeper(), await keeper(13)];
    await expect(door().checkIn(near, id, { registrationId: registration })).rejects.toThrow(
      'activity.reason_needed',
    );
    const byHand = { registrationId: registration, reason: '手机没电' };
    await expect(door().checkIn(far, id, byHand)).rejects.toThrow('activity.not_found');
    await expect(door().checkIn(near, id, { ...byHand, registrationId: inLine })).rejects.toThrow(
      'activity.not_on_list',
    );
    expect(await door().checkIn(near, id, byHand)).toMatchObject({
      by: 'manual',
      nameMask: '周*国',
    });
    const { items } = await city.world.get(SignUpsQueries).list(near, id, {});
    expect(items.map(({ checkedInBy }) => checkedInBy)).toEqual(['manual', null]);
  });

  it('whoever did not come is marked so only where the door was kept; those who came rate once', async () => {
    const kept = await city.anActivity({ capacity: 5 });
    const unkept = await city.anActivity({ capacity: 5 });
    const [came, missed, other] = await city.people(3);
    if (!came || !missed || !other) throw new Error('nobody');
    const { id } = await city.signUp(came, kept);
    await city.signUp(missed, kept);
    await city.signUp(other, unkept);
    city.goTo(48);
    await door().checkIn(await keeper(), kept, { registrationId: id, reason: '没带手机' });
    const endings = city.world.get(RegistrationEndings);
    await expect(endings.rate(came, id, 5, null)).rejects.toThrow('activity.not_ratable');
    city.goTo(51);
    await city.tick();
    expect(await city.tally(kept)).toEqual({ checked_in: 1, no_show: 1 });
    expect(await city.tally(unkept)).toEqual({ signed_up: 1 });
    const rates = await Promise.allSettled([
      endings.rate(came, id, 4, '组织得好'),
      endings.rate(came, id, 1, null),
    ]);
    expect(outcomes(rates).sort()).toEqual(['activity.not_ratable', 'ok']);
    const { rating, status } = await city.world.get(ActivitiesQueries).get(null, kept);
    expect(rating.count).toBe(1);
    expect(status).toBe('held');
  });

  it('the words of a rating are checked: refused, they are gone, the stars stay and the author is told', async () => {
    const kept = await city.anActivity({ capacity: 5 });
    const [words, silent] = await city.people(2);
    if (!words || !silent) throw new Error('nobody');
    const ids = [(await city.signUp(words, kept)).id, (await city.signUp(silent, kept)).id];
    const [id = '', other = ''] = ids;
    city.goTo(48);
    for (const registrationId of ids)
      await door().checkIn(await keeper(), kept, { registrationId, reason: '没带手机' });
    city.goTo(51);
    await city.tick();
    const endings = city.world.get(RegistrationEndings);
    await endings.rate(words, id, 2, '不能说的话');
    await endings.rate(silent, other, 5, null);
    const asked = await city.world.rows<{ subject: string }>(
      "SELECT HEX(subject_id) AS subject FROM content_checks WHERE source = 'activity_registration.rating'",
    );
    expect(asked).toEqual([{ subject: id.replaceAll('-', '').toUpperCase() }]);
    const source = city.world.get(ContentChecksPublic).sourceOf('activity_registration.rating');
    expect(await source?.read(id)).toEqual({ kind: 'text', text: '不能说的话' });
    await city.world.database.transaction(async () => source?.refused(id, words.accountId));
    expect(await source?.read(id)).toBeUndefined();
    const { rating } = await city.world.get(ActivitiesQueries).get(null, kept);
    expect(rating).toEqual({ count: 2, average: 3.5 });
    const [told] = await city.world.rows(
      "SELECT title FROM messages WHERE kind = 'content_refused' AND account_id = ?",
      [words.accountId],
    );
    expect(told).toBeDefined();
  });

  it('whoever misses an activity at a venue that counts has a line of credit, once, and can have it taken back', async () => {
    const { venueId } = await PlacesWorld.within(city.world).aVenue();
    const id = await city.anActivity({ capacity: 5, venueId, place: '', audience: 'guests' });
    const elsewhere = await city.anActivity({
      ...{ capacity: 5, startsAt: city.hour(60), endsAt: city.hour(63) },
    });
    const [came, missed] = await city.people(2);
    const guest = await city.world.aRider(Permission.ActivityOwn);
    if (!came || !missed) throw new Error('nobody');
    const { id: present } = await city.signUp(came, id);
    await city.signUp(missed, id);
    await city.signUp(guest, id);
    const { id: presentThere } = await city.signUp(came, elsewhere);
    await city.signUp(missed, elsewhere);
    city.goTo(48);
    const byHand = (registrationId: string) => ({ registrationId, reason: '没带手机' });
    await door().checkIn(await keeper(), id, byHand(present));
    city.goTo(51);
    await Promise.all([city.tick(), city.tick()]);
    expect(await city.tally(id)).toEqual({ checked_in: 1, no_show: 2 });
    city.goTo(60);
    await door().checkIn(await keeper(), elsewhere, byHand(presentThere));
    city.goTo(63);
    await city.tick();
    expect(await city.tally(elsewhere)).toEqual({ checked_in: 1, no_show: 1 });
    const linesOf = async (who: Scope) => (await city.world.get(CreditQueries).listMine(who)).items;
    const [line, ...more] = await linesOf(missed);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ what: '没有到场', actions: ['appeal'] });
    expect(line?.whichText).toContain('东湖徒步');
    expect(await linesOf(came)).toEqual([]);
    expect(await linesOf(guest)).toEqual([]);
    const credit = city.world.get(CreditService);
    const appeal = await credit.appeal(missed, line?.id ?? '', '我去了，门口没有人');
    const chair = (await city.theChair()).scope(Permission.CreditDecide);
    await credit.accept(chair, appeal, undefined);
    expect((await linesOf(missed))[0]?.weightText).toBe('已经撤销，不算了');
  });

  it('every look at the list stands in the audit of those who are on it', async () => {
    const id = await city.anActivity();
    const people = await city.people(2);
    for (const who of people) await city.signUp(who, id);
    await city.world.get(SignUpsQueries).list(await keeper(), id, {});
    const looks = await city.world.rows(
      "SELECT seq FROM audit_entries WHERE action = 'activity.view' AND subject_person_id IS NOT NULL",
    );
    expect(looks).toHaveLength(2);
  });
});
