import { JoiningWorld } from '../../test/support/joining-world';
import { simulate, type Plan } from '../../test/support/simulation/simulation';

/** `pnpm simulate` runs 100,000, for the record; every change some hundreds. */
const APPLICATIONS = Number(process.env['SIMULATE'] ?? 600);
const DAYS = APPLICATIONS > 5_000 ? 40 : 32;
const SEED = Number(process.env['SEED'] ?? 20_261_125);

jest.setTimeout(Math.max(300_000, APPLICATIONS * 200));

describe('weeks of a city, with absence, returns, delegation, vacancies and re-organisation', () => {
  let world: JoiningWorld;

  beforeAll(async () => {
    world = await JoiningWorld.open('simulation');
  });
  beforeEach(() => world.empty());
  afterAll(() => world.close());

  const run = (plan: Partial<Plan>) =>
    simulate(world, { applications: 120, days: 8, seed: SEED, ...plan });

  it('at every instant each open matter has one owner and is within its clock or raised', async () => {
    const began = performance.now();
    const say = process.env['SIMULATE']
      ? (line: string) => process.stderr.write(`${line}\n`)
      : () => undefined;
    const outcome = await run({ applications: APPLICATIONS, days: DAYS, say });
    const seconds = Math.round((performance.now() - began) / 1000);
    say(`${JSON.stringify(outcome)} in ${seconds} s, seed ${SEED}`);
    expect(outcome.faults).toEqual([]);
    expect(outcome).toMatchObject({ submitted: APPLICATIONS, instants: DAYS * 4 });
    // All of it did happen.
    const { raises, resubmitted, changes } = outcome;
    expect(Math.min(raises, resubmitted, ...Object.values(changes))).toBeGreaterThan(0);

    const [log] = await world.rows<Record<string, number | string>>(
      `SELECT COUNT(*) AS decisions, SUM(person_id IS NULL OR assignment_id IS NULL) AS by_nobody
         FROM transitions WHERE flow = 'join_application' AND action IN ('approve', 'return', 'forward', 'reject')`,
    );
    expect(Number(log?.['by_nobody'])).toBe(0);
    expect(Number(log?.['decisions'])).toBe(outcome.decisions);
    expect(await world.broken()).toEqual([]);
  });

  it.each<[string, Partial<Plan>, RegExp]>([
    ['the job that raises does nothing', { escalate: () => Promise.resolve(0) }, /must be/],
    [
      'a clock is moved by a day',
      {
        tamper: ({ database }) =>
          database.run('UPDATE tasks SET due_at = due_at + INTERVAL 1 DAY WHERE open = 1 LIMIT 1'),
      },
      /must be .* until/,
    ],
    [
      'a matter changes hands behind the log',
      {
        tamper: ({ database }) =>
          database.run(
            "UPDATE tasks SET organisation_id = 1 WHERE open = 1 AND organisation_id > 100 AND subject_type = 'join_application' LIMIT 1",
          ),
      },
      /is submitted at -1|is returned at -1/,
    ],
    [
      'a task is lost',
      {
        tamper: ({ database }) =>
          database.run(
            "DELETE FROM tasks WHERE open = 1 AND subject_type = 'join_application' LIMIT 1",
          ),
      },
      /has no owner/,
    ],
  ])('and the checker says so when %s', async (_, sabotage, words) => {
    const { faults } = await run(sabotage);
    expect(faults.join('\n')).toMatch(words);
  });
});
