import type { Host } from './host';

const ROUNDS = 2000;
const ANSWER_LIMIT = 20_000;

/**
 * Runs the app until it is at rest. Timers due within `horizon` milliseconds of its own time fire
 * at once; those further off (a countdown, the card's next code) wait for `advance`.
 */
export async function settle(host: Host, horizon: number): Promise<void> {
  const limit = host.time.passed + horizon;
  for (let round = 0; round < ROUNDS; round += 1) {
    await turn();
    if (host.time.runNext(limit)) continue;
    if (host.isBusy) {
      await host.nextFinish(ANSWER_LIMIT);
      continue;
    }
    await turn();
    if (!host.isBusy && !host.time.runNext(limit)) return;
  }
  throw new Error('The app does not come to rest: a timer or request keeps starting the next one');
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
