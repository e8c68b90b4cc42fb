import { PrivacyError, revealLimitOn } from '@home/shared';
import { aMeeting } from '../../test/support/meeting';
import { TestDatabase } from '../../test/support/test-database';
import { OffsetClock } from '../calendar/clock';
import { newId, uuidToBin } from '../database/ids';
import { RevealLimits } from './reveal-limits';

describe('opening personal files', () => {
  let store: TestDatabase;
  let limits: RevealLimits;
  const clock = new OffsetClock(() => Date.parse('2026-11-24T04:00:00Z'));
  const { aDay } = revealLimitOn('2026-11-24');
  const used = async (personId: string): Promise<number> =>
    (
      await store.database.execute<{ used: number }>(
        'SELECT used FROM reveal_counts WHERE person_id = ? ORDER BY day DESC',
        [uuidToBin(personId)],
      )
    )[0]?.used ?? 0;
  const almostUsedUp = (personId: string): Promise<unknown> =>
    store.database.run('INSERT INTO reveal_counts (person_id, day, used) VALUES (?, ?, ?)', [
      uuidToBin(personId),
      clock.today(),
      aDay - 3,
    ]);

  beforeAll(async () => {
    store = await TestDatabase.open(`svc_reveals_${process.env['JEST_WORKER_ID'] ?? '1'}`);
    limits = new RevealLimits(store.database, clock);
  });
  beforeEach(async () => {
    await store.reset();
    clock.reset();
  });
  afterAll(() => store.close());

  it('is refused in words when the day’s number is used up, and possible again the next day', async () => {
    const personId = newId();
    await almostUsedUp(personId);
    for (let left = 3; left > 0; left -= 1) await limits.take(personId);
    await expect(limits.take(personId)).rejects.toMatchObject({ spec: PrivacyError.RevealsUsedUp });
    await expect(limits.take(newId())).resolves.toBeUndefined();
    clock.advance(24 * 3600);
    await expect(limits.take(personId)).resolves.toBeUndefined();
  });

  it('does not count what came to nothing', async () => {
    const personId = newId();
    const failing = store.database.transaction(async () => {
      await limits.take(personId);
      throw new Error('not found');
    });
    await expect(failing).rejects.toThrow('not found');
    expect(await used(personId)).toBe(0);
  });

  it('never gets past the limit, however many at once', async () => {
    const personId = newId();
    await almostUsedUp(personId);
    const takes = await Promise.allSettled(Array.from({ length: 12 }, () => limits.take(personId)));
    expect(takes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(await used(personId)).toBe(aDay);
  });

  it('would get past it by count-then-insert (the negative control)', async () => {
    const personId = newId();
    await almostUsedUp(personId);
    const met = aMeeting(12);
    const unguarded = async (): Promise<boolean> => {
      if ((await used(personId)) >= aDay) return false;
      await met();
      await store.database.run('UPDATE reveal_counts SET used = used + 1 WHERE person_id = ?', [
        uuidToBin(personId),
      ]);
      return true;
    };
    const takes = await Promise.all(Array.from({ length: 12 }, unguarded));
    expect(takes.filter(Boolean)).toHaveLength(12);
  });
});
