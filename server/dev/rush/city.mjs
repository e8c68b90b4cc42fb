// A city of its own for one run: a database that is thrown away, so many members with sessions, and what opens.
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { Failure } from '../lib/failure.mjs';
import { runInForeground } from '../lib/foreground.mjs';
import { insert, logIn, tokenMaker } from '../lib/made-sessions.mjs';
import { send } from './phone.mjs';

const require = createRequire(new URL('../../package.json', import.meta.url));
const { addDays, ruleSamples, shanghaiDay, startOfDay } = require('@home/shared');
const { binToUuid, newId, uuidToBin } = require('./dist/database/ids.js');

const HOUR_MS = 3_600_000;
const COURT_HOURS = 10;
const FIRST_HOUR = 9;

export async function loadCity(env, people) {
  for (const [file, args] of [
    ['database/migrate.js', []],
    ['database/seeds/city.js', ['--members', String(people)]],
  ])
    if ((await runInForeground(file, args, env)) !== 0)
      throw new Failure('The city was not loaded: mend what is said above.');
}

/** Live members who have nothing on, each with an account and a session. */
export async function signInMembers(connection, keys, people) {
  const now = new Date();
  const tokenOf = tokenMaker(fs.readFileSync(keys.SESSION_KEY_FILE, 'utf8').trim());
  const [rows] = await connection.query(
    `SELECT m.person_id, m.organisation_id, MIN(a.id) AS account_id FROM memberships m
       LEFT JOIN accounts a ON a.person_id = m.person_id
      WHERE m.live = 1 AND NOT EXISTS (SELECT 1 FROM held_cells h WHERE h.holder_id = m.person_id) GROUP BY m.person_id, m.organisation_id ORDER BY MD5(m.person_id) LIMIT ?`,
    [people],
  );
  if (rows.length < people)
    throw new Failure(`The city has ${rows.length} members with nothing on, not ${people}.`);
  const fresh = [];
  for (const row of rows) {
    if (row.account_id) continue;
    row.account_id = uuidToBin(newId());
    const openid = `orush${randomUUID().slice(0, 22)}`;
    fresh.push({ id: row.account_id, openid, person_id: row.person_id, created_at: now });
  }
  await insert(connection, { accounts: fresh });
  const tokens = await logIn(
    connection,
    rows.map(({ account_id: id }) => id),
    tokenOf,
    now,
  );
  return rows.map((row, index) => ({
    index,
    token: tokens[index],
    personId: binToUuid(row.person_id),
    unionId: row.organisation_id,
  }));
}

/** The city's own office, which publishes the activity and runs the hall. */
export async function signInOffice(connection, keys) {
  const tokenOf = tokenMaker(fs.readFileSync(keys.SESSION_KEY_FILE, 'utf8').trim());
  const [[office]] = await connection.query(
    `SELECT o.id, ac.id AS account FROM assignments a JOIN organisations o ON o.id = a.organisation_id
       JOIN accounts ac ON ac.person_id = a.person_id
      WHERE o.parent_id IS NULL AND a.role = 'cadre' AND a.valid_to > NOW() LIMIT 1`,
  );
  const [token] = await logIn(connection, [office.account], tokenOf, new Date());
  return { token, organisationId: String(office.id) };
}

export async function post(port, token, path, body) {
  const path1 = `/api/v1/${path}`;
  const answer = await send(port, { method: 'POST', path: path1, token, key: randomUUID(), body });
  if (answer.status !== 200)
    throw new Failure(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Openings of one run are on different days: whoever has a place in one may have one in the other. */
const startOf = (opensAt, rate) => opensAt + (rate === undefined ? 48 : 72) * HOUR_MS;

/** An activity that opens at that moment, first come. `rate`: with a waiting room that lets in so many a second. */
export async function openActivity(
  port,
  office,
  { places, opensAt, rate, begins = startOf(opensAt, rate) },
) {
  const startsAt = new Date(begins);
  const { id } = await post(port, office.token, 'activities', {
    organisationId: office.organisationId,
    title: '秋游',
    intro: '',
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + 3 * HOUR_MS).toISOString(),
    venueId: null,
    place: '东湖南门',
    latitude: null,
    longitude: null,
    audience: 'members',
    unions: [],
    capacity: places,
    feeFen: 0,
    form: [],
    signUpFrom: new Date(opensAt).toISOString(),
    signUpTo: new Date(Math.min(opensAt + 24 * HOUR_MS, begins)).toISOString(),
    mode: 'first_come',
    holdMinutes: 60,
    rule: null,
  });
  await post(port, office.token, `activities/${id}/publish`, {
    waitingRoom: rate !== undefined,
    ...(rate === undefined ? {} : { ratePerSecond: rate }),
  });
  return { activityId: id };
}

/** Courts with as many slots tomorrow; each grass-roots union may have only so many of them. */
export async function openCourts(port, office, { places, unionQuota }) {
  const day = addDays(shanghaiDay(new Date()), 1);
  const line = { days: '1-7', opens: '09:00', closes: '19:00' };
  const { id: venueId } = await post(port, office.token, 'venues', {
    organisationId: office.organisationId,
    name: '市职工体育馆',
    address: '文化路 1 号',
    latitude: 30,
    longitude: 114,
    rulesText: '穿软底鞋',
    phone: '12351',
    hours: [line],
    rules: {
      ...ruleSamples.jiujiang,
      opensAt: '00:00',
      perPersonDay: 1,
      perUnionDay: unionQuota,
    },
  });
  const slots = [];
  for (let court = 0; slots.length < places; court += 1) {
    const { id: resourceId } = await post(port, office.token, `venues/${venueId}/resources`, {
      name: `${court + 1} 号场`,
      kind: 'badminton',
      capacity: 1,
    });
    for (let i = 0; i < COURT_HOURS && slots.length < places; i += 1) {
      const at = new Date(startOfDay(day).getTime() + (FIRST_HOUR + i) * HOUR_MS);
      slots.push({ resourceId, startsAt: at.toISOString() });
    }
  }
  return { venueId, day, slots };
}
