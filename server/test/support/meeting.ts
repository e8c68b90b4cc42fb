import { setTimeout as sleep } from 'node:timers/promises';

/**
 * For races that must not be left to luck: whoever arrives waits until `people` have come, then all go on; later comers
 * pass. A meeting that is never complete lets its people go after `patienceMs`: a test fails and does not hang.
 */
export function aMeeting(people: number, patienceMs = 5000): () => Promise<void> {
  const all: (() => void)[] = [];
  return async () => {
    const patience = new AbortController();
    const complete = new Promise<void>((resolve) => {
      all.push(resolve);
    });
    if (all.length >= people) for (const goOn of all) goOn();
    await Promise.race([
      complete,
      sleep(patienceMs, undefined, { signal: patience.signal }).catch(() => undefined),
    ]);
    patience.abort();
  };
}
