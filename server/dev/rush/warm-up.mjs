// An instance that has been up for a while: its code is compiled and its statements are prepared. The day of a rush has a
// morning, too.
import { randomUUID } from 'node:crypto';
import { openActivity, openCourts } from './city.mjs';
import { send } from './phone.mjs';

const VISITS = 60;
/** An instance that is up since yesterday has answered far more; until then its code is interpreted, several times slower. */
const LOOKS = 3000;
const AT_ONCE = 10;

export async function warmUp({ instances, office, people, hall }) {
  const { port } = instances[0];
  const other = await openActivity(port, office, {
    places: 5000,
    // Another time than the one that everybody will want.
    opensAt: Date.now() - 60_000 - 12 * 3_600_000,
    rate: undefined,
  });
  const courts = await openCourts(port, office, { places: 100, unionQuota: 100 });
  const looks = Math.min(LOOKS, people.length);
  const todo = instances.flatMap((instance) => [
    ...people.slice(0, VISITS).map(
      ({ token }) =>
        () =>
          visit({ port: instance.port, token }, { hall, other, courts }),
    ),
    ...people.slice(0, looks).map(
      ({ token }) =>
        () =>
          look({ port: instance.port, token }, hall),
    ),
  ]);
  const worker = async () => {
    for (let next = todo.shift(); next; next = todo.shift()) await next();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

const look = (who, { venueId }) =>
  send(who.port, { ...who, method: 'GET', path: `/api/v1/venues/${venueId}/availability` });

/** Looks around, signs up, books a court and gives it back: nobody has anything on tomorrow afterwards. */
async function visit(who, { hall, other, courts }) {
  const post = (path, body) =>
    send(who.port, { ...who, method: 'POST', path: `/api/v1/${path}`, key: randomUUID(), body });
  await look(who, hall);
  await post(`activities/${other.activityId}/registrations`, { answers: [] });
  const { day, slots } = courts;
  const { resourceId, startsAt } = slots[Math.floor(Math.random() * slots.length)];
  const { status, body } = await post('bookings', { resourceId, day, startsAt, slots: 1 });
  if (status === 200) await post(`bookings/mine/${body.id}/cancel`, {});
}
