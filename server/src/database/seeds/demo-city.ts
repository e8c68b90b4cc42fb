import type { Clock } from '../../calendar/clock';
import type { WorkingDays } from '../../calendar/working-days';
import type { AuditLog } from '../../privacy';
import type { Database } from '../database';
import { buildDemoCity } from './demo-rows';
import type { Keys } from './people-rows';
import { photoRows } from './photos';
import { insertRows } from './rows';

export interface DemoCityNeeds extends Keys {
  readonly database: Database;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly calendar: WorkingDays;
}

/**
 * Loads the demo city into an empty database: the same ids, names and stories in every run, with times told from the
 * clock's present. Answers how many organisations there are now; 0 when the database was not empty, and nothing was done.
 */
export async function seedDemoCity({
  database,
  audit,
  clock,
  calendar,
  ...keys
}: DemoCityNeeds): Promise<number> {
  return database.transaction(async () => {
    const [taken] = await database.execute('SELECT id FROM organisations LIMIT 1');
    if (taken) return 0;
    const { tables, audit: entries } = buildDemoCity(keys, clock.now(), calendar);
    const photos = await photoRows(tables);
    for (const [table, rows] of Object.entries({ ...tables, ...photos }))
      await insertRows(database, table, rows);
    for (const entry of entries) await audit.record(entry);
    return tables.organisations.length;
  });
}
