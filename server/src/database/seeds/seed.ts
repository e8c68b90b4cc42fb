import { Logger } from '@nestjs/common';
import { OffsetClock } from '../../calendar/clock';
import { CALENDAR_OVERRIDES } from '../../calendar/overrides';
import { WorkingDays } from '../../calendar/working-days';
import { loadConfig, type AppConfig } from '../../config/config';
import {
  AuditChain,
  AuditLog,
  AuditRepository,
  BlindIndex,
  ColumnCipher,
  KeyRing,
} from '../../privacy';
import { Database } from '../database';
import { openPool } from '../pool';
import { seedDemoCity, type DemoCityNeeds } from './demo-city';

/** What the seeds need, outside of the application: the same keys, calendar and clock as the server has. */
export function seedNeeds(config: AppConfig): DemoCityNeeds {
  const ring = KeyRing.fromFile(config.dataKeyFile, {
    name: 'DATA_KEY_FILE',
    refuseSamples: config.production,
  });
  const clock = new OffsetClock();
  if (config.sandboxClock !== null) clock.set(new Date(config.sandboxClock));
  const logger = new Logger('Calendar');
  const database = new Database(openPool(config.databaseUrl, 2), 2);
  return {
    database,
    audit: new AuditLog(database, new AuditRepository(database), new AuditChain(ring)),
    clock,
    calendar: new WorkingDays(CALENDAR_OVERRIDES, (text) => logger.warn(text)),
    cipher: new ColumnCipher(ring),
    blindIndex: new BlindIndex(ring),
  };
}

/** `npm start` runs this before the server: an empty database becomes the demo city, any other stays as it is. */
async function main(): Promise<void> {
  const config = loadConfig();
  if (config.production) throw new Error('The demo city is never loaded in production.');
  const needs = seedNeeds(config);
  try {
    const organisations = await seedDemoCity(needs);
    console.log(
      organisations > 0
        ? `The demo city is loaded: ${organisations} organisations`
        : 'The database is not empty: the demo city was not loaded',
    );
  } finally {
    await needs.database.pool.end();
  }
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
