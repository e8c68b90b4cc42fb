// An instance that has been up for a while: its code is compiled and its statements are prepared. The day of a rush has a
// morning, too.
import { randomUUID } from 'node:crypto';
import { openActivity } from './city.mjs';
import { send } from './phone.mjs';

const REQUESTS = 60;
const AT_ONCE = 10;

export async function warmUp({ instances, office, people, hall }) {
  const opensAt = Date.now() - 60_000;
  const other = await openActivity(instances[0].port, office, {
    places: 5000,
    // Another time than the one that everybody will want.
    opensAt: opensAt - 12 * 3_600_000,
    rate: undefined,
  });
  const requests = instances.flatMap(({ port }) =>
    people.slice(0, REQUESTS).flatMap(({ token }) => [
      { port, token, method: 'GET', path: `/api/v1/venues/${hall.venueId}/availability` },
      { port, token, method: 'GET', path: `/api/v1/activities/${other.activityId}` },
      {
        port,
        token,
        method: 'POST',
        path: `/api/v1/activities/${other.activityId}/registrations`,
        key: randomUUID(),
        body: { answers: [] },
      },
    ]),
  );
  const worker = async () => {
    for (let one = requests.shift(); one; one = requests.shift()) await send(one.port, one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
