// What the requests need: sessions, newcomers who have not applied, applications that wait for their chairs.
import { randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { insert, logIn, tokenMaker } from '../lib/made-sessions.mjs';
import { MANY } from './scenarios.mjs';
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../package.json', import.meta.url));
const shared = require('@home/shared');
const { BlindIndex, ColumnCipher, KeyRing, SignedCode } = require('./dist/privacy/index.js');
const { binToUuid, uuidToBin } = require('./dist/database/ids.js');
const { CALENDAR_OVERRIDES } = require('./dist/calendar/overrides.js');
const { WorkingDays } = require('./dist/calendar/working-days.js');
const { CityMembers } = require('./dist/database/seeds/city/city-members.js');
const { madeUpPerson } = require('./dist/database/seeds/city/city-people.js');
const { cityId } = require('./dist/database/seeds/city/city-ids.js');
const { madeUpIdNumber, madeUpName, madeUpPhone } = require('./dist/database/seeds/made-up.js');

/** Beyond every number that the city uses; each run goes on where the last one stopped. */
const FIRST_NEWCOMER = 3_000_000;
const MEMBER_SESSIONS = 2000;
const UNIONS = 100;

async function newcomers(connection, count, now) {
  const rows = Array.from({ length: count }, () => {
    const id = randomUUID();
    return { id: uuidToBin(id), openid: `obench${id.slice(0, 22)}`, created_at: now };
  });
  await insert(connection, { accounts: rows });
  return rows.map(({ id }) => id);
}

/** Numbers that earlier runs on this database gave out. */
async function usedUpBefore(connection) {
  const [[{ waiting, submitted }]] = await connection.query(
    `SELECT (SELECT COUNT(*) FROM persons WHERE id >= ? AND id < ?) AS waiting,
            (SELECT COUNT(*) FROM accounts WHERE openid LIKE 'obench%') AS submitted`,
    [cityId('person', FIRST_NEWCOMER), cityId('person', 100 * FIRST_NEWCOMER)],
  );
  return Number(waiting) + Number(submitted);
}

/** Unions with a station of their own and a chair, spread over the city. */
async function busyUnions(connection, now) {
  const [rows] = await connection.query(
    `SELECT s.id AS station, o.id AS id, o.path, ac.id AS chair
       FROM organisations o
       JOIN stations s ON s.organisation_id = o.id
       JOIN assignments a ON a.organisation_id = o.id AND a.role = 'chair' AND a.valid_to > ?
       JOIN accounts ac ON ac.person_id = a.person_id
      WHERE o.id >= 200000 GROUP BY o.id ORDER BY o.id % 97 LIMIT ${UNIONS}`,
    [now],
  );
  return rows;
}

/** @returns {Promise<object>} the world that `scenarios` draw their requests from */
export async function prepare(connection, { keys, needs }) {
  const now = new Date();
  const ring = KeyRing.fromFile(keys.DATA_KEY_FILE, {
    name: 'DATA_KEY_FILE',
    refuseSamples: false,
  });
  const signed = new SignedCode(ring);
  const tokenOf = tokenMaker(fs.readFileSync(keys.SESSION_KEY_FILE, 'utf8').trim());
  const [stations] = await connection.query(
    'SELECT id, latitude, longitude FROM stations WHERE id >= 100000 ORDER BY id % 101 LIMIT 1000',
  );
  const [people] = await connection.query(
    'SELECT id FROM accounts WHERE id >= ? AND person_id IS NOT NULL ORDER BY id LIMIT ?',
    [cityId('account', 1000), MEMBER_SESSIONS],
  );
  const members = await logIn(
    connection,
    people.map(({ id }) => id),
    tokenOf,
    now,
  );
  const unions = await busyUnions(connection, now);
  await beginChains(connection, unions);
  const chairs = await logIn(
    connection,
    unions.map(({ chair }) => chair),
    tokenOf,
    now,
  );
  const [[{ keysUsed }]] = await connection.query(
    'SELECT COUNT(*) AS keysUsed FROM idempotency_keys',
  );
  const first = FIRST_NEWCOMER + (await usedUpBefore(connection));
  const decisions = await waitingApplications(connection, {
    ring,
    now,
    unions,
    chairs,
    first,
    count: needs.decisions,
  });
  const batches = await batchesOf(connection, {
    ring,
    now,
    unions,
    chairs,
    first: first + needs.decisions,
    count: needs.batches,
  });
  const submissions = await submissionsOf(connection, {
    tokenOf,
    now,
    unions,
    first: first + needs.decisions + needs.batches * MANY,
    count: needs.submissions,
  });
  return {
    startedAt: now,
    planned: {
      decisions: [
        ...decisions.map(({ applicationId }) => applicationId),
        ...batches.flatMap(({ applicationIds }) => applicationIds),
      ],
      visits: needs.visits,
      submissions: needs.submissions,
    },
    today: shared.shanghaiDay(now),
    scenes: stations.map(({ id }) => sceneOf(signed, id)),
    members,
    places: stations.map(({ latitude, longitude }) => ({
      latitude: Number((latitude + 0.004).toFixed(6)),
      longitude: Number((longitude - 0.003).toFixed(6)),
    })),
    visits: Array.from({ length: needs.visits }, (_, i) =>
      visitOf(i + Number(keysUsed), members, stations),
    ),
    submissions,
    chairs,
    union: { union: unions[0].id, token: chairs[0] },
    decisions,
    batches,
    searches: await searchesOf(connection, { ring, tokenOf, now }),
  };
}

/** Applications of one union, as many as one resolution takes, for each request. */
async function batchesOf(connection, { unions, chairs, first, count, ...rest }) {
  const batches = [];
  for (let i = 0; i < count; i += 1) {
    const u = i % unions.length;
    const waiting = await waitingApplications(connection, {
      ...rest,
      unions: [unions[u]],
      chairs: [chairs[u]],
      first: first + i * MANY,
      count: MANY,
    });
    const applicationIds = waiting.map(({ applicationId }) => applicationId);
    batches.push({ token: chairs[u], applicationIds });
  }
  return batches;
}

const SEARCHED = 500;

/** Members from all over the city, as the city's own office looks for them. */
async function searchesOf(connection, { ring, tokenOf, now }) {
  const [cipher, blindIndex] = [new ColumnCipher(ring), new BlindIndex(ring)];
  const [[office]] = await connection.query(
    `SELECT o.id, ac.id AS account FROM assignments a JOIN organisations o ON o.id = a.organisation_id
       JOIN accounts ac ON ac.person_id = a.person_id
      WHERE o.parent_id IS NULL AND a.role = 'cadre' AND a.valid_to > ? LIMIT 1`,
    [now],
  );
  const [token] = await logIn(connection, [office.account], tokenOf, now);
  const [rows] = await connection.query(
    `SELECT p.id, p.name_enc, p.phone_tail, m.member_no FROM memberships m JOIN persons p ON p.id = m.person_id
      WHERE m.live = 1 AND p.phone_tail IS NOT NULL AND m.id >= ? ORDER BY m.id LIMIT ${SEARCHED}`,
    [randomBytes(16).fill(1, 0, 1)],
  );
  return rows.map(({ id, name_enc: sealed, phone_tail: phoneTail, member_no: memberNo }) => {
    const name = cipher.decrypt('persons', 'name_enc', binToUuid(id), sealed);
    const nameBlind = blindIndex.of('name', name).toString('hex');
    return { token, city: office.id, member: { name, nameBlind, phoneTail, memberNo } };
  });
}

/** Another pair of member and station for every number: nobody is counted twice in four hours. */
const visitOf = (n, members, stations) => ({
  token: members[n % members.length],
  stationId:
    stations[((n % members.length) * 7 + Math.floor(n / members.length)) % stations.length].id,
});

function sceneOf(signed, id) {
  const stationId = String(id);
  const mac = signed.sign(
    'station_scene',
    shared.sceneMessage(stationId, 1),
    shared.sceneLimits.macBytes,
  );
  return shared.formatScene({ stationId, version: 1, mac });
}

/**
 * A union that decides has an audit chain that is already some way along, each another way. Only where the chains stand
 * is made up: nobody follows them in a database that is there to be measured.
 */
async function beginChains(connection, unions) {
  const heads = unions.map(({ id }, i) => [id, 100 + i * 11, randomBytes(32)]);
  await connection.query(
    'INSERT INTO audit_heads (organisation_id, seq, hash) VALUES ? ON DUPLICATE KEY UPDATE seq = seq + VALUES(seq)',
    [heads],
  );
}

async function waitingApplications(connection, { ring, now, unions, chairs, first, count }) {
  const calendar = new WorkingDays(CALENDAR_OVERRIDES, () => {});
  const [cipher, blindIndex] = [new ColumnCipher(ring), new BlindIndex(ring)];
  const makers = new CityMembers({ cipher, blindIndex, calendar, now, members: 0 });
  const tables = {
    persons: [],
    accounts: [],
    join_applications: [],
    transitions: [],
    tasks: [],
  };
  const at = new Date(now.getTime() - 120_000);
  const decisions = [];
  for (let i = 0; i < count; i += 1) {
    const u = i % unions.length;
    const n = first + i;
    makers.addWaiting(tables, madeUpPerson(n), unions[u], at);
    decisions.push({ token: chairs[u], applicationId: binToUuid(cityId('application', n)) });
  }
  await insert(connection, tables);
  return decisions;
}

async function submissionsOf(connection, { tokenOf, now, unions, first, count }) {
  const accounts = await newcomers(connection, count, now);
  const tokens = await logIn(connection, accounts, tokenOf, now);
  const consents = shared
    .consentsInForce(shared.shanghaiDay(now))
    .map(({ kind, version }) => ({ kind, version }));
  return tokens.map((token, i) => {
    const union = unions[i % unions.length];
    const n = first + i;
    return {
      token,
      body: {
        name: madeUpName(n),
        idNumber: madeUpIdNumber(n + 20_000),
        phone: madeUpPhone(n),
        employmentForm: 'rider',
        platforms: ['meituan'],
        stationId: String(union.station),
        organisationId: String(union.id),
        consents,
      },
    };
  });
}
