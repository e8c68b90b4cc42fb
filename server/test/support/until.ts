import { setTimeout as sleep } from 'node:timers/promises';

/** Looks every 50 ms until it holds; fails after ten seconds. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return;
    await sleep(50);
  }
  throw new Error(`waited ten seconds in vain until ${what}`);
}
