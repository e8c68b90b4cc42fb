import { visitBucket } from '../../../modules/stations/stations.rules';
import type { Row } from '../rows';
import type { CityTables } from './city-people';

const BUCKET_MS = 4 * 3_600_000;
const BUCKETS_A_DAY = 6;
const COUNTED_DAYS = 30;
/** Marks are kept for three days; a station sees about twelve visits a day. */
const MARKED_DAYS = 3;
const VISITS_A_BUCKET = 2;

/** Codes, counts and the marks of the last days of some stations. */
export function visitTables(stations: readonly Row[], now: Date): CityTables {
  const newest = visitBucket(now).getTime() - BUCKET_MS;
  const counts: Row[] = [];
  const marks: Row[] = [];
  for (const { id } of stations) {
    for (let b = 0; b < COUNTED_DAYS * BUCKETS_A_DAY; b += 1) {
      const bucketAt = new Date(newest - b * BUCKET_MS);
      const station = Number(id);
      counts.push({ station_id: station, bucket_at: bucketAt, visits: VISITS_A_BUCKET });
      if (b >= MARKED_DAYS * BUCKETS_A_DAY) continue;
      for (let v = 0; v < VISITS_A_BUCKET; v += 1) {
        marks.push({ bucket_at: bucketAt, station_id: station, visitor: mark(station, b, v) });
      }
    }
  }
  const codes = stations.map((station) => ({
    station_id: station.id ?? 0,
    version: 1,
    created_at: station.created_at ?? now,
    created_by: null,
    retired_at: null,
  }));
  return { station_codes: codes, visit_counts: counts, visits: marks };
}

/** As meaningless as the real marks are to whoever lacks the key. */
function mark(station: number, bucket: number, visitor: number): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32BE(station, 0);
  bytes.writeUInt32BE(bucket, 4);
  bytes.writeUInt32BE(visitor, 8);
  return bytes;
}
