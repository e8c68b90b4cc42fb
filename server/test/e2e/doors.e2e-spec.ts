import { doorCodeLimits, doorMessage, doorStepAt, formatDoorCode } from '@home/shared';
import { createHmac, randomUUID } from 'node:crypto';
import { placeId } from '../../src/database/seeds/places';
import { actor, Actor, guest, type ErrorBody } from '../support/actors';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';

interface Door {
  id: string;
  keeperMask: string;
  device: string;
  isMine: boolean;
  openedAt: string;
  validUntil: string;
  seenAt: string;
}
interface Doors {
  title: string;
  items: Door[];
}
interface Key {
  id: string;
  key: string;
}

const hall = `/venues/${placeId('venue', 'hall')}/doors`;
const nowhere = '01890000-0000-7000-8000-000000000000';

/** Monday morning, an hour and a half before the lesson of the riders. */
beforeEach(() => home.reset('2026-11-23T00:30:00.000Z'));
afterEach(expectInvariants);

/** Somebody on a phone that says what it is. */
async function withPhone(persona: string, device: string): Promise<Actor> {
  const session = await guest().mustPost<{ accessToken: string }>(
    '/session/wechat',
    { code: `sandbox-${persona}.${randomUUID()}`, device },
    { key: null },
  );
  return new Actor(persona, session.accessToken);
}

async function lesson(): Promise<string> {
  const [row] = await home.query<{ id: Buffer }>(
    "SELECT id FROM activities WHERE title = '骑手安全课堂'",
  );
  const hex = row?.id.toString('hex') ?? '';
  return `/activities/${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}/doors`;
}

/** What the phone with this key shows now. */
function codeNow({ id, key }: Key): string {
  const step = doorStepAt(Date.parse(home.now()));
  const mac = createHmac('sha256', Buffer.from(key, 'base64url'))
    .update(doorMessage(id, step))
    .digest()
    .subarray(0, doorCodeLimits.macBytes)
    .toString('base64url');
  return formatDoorCode({ doorId: id, step, mac });
}

const endings = (): Promise<object[]> =>
  home.query(
    `SELECT s.name_mask AS whose, e.actor_person_id = e.subject_person_id AS own FROM audit_entries e
       JOIN persons s ON s.id = e.subject_person_id WHERE e.action = 'door.end'`,
  );

const ended = (who: Actor, at: string, door: string, key?: string) =>
  who.mustPost<Doors>(`${at}/${door}/end`, {}, key === undefined ? {} : { key });

describe('the phones that show the code of a door', () => {
  it('are listed for whoever keeps it: which phone, whose, since when, last heard of', async () => {
    const keeper = await withPhone('venue-keeper', 'Redmi Note 12');
    const { id, openedAt } = await keeper.mustPost<Door>(hall);
    home.advance(600);
    const cadre = await actor('district-cadre');
    await cadre.mustPost<Door>(hall);
    const { title, items } = await cadre.mustGet<Doors>(hall);
    expect(title).toBe('区职工体育馆');
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      id,
      device: 'Redmi Note 12',
      isMine: false,
      openedAt,
    });
    // The phone logged in before it was opened, and has not been heard of since.
    expect(Date.parse(items[0]?.seenAt ?? '')).toBeLessThanOrEqual(Date.parse(openedAt));
    expect(items[0]?.keeperMask).toMatch(/^蒋\*/);
    expect(items[1]).toMatchObject({ device: '没有说是什么手机', isMine: true });
  });

  it('are ended by another phone: the code lets in nobody, what was scanned before still counts', async () => {
    const doors = await lesson();
    const left = await actor('chair');
    const { id } = await left.mustPost<Door>(doors);
    const key = await left.mustGet<Key>(`${doors}/${id}/key`);
    const [before, takenAt] = [codeNow(key), home.now()];
    home.advance(120);
    const other = await actor('city-cadre');
    expect((await ended(other, doors, id)).items).toEqual([]);
    // In the books, and whose phone it was sees it there.
    expect(await endings()).toEqual([{ whose: expect.any(String), own: 0 }]);
    expect((await left.get<ErrorBody>(`${doors}/${id}/key`)).body.code).toBe('door.not_found');
    expect((await left.mustGet<Doors>(doors)).items).toEqual([]);
    const now = await (
      await actor('member-16')
    ).post<ErrorBody>('/doors/pass', { code: codeNow(key) });
    expect(now.body.code).toBe('door.ended');
    const offline = await actor('member-15');
    expect(await offline.mustPost<object>('/doors/pass', { code: before, takenAt })).toMatchObject({
      isLate: true,
      isAgain: false,
    });
    const again = await left.mustPost<Door>(doors);
    expect(again.id).not.toBe(id);
  });

  it('are ended once, however often and by however many', async () => {
    const keeper = await actor('venue-keeper');
    const { id } = await keeper.mustPost<Door>(hall);
    const stays = await (await actor('venue-keeper')).mustPost<Door>(hall);
    const [one, two] = [await actor('district-cadre'), await actor('city-cadre')];
    const key = randomUUID();
    const answers = await Promise.all([
      ended(one, hall, id, key),
      ended(one, hall, id, key),
      ended(two, hall, id),
      ended(keeper, hall, id),
    ]);
    for (const { items } of answers) expect(items.map((door) => door.id)).toEqual([stays.id]);
    const [row] = await home.query<{ at: Date }>(
      'SELECT ended_at AS at FROM doors WHERE ended_at IS NOT NULL',
    );
    home.advance(60);
    await ended(two, hall, id);
    expect((await endings()).length).toBeLessThanOrEqual(1);
    const after = await home.query<{ at: Date }>(
      'SELECT ended_at AS at FROM doors WHERE ended_at IS NOT NULL',
    );
    expect(after).toEqual([row]);
  });

  it('and opening one at the same moment leave at most one a phone', async () => {
    const [keeper, cadre] = [await actor('venue-keeper'), await actor('district-cadre')];
    for (let round = 0; round < 4; round += 1) {
      const { id } = await keeper.mustPost<Door>(hall);
      const [opened] = await Promise.all([
        keeper.mustPost<Door>(hall),
        ended(cadre, hall, id),
        keeper.mustPost<Door>(hall),
      ]);
      const { items } = await cadre.mustGet<Doors>(hall);
      expect(items.length).toBeLessThanOrEqual(1);
      if (opened.id !== id) expect(items.map((door) => door.id)).toEqual([opened.id]);
    }
  });

  it('of another union’s door, of another place, or of none look the same: missing; and nothing ends', async () => {
    const [keeper, doors] = [await actor('venue-keeper'), await lesson()];
    const { id } = await keeper.mustPost<Door>(hall);
    const neighbour = await actor('neighbour-chair');
    const [foreign, missing] = [
      await neighbour.get<ErrorBody>(hall),
      await neighbour.get<ErrorBody>(`/venues/${nowhere}/doors`),
    ];
    expect([foreign.status, foreign.body.code]).toEqual([404, missing.body.code]);
    const end = (who: Actor, path: string) => who.post<ErrorBody>(`${path}/end`);
    expect((await end(neighbour, `${hall}/${id}`)).body.code).toBe(foreign.body.code);
    const cadre = await actor('district-cadre');
    const [elsewhere, none] = [
      await end(cadre, `${doors}/${id}`),
      await end(cadre, `${doors}/${nowhere}`),
    ];
    expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'door.not_found']);
    expect(none.body.code).toBe('door.not_found');
    expect((await keeper.mustGet<Doors>(hall)).items).toHaveLength(1);
    const keyless = await cadre.post<ErrorBody>(`${hall}/${id}/end`, {}, { key: null });
    expect(keyless.status).toBe(400);
  });
});
