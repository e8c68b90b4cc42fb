// What is measured. `requests(world, n)` makes n requests of the kind, each used once; `inputs` says which values of a
// request the statements depend on, for the floor server.
import { createRequire } from 'node:module';
import { bearer, bytesOf, keyOf, pick, times, write } from './request.mjs';
import { placeScenarios } from './place-scenarios.mjs';

const require = createRequire(new URL('../../package.json', import.meta.url));
const { parseScene } = require('@home/shared');
const { cellRanges, longitudeScale } = require('./dist/modules/stations/stations.rules.js');

function sceneInputs(url) {
  const { stationId, version } = parseScene(url.searchParams.get('scene'));
  return { stationId: Number(stationId), version };
}

/** The numbers that the nearby list works out of a place before it asks the database. */
function nearbyInputs(url) {
  const latitude = Number(url.searchParams.get('latitude'));
  const longitude = Number(url.searchParams.get('longitude'));
  const place = { latitude, longitude };
  const inputs = { latitude, longitude, scale: longitudeScale(latitude) };
  for (const ring of [1, 10])
    cellRanges(place, ring).forEach(({ from, to }, i) => {
      inputs[`from${ring}.${i}`] = from;
      inputs[`to${ring}.${i}`] = to;
    });
  return inputs;
}

/** How a member is looked for, over the whole city; the floor is told what the server works out of the words. */
const memberSearch = (name, of, matches) => ({
  name: `find a member ${name}`,
  matches: (method, { pathname, searchParams }) =>
    pathname === '/api/v1/roster/members' && matches.test(searchParams.get('q') ?? ''),
  requests: ({ searches }, n) =>
    times(n, (i) => {
      const { token, city, member } = pick(searches, i);
      const q = encodeURIComponent(of(member));
      return {
        method: 'GET',
        path: `/api/v1/roster/members?organisation=${city}&q=${q}`,
        headers: { ...bearer(token), 'x-bench-name-blind': member.nameBlind },
      };
    }),
  inputs: ({ searchParams }, body, headers) => ({
    q: searchParams.get('q'),
    nameBlind: Buffer.from(headers['x-bench-name-blind'], 'hex'),
  }),
  slice: 300,
});

/** Applications in one resolution of a committee. */
export const MANY = 200;

export const scenarios = [
  {
    name: 'scan landing, guest',
    matches: (method, { pathname }, signedIn) => pathname === '/api/v1/scan' && !signedIn,
    requests: ({ scenes }, n) =>
      times(n, (i) => ({ method: 'GET', path: `/api/v1/scan?scene=${pick(scenes, i)}` })),
    inputs: sceneInputs,
    slice: 1500,
  },
  {
    name: 'scan landing, member',
    matches: (method, { pathname }, signedIn) => pathname === '/api/v1/scan' && signedIn,
    requests: ({ scenes, members }, n) =>
      times(n, (i) => ({
        method: 'GET',
        path: `/api/v1/scan?scene=${pick(scenes, i)}`,
        headers: bearer(pick(members, i)),
      })),
    inputs: sceneInputs,
    slice: 1500,
  },
  {
    name: 'nearby',
    matches: (method, { pathname }) => pathname === '/api/v1/stations/nearby',
    requests: ({ places }, n) =>
      times(n, (i) => {
        const { latitude, longitude } = pick(places, i);
        return {
          method: 'GET',
          path: `/api/v1/stations/nearby?latitude=${latitude}&longitude=${longitude}`,
        };
      }),
    inputs: nearbyInputs,
    slice: 800,
  },
  {
    name: 'visit check-in',
    matches: (method, { pathname }) => /^\/api\/v1\/stations\/\d+\/visits$/.test(pathname),
    requests: ({ visits }, n) =>
      visits
        .splice(0, n)
        .map(({ stationId, token }) => write(`/api/v1/stations/${stationId}/visits`, token, {})),
    inputs: ({ pathname }, body, headers) => ({
      stationId: Number(pathname.split('/')[4]),
      key: keyOf(headers),
    }),
    slice: 600,
  },
  {
    name: 'submit application',
    matches: (method, { pathname }) => pathname === '/api/v1/join/applications',
    requests: ({ submissions }, n) =>
      submissions
        .splice(0, n)
        .map(({ token, body }) => write('/api/v1/join/applications', token, body)),
    inputs: (url, body, headers) => ({
      key: keyOf(headers),
      stationId: Number(body.stationId),
      organisationId: Number(body.organisationId),
    }),
    slice: 250,
  },
  {
    name: "chair's inbox",
    matches: (method, { pathname }) => pathname === '/api/v1/tasks/inbox',
    requests: ({ chairs }, n) =>
      times(n, (i) => ({
        method: 'GET',
        path: '/api/v1/tasks/inbox',
        headers: bearer(pick(chairs, i)),
      })),
    inputs: () => ({}),
    slice: 400,
  },
  {
    name: 'decide (resolution)',
    matches: (method, { pathname, searchParams }) =>
      pathname === '/api/v1/join/resolutions' && !searchParams.has('many'),
    requests: ({ decisions, today }, n) =>
      decisions.splice(0, n).map(({ token, applicationId }) =>
        write('/api/v1/join/resolutions', token, {
          resolvedOn: today,
          applicationIds: [applicationId],
        }),
      ),
    inputs: (url, body, headers) => ({
      key: keyOf(headers),
      application: bytesOf(body.applicationIds[0]),
    }),
    slice: 150,
  },
  {
    name: `decide ${MANY} at once`,
    // The server reads no query here; it is for telling the two kinds apart.
    matches: (method, { pathname, searchParams }) =>
      pathname === '/api/v1/join/resolutions' && searchParams.has('many'),
    requests: ({ batches, today }, n) =>
      batches
        .splice(0, n)
        .map(({ token, applicationIds }) =>
          write('/api/v1/join/resolutions?many=1', token, { resolvedOn: today, applicationIds }),
        ),
    inputs: (url, body, headers) => ({
      key: keyOf(headers),
      ...Object.fromEntries(
        [...body.applicationIds].sort().map((id, i) => [`application${i}`, bytesOf(id)]),
      ),
    }),
    slice: 2,
  },
  memberSearch('by name', ({ name }) => name, /^[^\d]+$/),
  memberSearch('by the end of the phone', ({ phoneTail }) => phoneTail, /^\d{4}$/),
  memberSearch('by number', ({ memberNo }) => memberNo, /^\d{12}$/),
  {
    name: "the city's figures",
    matches: (method, { pathname }) => pathname === '/api/v1/figures',
    requests: ({ searches }, n) =>
      times(n, (i) => {
        const { token, city } = pick(searches, i);
        return {
          method: 'GET',
          path: `/api/v1/figures?organisation=${city}`,
          headers: bearer(token),
        };
      }),
    inputs: () => ({}),
    // Cadres look at them, a few at a time; each asks the database for as much as a hundred members do.
    concurrency: 2,
    slice: 8,
  },
  ...placeScenarios,
];
