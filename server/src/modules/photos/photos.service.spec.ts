import { Permission, photoLimits } from '@home/shared';
import { AsyncResource } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { outcomes } from '../../../test/support/joining-world';
import { aMeeting } from '../../../test/support/meeting';
import { PlacesWorld } from '../../../test/support/places-world';
import { withoutKey } from '../../../test/support/without-key';
import type { Scope } from '../../access';
import { newId } from '../../database/ids';
import { ContentChecker } from '../content-checks/content-checks.jobs';
import { PhotosRepository } from './photos.repository';
import { PhotosService } from './photos.service';
import type { PhotoMatter } from './photos.types';

jest.setTimeout(60_000);

let places: PlacesWorld;
beforeAll(async () => {
  places = await PlacesWorld.open('photos');
});
afterAll(() => places.close());
beforeEach(() => places.reset());
afterEach(() => jest.restoreAllMocks());

interface Hall extends PhotoMatter {
  readonly cadre: Scope;
}

const service = () => places.world.get(PhotosService);
const photos = () => places.world.get(PhotosRepository);
const holds = async (): Promise<void> => expect(await places.world.broken()).toEqual([]);
/** Not in the transaction that is running: somebody else's phone. */
const elsewhere = new AsyncResource('another phone');
const outside = <T>(act: () => Promise<T>): Promise<T> => elsewhere.runInAsyncScope(act);

async function aCadre(): Promise<Scope> {
  const scope = (await places.world.anOfficeHolder('cadre', 12)).scope(Permission.FileUse);
  await places.world.logIn(scope);
  return scope;
}

async function aHall(pictures = 0): Promise<Hall> {
  const { venueId } = await places.aVenue();
  const hall = { subjectType: 'venue', subjectId: venueId, cadre: await aCadre() };
  for (let n = 0; n < pictures; n += 1) await hang(hall);
  return hall;
}

const hang = ({ cadre, ...matter }: Hall) =>
  service().hang(cadre, matter, newId(), {
    page: Buffer.from('a page'),
    small: Buffer.from('a row'),
  });
const takeDown = ({ cadre, ...matter }: Hall, id: string) => service().remove(cadre, matter, id);
const order = ({ cadre, ...matter }: Hall, ids: string[]) => service().order(cadre, matter, ids);
const idsOf = async ({ cadre, ...matter }: Hall): Promise<string[]> =>
  (await service().list(cadre, matter)).items.map(({ id }) => id);
const placesOf = async ({ subjectId }: Hall): Promise<number[]> =>
  (await photos().list(subjectId)).map(({ place }) => place);
const entries = async (action: string) =>
  places.world.rows<{ actor_person_id: Buffer | null; subject_id: Buffer }>(
    `SELECT actor_person_id, subject_id FROM audit_entries WHERE action = '${action}'`,
  );
const atOnce = async (count: number, act: () => Promise<unknown>): Promise<string[]> =>
  outcomes(await Promise.allSettled(Array.from({ length: count }, act)));

/** What the check says of the picture that was hung up last. */
async function checked(state: 'passed' | 'review' | 'risky'): Promise<void> {
  await places.world.database.run(
    "UPDATE content_checks SET trace_id = 'trace-1' WHERE state = 'waiting' ORDER BY id DESC LIMIT 1",
  );
  expect(await places.world.get(ContentChecker).answered('trace-1', state)).toBe(true);
}

describe('a picture', () => {
  it('is in the books of the union with who hung it up, where, and who took it down', async () => {
    const hall = await aHall(1);
    const [id = ''] = await idsOf(hall);
    await takeDown(hall, id);
    for (const action of ['venue.hang_photo', 'venue.take_down_photo']) {
      const [entry, ...more] = await entries(action);
      expect(more).toEqual([]);
      expect(entry?.actor_person_id?.toString('hex')).toBe(hall.cadre.personId?.replace(/-/g, ''));
      expect(entry?.subject_id.toString('hex')).toBe(hall.subjectId.replace(/-/g, ''));
    }
    await holds();
  });

  it('is not refused quietly: the books say that nobody took it down by hand', async () => {
    await aHall(1);
    await checked('risky');
    expect(await entries('venue.take_down_photo')).toMatchObject([{ actor_person_id: null }]);
    await holds();
  });

  it('that the check could not tell is let through by another office holder, once', async () => {
    const hall = await aHall(1);
    const [id = ''] = await idsOf(hall);
    const other = { ...hall, cadre: await aCadre() };
    const pass = ({ cadre, ...matter }: Hall) => service().pass(cadre, matter, id);
    expect(await atOnce(1, () => pass(other))).toEqual(['photo.nothing_to_pass']);
    await checked('review');
    expect(await atOnce(1, () => pass(hall))).toEqual(['photo.own']);
    expect(await atOnce(2, () => pass(other))).toEqual(['ok', 'photo.nothing_to_pass']);
    expect(await entries('venue.pass_photo')).toHaveLength(1);
    await holds();
  });
});

describe('two who hang up a picture at once', () => {
  it('at the last free place are told apart: one hangs, the others are one too many', async () => {
    const hall = await aHall(photoLimits.each - 1);
    expect(await atOnce(3, () => hang(hall))).toEqual(['ok', 'photo.full', 'photo.full']);
    expect(await placesOf(hall)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    await holds();
  });

  it('would all hang without the key of the places (the negative control of the test above)', async () => {
    const hall = await aHall(photoLimits.each - 1);
    await withoutKey(places.world.database, { table: 'photos', key: 'photos_place' }, async () => {
      expect(await atOnce(3, () => hang(hall))).toEqual(['ok', 'ok', 'ok']);
      expect(await places.world.broken()).toEqual([]);
      expect(await placesOf(hall)).toHaveLength(11);
    });
  });
});

describe('two who take down the same picture at once', () => {
  it('are told apart: one did it and is in the books, the other finds it gone', async () => {
    const hall = await aHall(2);
    const [id = ''] = await idsOf(hall);
    const taken = await atOnce(3, () => takeDown(hall, id));
    expect(taken).toEqual(['ok', 'photo.not_found', 'photo.not_found']);
    expect(await entries('venue.take_down_photo')).toHaveLength(1);
    await holds();
  });

  it('would both be in the books, were it looked up first and then deleted (the negative control)', async () => {
    const hall = await aHall(2);
    const [id = ''] = await idsOf(hall);
    const met = aMeeting(2);
    const remove = photos().remove.bind(photos());
    jest.spyOn(photos(), 'remove').mockImplementation(async (subjectId, photoId) => {
      const isThere = (await photos().list(subjectId)).some((one) => one.id === photoId);
      await met();
      await remove(subjectId, photoId);
      return isThere;
    });
    expect(await atOnce(2, () => takeDown(hall, id))).toEqual(['ok', 'ok']);
    expect(await entries('venue.take_down_photo')).toHaveLength(2);
  });
});

describe('another order, while somebody else', () => {
  /** Somebody acts on another phone in the moment after the order has read what hangs there. */
  function afterReading(act: () => Promise<unknown>, { locked }: { locked: boolean }): void {
    const list = photos().list.bind(photos());
    jest.spyOn(photos(), 'list').mockImplementation(async (subjectId, lock = false) => {
      const held = await list(subjectId, lock && locked);
      if (lock) await act();
      return held;
    });
  }

  it('hangs up a picture at a free place: that one keeps it, the others change theirs', async () => {
    const [hall, before] = [await aHall(), await aHall(2)];
    // A place that was never taken: at one that was, whoever hangs waits for the order.
    await places.world.rows(
      'UPDATE photos SET subject_id = ?, place = place + 1 WHERE subject_id = ?',
      [hall.subjectId, before.subjectId],
    );
    const [second = '', third = ''] = await idsOf(hall);
    afterReading(() => outside(() => hang(hall)), { locked: true });
    await order(hall, [third, second]);
    expect((await idsOf(hall)).slice(1)).toEqual([third, second]);
    expect(await placesOf(hall)).toEqual([1, 2, 3]);
    await holds();
  });

  /** One is taken down and another hung up in its place. Answers what came of the order. */
  async function swappedMeanwhile(hall: Hall, locked: boolean): Promise<string[]> {
    const [first = '', second = '', third = ''] = await idsOf(hall);
    const swap = async () => {
      await takeDown(hall, third);
      await hang(hall);
    };
    let swapped: Promise<void> | undefined;
    afterReading(
      () => {
        swapped = outside(swap);
        // With the lock they wait for the order.
        return Promise.race([swapped, sleep(300)]);
      },
      { locked },
    );
    const ordered = await atOnce(1, () => order(hall, [third, first, second]));
    await swapped;
    jest.restoreAllMocks();
    return ordered;
  }

  it('takes one down and hangs another in its place: they wait for the order', async () => {
    const hall = await aHall(3);
    expect(await swappedMeanwhile(hall, true)).toEqual(['ok']);
    expect(await placesOf(hall)).toEqual([1, 2, 3]);
    await holds();
  });

  it('would put two in one place without the lock (the negative control of the test above)', async () => {
    const hall = await aHall(3);
    const [fault] = await swappedMeanwhile(hall, false);
    expect(fault).toMatch(/Duplicate entry/);
  });
});
