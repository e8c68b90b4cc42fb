import { binToUuid } from '../../../src/database/ids';
import type { JoiningWorld } from '../joining-world';
import type { ModelCity } from './model-city';
import type { ModelMatter, ModelMatters } from './model-matters';

interface Stored {
  id: Buffer;
  status: string | null;
  has_it: number | null;
  owner: number;
  waits_for: string;
  due_at: Date;
  raise_at: Date;
  level: number;
}

/** Every open application as it is stored against what it must be; a line for each difference. */
export async function differences(world: JoiningWorld, matters: ModelMatters): Promise<string[]> {
  const rows = await world.database.execute<Stored>(
    `SELECT t.subject_id AS id, j.status, j.organisation_id AS has_it, t.organisation_id AS owner, t.waits_for, t.due_at,
            t.raise_at, t.escalated_level AS level
       FROM tasks t LEFT JOIN join_applications j ON j.id = t.subject_id AND j.open = 1
      WHERE t.open = 1 AND t.subject_type = 'join_application'`,
  );
  const seen = new Set<string>();
  const faults = rows.flatMap((row) => {
    const id = binToUuid(row.id);
    const matter = matters.open.get(id);
    if (!matter) return [`${id} waits for somebody although it is closed`];
    if (seen.has(id)) return [`${id} has two owners`];
    seen.add(id);
    const [is, must] = [storedText(row), expectedText(matter)];
    return is === must ? [] : [`${id} is ${is}, must be ${must}`];
  });
  const lost = [...matters.open.keys()].filter((id) => !seen.has(id));
  return [...faults, ...lost.map((id) => `${id} has no owner`)];
}

/** The promise itself, after the job has run: in somebody's hands, and within its clock or raised as far as it goes. */
export const brokenPromises = (matters: ModelMatters, city: ModelCity, at: Date): string[] =>
  [...matters.open.values()].flatMap(({ id, owner, dueAt, raiseAt, state, level }) => [
    ...(state === 'submitted' && !city.isStaffed(owner, at)
      ? [`${id} lies in an empty office`]
      : []),
    ...(city.get(owner).isClosed && state === 'submitted' ? [`${id} lies in a closed union`] : []),
    ...(raiseAt <= at ? [`${id} is overdue and nobody looks`] : []),
    ...(dueAt <= at && level === 0 && state === 'returned' ? [`${id} was not reminded`] : []),
  ]);

const storedText = (row: Stored): string =>
  textOf(
    row.has_it === row.owner ? row.owner : -1,
    row.status ?? 'closed',
    row.waits_for,
    row.due_at,
    row.raise_at,
    row.level,
  );

const expectedText = ({ owner, state, dueAt, raiseAt, level }: ModelMatter): string =>
  textOf(owner, state, state === 'returned' ? 'applicant' : 'organisation', dueAt, raiseAt, level);

const textOf = (
  owner: number,
  state: string,
  waitsFor: string,
  dueAt: Date,
  raiseAt: Date,
  level: number,
): string =>
  `${state} at ${owner} (${waitsFor}, level ${level}) until ${dueAt.toISOString()}, looked at ${raiseAt.toISOString()}`;
