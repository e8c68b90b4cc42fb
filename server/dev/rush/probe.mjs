// Ordinary service beside the rush: somebody looks at a hall, somebody signs in.
import { setTimeout as sleep } from 'node:timers/promises';
import { send } from './phone.mjs';

const EVERY_MS = 500;
const NORMAL_MS = 1000;
const IN_A_ROW = 3;
const GIVE_UP_S = 120;

async function isNormal(port, { venueId, day }) {
  try {
    const answers = await Promise.all([
      send(port, { method: 'GET', path: `/api/v1/venues/${venueId}/availability?day=${day}` }),
      send(port, {
        method: 'POST',
        path: '/api/v1/session/wechat',
        body: { code: 'sandbox-rider' },
      }),
    ]);
    return answers.every(({ status, ms }) => status === 200 && ms <= NORMAL_MS);
  } catch {
    return false;
  }
}

/** Seconds from `since` until both were answered well, and went on being; `undefined` when never. */
export async function secondsUntilNormal(portOf, hall, since) {
  await sleep(Math.max(0, since - Date.now()));
  let good = 0;
  let from;
  while (Date.now() < since + GIVE_UP_S * 1000) {
    const at = Date.now();
    good = (await isNormal(portOf(), hall)) ? good + 1 : 0;
    if (good === 1) from = at;
    if (good === IN_A_ROW) return Math.max(0, from - since) / 1000;
    await sleep(EVERY_MS);
  }
  return undefined;
}
