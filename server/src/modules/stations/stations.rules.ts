import { shanghaiDay, stationLimits } from '@home/shared';

/** GCJ-02 degrees. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

const CELLS_PER_DEGREE = 20;
const CELL_ROWS = 180 * CELLS_PER_DEGREE;
const CELL_COLUMNS = 360 * CELLS_PER_DEGREE;
const METRES_PER_DEGREE = 111_195;
const RADIANS = Math.PI / 180;
const HOUR_MS = 3_600_000;
/** Asia/Shanghai: UTC+8 all year. */
const SHANGHAI_OFFSET_MS = 8 * HOUR_MS;

const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
const rowOf = (latitude: number): number =>
  clamp(Math.floor((latitude + 90) * CELLS_PER_DEGREE), CELL_ROWS - 1);
const columnOf = (longitude: number): number =>
  clamp(Math.floor((longitude + 180) * CELLS_PER_DEGREE), CELL_COLUMNS - 1);

/** The square of 0.05° (about 5 km) a place lies in, as one number. */
export const cellOf = ({ latitude, longitude }: Place): number =>
  rowOf(latitude) * CELL_COLUMNS + columnOf(longitude);

/** The cells within `ring` cells of a place, as one range of cell numbers a row of cells. */
export function cellRanges(place: Place, ring: number): { from: number; to: number }[] {
  const [row, column] = [rowOf(place.latitude), columnOf(place.longitude)];
  const [west, east] = [
    clamp(column - ring, CELL_COLUMNS - 1),
    clamp(column + ring, CELL_COLUMNS - 1),
  ];
  const rows = Array.from({ length: 2 * ring + 1 }, (_, i) => row - ring + i);
  return rows
    .filter((one) => one >= 0 && one < CELL_ROWS)
    .map((one) => ({ from: one * CELL_COLUMNS + west, to: one * CELL_COLUMNS + east }));
}

/** Within so many metres of the place everything lies inside those cells: nearer things cannot be missed. */
export function sureMetres(place: Place, ring: number): number {
  const degrees = ring / CELLS_PER_DEGREE;
  const farthest = Math.min(Math.abs(place.latitude) + degrees, 90);
  return Math.floor(degrees * METRES_PER_DEGREE * longitudeScale(farthest) * 0.99);
}

/** How long a degree of longitude is there, beside one of latitude. */
export const longitudeScale = (latitude: number): number =>
  Math.max(Math.cos(latitude * RADIANS), 0);

/** Whole metres along the globe (haversine). */
export function distanceMetres(a: Place, b: Place): number {
  const rise = Math.sin(((b.latitude - a.latitude) * RADIANS) / 2) ** 2;
  const run = Math.sin(((b.longitude - a.longitude) * RADIANS) / 2) ** 2;
  const chord = rise + longitudeScale(a.latitude) * longitudeScale(b.latitude) * run;
  return Math.round(((2 * METRES_PER_DEGREE) / RADIANS) * Math.asin(Math.min(Math.sqrt(chord), 1)));
}

/** The start of the four hours (Asia/Shanghai) that a visit is counted in; never reaches over midnight. */
export function visitBucket(at: Date): Date {
  const length = stationLimits.visitHours * HOUR_MS;
  const wall = at.getTime() + SHANGHAI_OFFSET_MS;
  return new Date(Math.floor(wall / length) * length - SHANGHAI_OFFSET_MS);
}

/** What a visitor's mark is made of: another station or another day gives another mark, so marks cannot be joined. */
export const visitorSubject = (accountId: string, stationId: number, bucket: Date): string =>
  `${accountId}|${stationId}|${shanghaiDay(bucket)}`;

/** May a visit of that time still be counted? A phone's clock may run a little ahead. */
export function judgeVisitTime(at: Date, now: Date): 'good' | 'too_old' | 'in_future' {
  const age = now.getTime() - at.getTime();
  if (age < -stationLimits.clockSkewMinutes * 60_000) return 'in_future';
  return age > stationLimits.offlineVisitHours * HOUR_MS ? 'too_old' : 'good';
}

/** Marks older than this are deleted; an offline check-in may come 48 hours late and must still meet its own mark. */
export const VISIT_MARK_DAYS = 3;

export const visitMarksEnd = (now: Date): Date =>
  new Date(now.getTime() - VISIT_MARK_DAYS * 24 * HOUR_MS);

/** Letters for stations of a district whose stations have none yet: 12 → 'AM'. */
export function prefixFor(districtId: number): string {
  const letter = (n: number): string => String.fromCharCode(65 + (n % 26));
  const letters: string[] = [];
  for (let rest = districtId; rest > 0 && letters.length < 4; rest = Math.floor(rest / 26)) {
    letters.unshift(letter(rest));
  }
  return letters.join('').padStart(2, 'A');
}

/** The number after the last one of a prefix; undefined when all 9,999 are used. */
export function numberAfter(prefix: string, last: string | null): string | undefined {
  const next = (last === null ? 0 : Number(last.slice(prefix.length + 1))) + 1;
  return next > 9999 ? undefined : `${prefix}-${String(next).padStart(4, '0')}`;
}

/** '/1/12/140/' → '/1/12/': the district; the path itself when it is not below one. */
export const districtPathOf = (path: string): string => /^\/\d+\/\d+\//.exec(path)?.[0] ?? path;
