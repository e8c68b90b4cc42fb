import { shanghaiDay, type Day } from '@home/shared';

/**
 * The day it is for the server: the later of its last word and this phone's clock. Its word may be
 * hours old; the phone's clock may be wrong, and then the server says so.
 */
export function todayAfter(serverTime: string | undefined, phone = new Date()): Day {
  const server = serverTime === undefined ? 0 : new Date(serverTime).getTime();
  return shanghaiDay(new Date(Math.max(server, phone.getTime())));
}
