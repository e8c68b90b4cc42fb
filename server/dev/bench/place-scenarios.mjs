// Homes, venues and activities: looking, booking, giving back, signing up, being let in.
import { createHmac } from 'node:crypto';
import { createRequire } from 'node:module';
import { bearer, bytesOf, keyOf, pick, times, write } from './request.mjs';

const require = createRequire(new URL('../../package.json', import.meta.url));
const {
  cellsOf,
  doorCodeLimits,
  doorMessage,
  doorStepAt,
  formatDoorCode,
  ruleSamples,
} = require('@home/shared');
const { idOfNumber } = require('./dist/modules/bookings/bookings.rules.js');

const HOUR_MS = 3_600_000;
const ARRIVE_MS = ruleSamples.jiujiang.arriveByMinutes * 60_000;

/** What the server reads out of JSON on the way, or works out; the floor is told in a header that nobody else reads. */
const KNOWN = 'x-bench-known';
const knowing = (request, known) => ({
  ...request,
  headers: { ...request.headers, [KNOWN]: JSON.stringify(known) },
});
const knownIn = (headers) => JSON.parse(headers[KNOWN]);
const unionOf = ({ unionId }) => bytesOf(idOfNumber(unionId));

/** Today's code of the door, as the keeper's phone shows it at this moment. */
function codeOf({ doorId, key }) {
  const step = doorStepAt(Date.now());
  const mac = createHmac('sha256', Buffer.from(key, 'base64url'))
    .update(doorMessage(doorId, step))
    .digest()
    .subarray(0, doorCodeLimits.macBytes)
    .toString('base64url');
  return formatDoorCode({ doorId, step, mac });
}

/** Times, cells and holders of a booking of one hour, in the order in which the server writes them. */
function bookingInputs(url, body, headers) {
  const known = knownIn(headers);
  const from = new Date(body.startsAt);
  const to = new Date(from.getTime() + HOUR_MS);
  const inputs = {
    key: keyOf(headers),
    resource: bytesOf(body.resourceId),
    venue: bytesOf(known.venueId),
    ruleSet: bytesOf(known.ruleSetId),
    union: unionOf(known),
    unionId: known.unionId,
    from,
    to,
    arriveBy: new Date(from.getTime() + ARRIVE_MS),
  };
  cellsOf({ from, to }).forEach((cell, i) => (inputs[`cell${i}`] = cell));
  [known.personId, body.resourceId]
    .map(bytesOf)
    .sort(Buffer.compare)
    .forEach((holder, i) => (inputs[`holder${i}`] = holder));
  return inputs;
}

export const placeScenarios = [
  {
    name: 'a venue for a week',
    matches: (method, { pathname }) => /^\/api\/v1\/venues\/[^/]+\/availability$/.test(pathname),
    requests: ({ members, halls }, n) =>
      times(n, (i) => ({
        method: 'GET',
        path: `/api/v1/venues/${pick(halls, i)}/availability?days=7`,
        headers: bearer(pick(members, i)),
      })),
    inputs: ({ pathname }) => ({ venue: bytesOf(pathname.split('/')[4]) }),
    slice: 150,
  },
  {
    name: 'book',
    matches: (method, { pathname }) => pathname === '/api/v1/bookings',
    requests: ({ bookings }, n) =>
      bookings
        .splice(0, n)
        .map(({ token, body, known }) => knowing(write('/api/v1/bookings', token, body), known)),
    inputs: bookingInputs,
    slice: 150,
  },
  {
    name: 'give a booking back',
    matches: (method, { pathname }) => /^\/api\/v1\/bookings\/mine\/[^/]+\/cancel$/.test(pathname),
    requests: ({ cancels }, n) =>
      cancels
        .splice(0, n)
        .map(({ token, id, known }) =>
          knowing(write(`/api/v1/bookings/mine/${id}/cancel`, token, {}), known),
        ),
    inputs: ({ pathname }, body, headers) => ({
      key: keyOf(headers),
      booking: bytesOf(pathname.split('/')[5]),
      union: unionOf(knownIn(headers)),
    }),
    slice: 150,
  },
  {
    name: 'sign up',
    matches: (method, { pathname }) =>
      /^\/api\/v1\/activities\/[^/]+\/registrations$/.test(pathname),
    requests: ({ signUps: { activityId, people } }, n) =>
      people
        .splice(0, n)
        .map(({ token }) =>
          write(`/api/v1/activities/${activityId}/registrations`, token, { answers: [] }),
        ),
    inputs: (url, body, headers) => ({ key: keyOf(headers) }),
    slice: 150,
  },
  {
    name: 'scan in at the door',
    matches: (method, { pathname }) => pathname === '/api/v1/doors/pass',
    requests: ({ checkIns: { door, people } }, n) =>
      people
        .splice(0, n)
        .map(({ token, id }) =>
          knowing(write('/api/v1/doors/pass', token, { code: codeOf(door) }), { id }),
        ),
    inputs: (url, body, headers) => ({
      key: keyOf(headers),
      registration: bytesOf(knownIn(headers).id),
    }),
    slice: 150,
  },
];
