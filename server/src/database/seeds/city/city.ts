import { cellOf } from '../../../modules/stations/stations.rules';
import { seedDemoCity, type DemoCityNeeds } from '../demo-city';
import { CityLoader } from './city-loader';
import { CityMembers } from './city-members';
import type { CityTables } from './city-people';
import { FIRST_BIG_ID, planCity } from './city-plan';
import { visitTables } from './city-visits';

/** Statements under way: one that is being stored and two that wait their turn. */
const UNDER_WAY = 3;
/** So many members are made between two hand-overs. */
const UNIONS_A_BATCH = 25;
const STATIONS_A_BATCH = 50;

export type Progress = (members: number, of: number) => void;

/**
 * Adds a city of so many members around the demo city (which is loaded first when the database is empty).
 * @throws when there is one already: ids are counted, so a second one would collide
 */
export async function seedBigCity(
  needs: DemoCityNeeds,
  url: string,
  members: number,
  progress: Progress,
): Promise<void> {
  const { database, clock, calendar, cipher, blindIndex } = needs;
  await seedDemoCity(needs);
  const [city] = await database.execute<{ path: string; big: number }>(
    `SELECT path, (SELECT COUNT(*) FROM organisations WHERE id >= ${FIRST_BIG_ID}) AS big
       FROM organisations WHERE parent_id IS NULL`,
  );
  if (!city) throw new Error('there is no city organisation');
  if (Number(city.big) > 0) throw new CityExistsError();
  const now = clock.now();
  const plan = planCity(members, city.path, now);
  const people = new CityMembers({ cipher, blindIndex, calendar, now, members });
  const loader = new CityLoader(url, UNDER_WAY);
  try {
    const stations = plan.stations.map((station) => ({
      ...station,
      cell: cellOf(placeOf(station)),
    }));
    await loader.load({ organisations: [...plan.organisations], stations });
    for (let s = 0; s < stations.length; s += STATIONS_A_BATCH)
      await loader.load(visitTables(stations.slice(s, s + STATIONS_A_BATCH), now));
    for (let u = 0; u < plan.unions.length; u += UNIONS_A_BATCH) {
      const batch = plan.unions
        .slice(u, u + UNIONS_A_BATCH)
        .map((union, i) => people.tablesOf(union, u + i));
      await loader.load(merged(batch));
      progress(Math.min(members, (u + UNIONS_A_BATCH) * (plan.unions[0]?.members ?? 0)), members);
    }
    await loader.finish();
  } finally {
    await loader.close();
  }
}

export class CityExistsError extends Error {
  constructor() {
    super('The database holds a big city already. Start from an empty database for another one.');
  }
}

const placeOf = ({
  latitude,
  longitude,
}: Record<string, unknown>): { latitude: number; longitude: number } => ({
  latitude: Number(latitude),
  longitude: Number(longitude),
});

function merged(batch: readonly CityTables[]): CityTables {
  const all: CityTables = {};
  for (const tables of batch) {
    for (const [table, rows] of Object.entries(tables)) (all[table] ??= []).push(...rows);
  }
  return all;
}
