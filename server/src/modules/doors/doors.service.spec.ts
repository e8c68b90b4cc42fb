import { doorCodeLimits, doorMessage, doorStepAt, formatDoorCode, Permission } from '@home/shared';
import type { Scope } from '../../access';
import { ActivitiesWorld } from '../../../test/support/activities-world';
import { cardOf } from '../../../test/support/cards';
import { outcomes } from '../../../test/support/joining-world';
import { PlacesWorld } from '../../../test/support/places-world';
import { FlowRepository } from '../../flow/flow.repository';
import { macOf } from '../../privacy';
import { BookingDoor } from '../bookings/bookings.door.service';
import { BookingClock } from '../bookings/bookings.clock';
import { BookingsQueries } from '../bookings/bookings.queries';
import { BookingDoorRepository } from '../bookings/bookings.door.repository';
import { CreditQueries } from '../credit/credit.queries';
import { CreditService } from '../credit/credit.service';
import { DoorQueries } from '../activities/door.queries';
import { DoorService } from '../activities/door.service';
import { DoorCodes } from './door-codes';
import { DoorsService } from './doors.service';

jest.setTimeout(60_000);

const refused = async (act: Promise<unknown>): Promise<string> => {
  const [outcome = ''] = outcomes(await Promise.allSettled([act]));
  return outcome;
};

let places: PlacesWorld;
let city: ActivitiesWorld;
beforeAll(async () => {
  city = await ActivitiesWorld.open('doors');
  places = PlacesWorld.within(city.world);
});
afterAll(() => city.close());
beforeEach(async () => {
  await city.reset();
  jest.restoreAllMocks();
  await places.reset();
});
afterEach(() => jest.restoreAllMocks());

const doors = (): DoorsService => places.world.get(DoorsService);
const holds = async (): Promise<void> => expect(await places.world.broken()).toEqual([]);
const at = (time: string): Date => new Date(places.at(places.today, time));
const goTo = (time: string): void => places.world.setTime(places.at(places.today, time));

/** A keeper on a phone that is logged in. */
async function aPhone(permission: Permission, organisationId = 12): Promise<Scope> {
  const scope = (await places.aKeeper(organisationId)).scope(permission);
  await places.world.logIn(scope);
  return scope;
}

/** What the keeper's phone shows at that moment. */
function codeOf(doorId: string, moment: Date): string {
  const step = doorStepAt(moment.getTime());
  const key = places.world.get(DoorCodes).keyOf(doorId);
  const mac = macOf(key, doorMessage(doorId, step), doorCodeLimits.macBytes).toString('base64url');
  return formatDoorCode({ doorId, step, mac });
}

/** A member with the court at 19:00, the venue and its keeper's phone. It is 18:50. */
async function anEvening() {
  goTo('10:00');
  const { venueId, resources } = await places.aVenue({ capacities: [1, 1] });
  const today = { day: places.today };
  const member = await places.aMember();
  const keeper = await aPhone(Permission.VenueKeep);
  const { id } = await places.book(member, resources[0] ?? '', '19:00', today);
  goTo('18:50');
  return { venueId, resources, member, keeper, id };
}

const statusOf = async (id: string): Promise<unknown> => {
  const [row] = await places.world.rows('SELECT status, checked_in_by FROM bookings WHERE id = ?', [
    id,
  ]);
  return row;
};

describe('the code at the door of a venue', () => {
  it('lets in who booked, once, and is counted apart; scanned again it says so', async () => {
    const { venueId, member, keeper, id } = await anEvening();
    const door = await doors().open(keeper, 'venue', venueId);
    expect((await doors().open(keeper, 'venue', venueId)).id).toBe(door.id);
    const code = codeOf(door.id, places.world.now());
    const passed = await doors().pass(member, { code });
    expect(passed).toMatchObject({ matterId: id, title: '区职工体育馆 1 号场', isAgain: false });
    expect(await doors().pass(member, { code })).toMatchObject({ isAgain: true });
    const desk = await places.world.get(BookingsQueries).listDesk(keeper, venueId, undefined);
    expect(desk.came).toEqual({ card: 0, code: 1, manual: 0, late: 0 });
    expect(desk.items[0]).toMatchObject({ checkedInBy: 'code', letInFrom: null });
    await holds();
  });

  it('is refused as a screenshot of ten minutes ago, when forged, and when its phone is not registered any more', async () => {
    const { venueId, member, keeper } = await anEvening();
    const door = await doors().open(keeper, 'venue', venueId);
    const pass = (code: string, takenAt?: Date) =>
      refused(
        doors().pass(member, { code, ...(takenAt ? { takenAt: takenAt.toISOString() } : {}) }),
      );
    const old = codeOf(door.id, at('18:50'));
    goTo('19:00');
    expect(await pass(old)).toBe('door.code_stale');
    const fresh = codeOf(door.id, at('19:00'));
    expect(await pass(`${fresh.slice(0, -4)}AAAA`)).toBe('door.code_unknown');
    expect(await pass('S1.1.1.AAAAAAAAAAAA')).toBe('door.code_unknown');
    expect(await pass(fresh, at('19:10'))).toBe('door.taken_ahead');
    expect(await pass(fresh, at('18:59'))).toBe('door.code_stale');
    const [other] = [await aPhone(Permission.VenueKeep)];
    expect(await refused(doors().keyOf(other, 'venue', venueId, door.id))).toBe('door.not_found');
    expect((await doors().keyOf(keeper, 'venue', venueId, door.id)).key).toHaveLength(43);
    expect((await doors().list(other, 'venue', venueId)).items).toMatchObject([
      { id: door.id, isMine: false, keeperMask: '张*强' },
    ]);
    await doors().end(other, 'venue', venueId, door.id);
    expect(await pass(fresh)).toBe('door.ended');
    expect(await refused(doors().keyOf(keeper, 'venue', venueId, door.id))).toBe('door.not_found');
    const next = await doors().open(keeper, 'venue', venueId);
    await places.world.rows("UPDATE sessions SET revoked_at = '2020-01-01' WHERE id = ?", [
      keeper.sessionId,
    ]);
    expect(await pass(codeOf(next.id, at('19:00')))).toBe('door.ended');
    expect(await refused(doors().open(other, 'venue', door.id))).toBe('venue.not_found');
  });

  it('opens to nobody without a booking of now', async () => {
    const { venueId, resources, keeper } = await anEvening();
    const door = await doors().open(keeper, 'venue', venueId);
    const now = places.world.now();
    const pass = (who: Scope) => doors().pass(who, { code: codeOf(door.id, places.world.now()) });
    expect(await refused(pass(await places.aMember()))).toBe('door.nothing_booked');
    expect(await refused(pass(await places.world.aRider(Permission.DoorPass)))).toBe(
      'door.nothing_booked',
    );
    const early = await places.aMember(141);
    await places.book(early, resources[1] ?? '', '20:00', { day: places.today });
    await expect(pass(early)).rejects.toMatchObject({
      spec: { code: 'door.too_early', text: expect.stringContaining('19:45 起') },
    });
    goTo('20:20');
    await expect(pass(early)).rejects.toMatchObject({
      spec: { code: 'door.too_late', text: expect.stringContaining('最晚 20:15') },
    });
    expect(now < places.world.now()).toBe(true);
  });

  it('and the keeper’s scan at the same moment let in once', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { venueId, member, keeper } = await anEvening();
      const door = await doors().open(keeper, 'venue', venueId);
      const code = codeOf(door.id, places.world.now());
      const cardCode = await cardOf(places.world, member);
      const both = await Promise.allSettled([
        doors().pass(member, { code }),
        places.world.get(BookingDoor).checkInByCard(keeper, venueId, { cardCode }),
        doors().pass(member, { code }),
      ]);
      expect(outcomes(both).every((o) => o === 'ok' || o === 'booking.already_checked_in')).toBe(
        true,
      );
      await holds();
      await places.reset();
    }
  });

  it('with the guards off lets in twice, and the invariants say so', async () => {
    const { venueId, member, keeper } = await anEvening();
    const door = await doors().open(keeper, 'venue', venueId);
    const code = codeOf(door.id, places.world.now());
    const bookings = places.world.get(BookingDoorRepository);
    const seen = await bookings.lockAround(member.personId ?? '', venueId, places.world.now());
    jest.spyOn(bookings, 'lockAround').mockResolvedValue(seen);
    jest.spyOn(places.world.get(FlowRepository), 'swapStatus').mockResolvedValue(true);
    const find = places.world
      .get(FlowRepository)
      .findSubject.bind(places.world.get(FlowRepository));
    jest
      .spyOn(places.world.get(FlowRepository), 'findSubject')
      .mockImplementation(async (flow, id) => {
        const subject = await find(flow, id);
        return subject && { ...subject, status: 'confirmed' };
      });
    await Promise.all([doors().pass(member, { code }), doors().pass(member, { code })]);
    jest.restoreAllMocks();
    expect(await places.world.broken()).toContain('let_in_in_time');
  });
});

describe('what a phone took without a network', () => {
  it('counts from the moment it was taken, is marked as late, and takes back exactly what the clock had counted', async () => {
    const { venueId, member, keeper, id } = await anEvening();
    const takenAt = at('19:05');
    const cardCode = await cardOf(places.world, member, takenAt);
    const desk = places.world.get(BookingDoor);
    const send = (moment: Date) =>
      refused(desk.checkInByCard(keeper, venueId, { cardCode, takenAt: moment.toISOString() }));
    goTo('19:16');
    await places.world.get(BookingClock).run();
    expect(await statusOf(id)).toMatchObject({ status: 'no_show' });
    const credit = places.world.get(CreditQueries);
    const [line] = (await credit.listMine(member)).items;
    await places.world.get(CreditService).appeal(member, line?.id ?? '', '我来了');
    goTo('19:40');
    expect(await send(at('19:15'))).toBe('booking.card_not_good');
    expect(await send(at('19:45'))).toBe('door.taken_ahead');
    expect(await send(takenAt)).toBe('ok');
    expect(await send(takenAt)).toBe('booking.already_checked_in');
    expect(await statusOf(id)).toEqual({ status: 'checked_in', checked_in_by: 'card' });
    const after = (await credit.listMine(member)).items;
    expect(after).toHaveLength(1);
    expect(after[0]).toMatchObject({
      weightText: '已经撤销，不算了',
      appeal: { statusText: '不用再等，已经撤销' },
      actions: [],
    });
    expect(await refused(places.world.get(CreditService).appeal(member, line?.id ?? '', 'x'))).toBe(
      'credit.reversed_already',
    );
    const list = await places.world.get(BookingsQueries).listDesk(keeper, venueId, undefined);
    expect(list.came).toEqual({ card: 1, code: 0, manual: 0, late: 1 });
    const told = await places.world.rows<{ body: string }>(
      "SELECT body FROM messages WHERE kind = 'booking_let_in_late'",
    );
    expect(told[0]?.body).toContain('之前记的那一次已经撤销');
    await holds();
  });

  it('is written down for twelve hours; the code at the door also on the member’s phone', async () => {
    const { venueId, member, keeper, id } = await anEvening();
    const door = await doors().open(keeper, 'venue', venueId);
    const scan = { code: codeOf(door.id, at('18:55')), takenAt: at('18:55').toISOString() };
    const byHand = { reason: '手机没电', takenAt: at('18:55').toISOString() };
    places.world.setTime(places.at(places.tomorrow, '06:56'));
    expect(await refused(doors().pass(member, scan))).toBe('door.taken_long_ago');
    const desk = places.world.get(BookingDoor);
    expect(await refused(desk.checkIn(keeper, id, byHand))).toBe('door.taken_long_ago');
    places.world.setTime(new Date(at('18:55').getTime() - 86_400_000 + 43_000_000).toISOString());
    expect(await doors().pass(member, scan)).toMatchObject({ isLate: true, isAgain: false });
    await holds();
  });

  it('does not let in who booked only afterwards', async () => {
    const { venueId, resources, keeper } = await anEvening();
    const late = await places.aMember(141);
    const cardCode = await cardOf(places.world, late, at('18:50'));
    goTo('18:55');
    await places.book(late, resources[1] ?? '', '19:00', { day: places.today });
    const sent = { cardCode, takenAt: at('18:50').toISOString() };
    const desk = places.world.get(BookingDoor);
    expect(await refused(desk.checkInByCard(keeper, venueId, sent))).toBe('booking.nothing_booked');
  });

  it('and the clock at the same moment agree: they came, and nothing counts', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { keeper, id, member } = await anEvening();
      goTo('19:20');
      const byHand = { reason: '手机没电', takenAt: at('19:01').toISOString() };
      await Promise.allSettled([
        places.world.get(BookingClock).run(),
        places.world.get(BookingDoor).checkIn(keeper, id, byHand),
      ]);
      const again = await refused(places.world.get(BookingDoor).checkIn(keeper, id, byHand));
      expect(['ok', 'booking.already_checked_in']).toContain(again);
      expect(await statusOf(id)).toEqual({ status: 'checked_in', checked_in_by: 'manual' });
      const lines = (await places.world.get(CreditQueries).listMine(member)).items;
      expect(lines.every(({ weightText }) => weightText === '已经撤销，不算了')).toBe(true);
      await holds();
      await places.reset();
    }
  });
});

describe('the door of an activity', () => {
  it('is opened half a day before at the earliest; the code lets in members and guests, once', async () => {
    const id = await city.anActivity({ capacity: 5, audience: 'guests' });
    const [member] = await city.people(1);
    const guest = await city.world.aRider(Permission.ActivityOwn);
    const waiting = await city.world.aRider(Permission.ActivityOwn);
    if (!member) throw new Error('nobody');
    await city.signUp(member, id);
    await city.signUp(guest, id);
    const keeper = await aPhone(Permission.ActivityKeep);
    expect(await refused(doors().open(keeper, 'activity', id))).toBe('door.too_early_to_open');
    city.goTo(44);
    const door = await doors().open(keeper, 'activity', id);
    expect(door.validUntil).toBe(city.hour(51).toISOString());
    const pass = (who: Scope) => doors().pass(who, { code: codeOf(door.id, places.world.now()) });
    await expect(pass(member)).rejects.toMatchObject({
      spec: { code: 'door.too_early', text: expect.stringContaining('08:00 起') },
    });
    city.goTo(47);
    expect(await refused(pass(waiting))).toBe('door.not_signed_up');
    const both = await Promise.allSettled([pass(member), pass(member), pass(guest)]);
    expect(outcomes(both)).toEqual(['ok', 'ok', 'ok']);
    expect(await city.tally(id)).toEqual({ checked_in: 2 });
    const list = await city.world.get(DoorQueries).list(keeper, id);
    expect(list.came).toEqual({ card: 0, code: 2, manual: 0, late: 0 });
    expect(list.items.map(({ nameMask }) => nameMask)).toEqual(['周*国', '来客']);
    await holds();
  });

  it('who was taken without a network is no longer missing, also when the activity is over', async () => {
    const { venueId } = await places.aVenue();
    const id = await city.anActivity({ capacity: 5, venueId, place: '' });
    const [came, late] = await city.people(2);
    if (!came || !late) throw new Error('nobody');
    const { id: present } = await city.signUp(came, id);
    const { id: registration } = await city.signUp(late, id);
    const keeper = await aPhone(Permission.ActivityKeep);
    city.goTo(48);
    const door = city.world.get(DoorService);
    await door.checkIn(keeper, id, { registrationId: present, reason: '没带手机' });
    city.goTo(51);
    await city.tick();
    expect(await city.tally(id)).toEqual({ checked_in: 1, no_show: 1 });
    city.goTo(52);
    const takenAt = city.hour(49).toISOString();
    const byHand = { registrationId: registration, reason: '手机没电', takenAt };
    expect(await door.checkIn(keeper, id, byHand)).toMatchObject({ isLate: true });
    expect(await city.tally(id)).toEqual({ checked_in: 2 });
    const [line] = (await city.world.get(CreditQueries).listMine(late)).items;
    expect(line?.weightText).toBe('已经撤销，不算了');
    const list = await city.world.get(DoorQueries).list(keeper, id);
    expect(list.came).toEqual({ card: 0, code: 0, manual: 2, late: 1 });
    expect((await city.world.get(DoorQueries).listKept(keeper)).items).toHaveLength(1);
    await holds();
  });
});
