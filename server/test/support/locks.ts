import { home } from './home';
import { until } from './until';

/** Check-ins at the station wait until the answer is called; somebody must have checked in there before. */
export const lockVisits = (stationId: string): Promise<() => Promise<void>> =>
  home.lock('SELECT * FROM visit_counts WHERE station_id = ? FOR UPDATE', [stationId]);

export const aCheckInWaits = (): Promise<void> =>
  until('a check-in waits for the lock', async () => {
    const waiting = await home.query<object>(
      `SELECT 1 FROM information_schema.processlist
        WHERE db = DATABASE() AND id <> CONNECTION_ID() AND info LIKE '%visit_counts%'`,
    );
    return waiting.length > 0;
  });
