import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ActivitiesWorld } from '../../../test/support/activities-world';
import { uuidToBin } from '../../database/ids';
import { ActivityDraws } from './activities.draws';
import type { DrawResultDto } from './draw-result.dto';
import { DrawResults } from './draw-result.queries';
import { ActivityNotices } from './activities.notices';

const SCRIPT = join(__dirname, '../../../../docs/verify-draw.mjs');

jest.setTimeout(60_000);

/** The script as somebody runs it at home: its exit code and what it says. */
function verify(record: object, ...more: string[]): Promise<{ code: number; says: string }> {
  const file = join(mkdtempSync(join(tmpdir(), 'draw-')), 'draw.json');
  writeFileSync(file, JSON.stringify(record));
  return new Promise((done) => {
    execFile(process.execPath, [SCRIPT, file, ...more], (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, says: out + err }),
    );
  });
}

describe('a draw', () => {
  let city: ActivitiesWorld;

  beforeAll(async () => {
    city = await ActivitiesWorld.open('draws');
  });
  afterAll(() => city.close());
  beforeEach(() => city.reset());
  afterEach(async () => expect(await city.world.broken()).toEqual([]));

  const record = (id: string): Promise<DrawResultDto> => city.world.get(DrawResults).get(id);
  const aFullDraw = async (people: number, capacity: number) => {
    const id = await city.aDraw({ capacity });
    const mine = [];
    for (const who of await city.people(people))
      mine.push({ who, ...(await city.signUp(who, id)) });
    return { id, mine };
  };

  it('is recomputed by anybody from its public record; every number is told what came out', async () => {
    const { id, mine } = await aFullDraw(12, 3);
    const before = await record(id);
    expect(before).toMatchObject({ seed: null, numbers: 12, entries: [], revealedAt: null });
    expect(before.seedHash).toMatch(/^[0-9a-f]{64}$/);
    expect((await verify(before)).code).toBe(2);
    await city.tick();
    expect(await city.tally(id)).toEqual({ entered: 12 });
    city.goTo(24);
    await city.tick();
    expect(await city.tally(id)).toEqual({ drawn: 3, waiting: 9 });
    const result = await record(id);
    expect(result.seedHash).toBe(before.seedHash);
    const number = mine[4]?.number ?? 0;
    const { code, says } = await verify(result, String(number));
    expect({ code, says }).toMatchObject({ code: 0 });
    const own = result.entries.find((one) => one.number === number);
    expect(says).toContain(`Number ${number} stands at ${own?.position}`);
    expect(await city.statusOf(mine[4]?.id ?? '')).toBe(own?.drawn ? 'drawn' : 'waiting');
  });

  it.each<[string, (record: DrawResultDto) => object]>([
    ['another seed', (one) => ({ ...one, seed: 'f'.repeat(64) })],
    [
      'another seed with a hash that fits it',
      (one) => ({
        ...one,
        seed: 'f'.repeat(64),
        seedHash: 'df0790f236013511e91fa4532fb7761f62320a51a3868dabf4a13fe5f53e3263',
      }),
    ],
    [
      'somebody who lost as the winner',
      (one) => ({
        ...one,
        entries: one.entries.map((entry) =>
          entry.position === 1
            ? { ...entry, position: 6 }
            : entry.position === 6
              ? { ...entry, position: 1 }
              : entry,
        ),
      }),
    ],
    ['one more place', (one) => ({ ...one, places: (one.places ?? 0) + 1 })],
    ['a number left out', (one) => ({ ...one, entries: one.entries.slice(1) })],
    [
      'a number slipped in',
      (one) => ({ ...one, entries: [...one.entries, { ...one.entries[0], number: 99 }] }),
    ],
    [
      'tickets that the rule does not know',
      (one) => ({ ...one, entries: one.entries.map((entry) => ({ ...entry, tickets: 3 })) }),
    ],
  ])('the script finds a record with %s out', async (_, tamper) => {
    const { id } = await aFullDraw(6, 2);
    city.goTo(24);
    await city.tick();
    const good = await record(id);
    expect((await verify(good)).code).toBe(0);
    expect((await verify(tamper(good))).code).toBe(1);
  });

  it('killed in the middle and run by two at once it comes to the same, once', async () => {
    const { id } = await aFullDraw(8, 3);
    city.goTo(24);
    const notices = city.world.get(ActivityNotices);
    // The machine dies while the first batch is being told.
    const death = jest.spyOn(notices, 'notDrawn').mockRejectedValueOnce(new Error('killed'));
    const draws = city.world.get(ActivityDraws);
    await expect(draws.run(id)).rejects.toThrow('killed');
    death.mockRestore();
    const [frozen] = await city.world.rows<{ n: number | string; seed: string | null }>(
      'SELECT COUNT(*) AS n, MAX(d.seed) AS seed FROM draw_entries e JOIN draws d ON d.id = e.draw_id WHERE d.activity_id = ?',
      [id],
    );
    expect(frozen).toMatchObject({ seed: null });
    expect(Number(frozen?.n)).toBe(8);
    const order = await city.world.rows(
      'SELECT number, position FROM draw_entries ORDER BY number',
    );
    await Promise.all([draws.run(id), draws.run(id), draws.run(id)]);
    expect(
      await city.world.rows('SELECT number, position FROM draw_entries ORDER BY number'),
    ).toEqual(order);
    expect(await city.tally(id)).toEqual({ drawn: 3, waiting: 5 });
    const told = await city.world.rows("SELECT id FROM messages WHERE kind = 'activity_drawn'");
    expect(told).toHaveLength(8);
    expect((await verify(await record(id))).code).toBe(0);
  });

  it('losers wait in the order of the draw, and get what is given back in that order', async () => {
    const { id, mine } = await aFullDraw(6, 2);
    city.goTo(24);
    await city.tick();
    const { entries } = await record(id);
    const at = (position: number) => {
      const number = entries.find((one) => one.position === position)?.number;
      const found = mine.find((one) => one.number === number);
      if (!found) throw new Error(`nobody at ${position}`);
      return found;
    };
    await city.cancel(at(1).who, at(1).id);
    await city.drain();
    const states = await Promise.all([3, 4, 5, 6].map((place) => city.statusOf(at(place).id)));
    expect(states).toEqual(['offered', 'waiting', 'waiting', 'waiting']);
  });

  it('whoever won lately takes no part, whoever lost lately has two tickets, whoever gave up is listed so', async () => {
    const first = await aFullDraw(4, 1);
    city.goTo(24);
    await city.tick();
    const won = (await record(first.id)).entries.find(({ drawn }) => drawn)?.number;
    const winner = first.mine.find(({ number }) => number === won);
    const loser = first.mine.find(({ number }) => number !== won);
    if (!winner || !loser) throw new Error('nobody won');
    const later = {
      signUpFrom: city.hour(24),
      signUpTo: city.hour(72),
      startsAt: city.hour(96),
      endsAt: city.hour(98),
    };
    const id = await city.aDraw({ ...later, capacity: 1 });
    const [fresh, gone] = await city.people(2);
    if (!fresh || !gone) throw new Error('nobody');
    const numbers = [];
    for (const who of [winner.who, loser.who, fresh, gone])
      numbers.push(await city.signUp(who, id));
    await city.cancel(gone, numbers[3]?.id ?? '');
    city.goTo(72);
    await city.tick();
    const { entries } = await record(id);
    expect(entries.map(({ tickets, exclusion }) => ({ tickets, exclusion }))).toEqual([
      { tickets: 0, exclusion: 'won_recently' },
      { tickets: 2, exclusion: null },
      { tickets: 1, exclusion: null },
      { tickets: 0, exclusion: 'withdrawn' },
    ]);
    expect((await verify(await record(id))).code).toBe(0);
    expect(await city.statusOf(numbers[0]?.id ?? '')).toBe('not_drawn');
  });

  it('the seed lies sealed until then, is made once, and sealing and opening stand in the audit', async () => {
    const { id } = await aFullDraw(2, 1);
    const [row] = await city.world.rows<{ seed_enc: Buffer; seed: string | null }>(
      'SELECT seed_enc, seed FROM draws WHERE activity_id = ?',
      [id],
    );
    expect(row?.seed).toBeNull();
    city.goTo(24);
    await city.tick();
    const { seed } = await record(id);
    expect(row?.seed_enc.includes(Buffer.from(seed ?? '', 'utf8'))).toBe(false);
    const audit = await city.world.rows<{ action: string }>(
      "SELECT action FROM audit_entries WHERE action LIKE 'draw.%' ORDER BY seq",
    );
    expect(audit.map(({ action }) => action)).toEqual(['draw.commit', 'draw.reveal']);
    await expect(
      city.world.database.run(
        'INSERT INTO draws (id, activity_id, programme, rule, seed_enc, seed_hash, draws_at, committed_at) SELECT ?, activity_id, programme, rule, seed_enc, seed_hash, draws_at, committed_at FROM draws',
        [uuidToBin(id)],
      ),
    ).rejects.toThrow(/Duplicate/);
  });

  it('nobody can leave while it is being told, and nobody is offered anything', async () => {
    const { id, mine } = await aFullDraw(3, 1);
    city.goTo(24);
    const notices = city.world.get(ActivityNotices);
    const death = jest.spyOn(notices, 'drawn').mockRejectedValueOnce(new Error('killed'));
    await expect(city.world.get(ActivityDraws).run(id)).rejects.toThrow('killed');
    death.mockRestore();
    const [one] = mine;
    if (!one) throw new Error('nobody');
    await expect(city.cancel(one.who, one.id)).rejects.toThrow('activity.being_drawn');
    expect(await city.waitlist.fill('activity', id)).toBe(0);
    await city.tick();
  });
});
