// What the requests about venues and activities need, made through the server itself: halls with free courts, bookings that
// can be given back, an activity that takes people in, and one whose door is open and whose people have not come yet.
import { createRequire } from 'node:module';
import { openActivity, openCourts, post, signInMembers, signInOffice } from '../rush/city.mjs';
import { send } from '../rush/phone.mjs';
import { Failure } from '../lib/failure.mjs';
import { bytesOf } from './request.mjs';

const require = createRequire(new URL('../../package.json', import.meta.url));
const { binToUuid } = require('./dist/database/ids.js');

const SLOTS_A_HALL = 80;
const UNION_QUOTA = 50;
const AT_ONCE = 8;
const MINUTE_MS = 60_000;

async function aHall(connection, port, office) {
  const { venueId, day, slots } = await openCourts(port, office, {
    places: SLOTS_A_HALL,
    unionQuota: UNION_QUOTA,
  });
  const [[{ id }]] = await connection.query('SELECT id FROM rule_sets WHERE venue_id = ?', [
    bytesOf(venueId),
  ]);
  return { venueId, ruleSetId: binToUuid(id), day, slots };
}

/** Another hall, court and hour each time, so that two recordings show what changes from one booking to the next. */
function slotsOf(halls) {
  const all = [];
  for (let i = 0; i < SLOTS_A_HALL; i += 1)
    for (const [h, { venueId, ruleSetId, day, slots }] of halls.entries())
      all.push({ venueId, ruleSetId, day, slot: slots[(i * 11 + h * 7) % SLOTS_A_HALL] });
  return all;
}

const bookingOf = ({ token, personId, unionId }, { venueId, ruleSetId, day, slot }) => ({
  token,
  body: { ...slot, day, slots: 1 },
  known: { personId, unionId, venueId, ruleSetId },
});

async function each(items, act) {
  const results = [];
  let next = 0;
  const worker = async () => {
    for (let i = next; i < items.length; i = next) {
      next += 1;
      results[i] = await act(items[i]);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

async function anOpenDoor(port, office, activityId) {
  const doors = `activities/${activityId}/doors`;
  const { id: doorId } = await post(port, office.token, doors, {});
  const { token } = office;
  const path = `/api/v1/${doors}/${doorId}/key`;
  const { status, body } = await send(port, { method: 'GET', path, token });
  if (status !== 200) throw new Failure(`GET ${path}: ${status}`);
  return { doorId, key: body.key };
}

/** @returns {Promise<object>} what the scenarios of `place-scenarios.mjs` draw from, and how much of it there is */
export async function preparePlaces(connection, { keys, port, needs }) {
  const office = await signInOffice(connection, keys);
  const count = needs.bookings + needs.cancels + needs.signUps + needs.checkIns;
  const people = await signInMembers(connection, keys, count);
  const halls = [];
  const wanted = Math.ceil((needs.bookings + needs.cancels) / SLOTS_A_HALL);
  for (let h = 0; h < wanted; h += 1) halls.push(await aHall(connection, port, office));
  const slots = slotsOf(halls);
  const bookings = people.splice(0, needs.bookings).map((who) => bookingOf(who, slots.shift()));
  const toCancel = people.splice(0, needs.cancels).map((who) => bookingOf(who, slots.shift()));
  const cancels = await each(toCancel, async ({ token, body, known }) => {
    const { id } = await post(port, token, 'bookings', body);
    return { token, id, known };
  });
  const now = Date.now();
  const opening = { opensAt: now - MINUTE_MS, rate: undefined };
  const { activityId } = await openActivity(port, office, { ...opening, places: needs.signUps });
  const tonight = await openActivity(port, office, {
    ...opening,
    places: needs.checkIns,
    begins: now + 90 * MINUTE_MS,
  });
  const signUps = people.splice(0, needs.signUps);
  const coming = await each(people.splice(0, needs.checkIns), async ({ token }) => {
    const path = `activities/${tonight.activityId}/registrations`;
    return { token, id: (await post(port, token, path, { answers: [] })).id };
  });
  return {
    halls: halls.map(({ venueId }) => venueId),
    bookings,
    cancels,
    signUps: { activityId, people: signUps },
    checkIns: {
      activityId: tonight.activityId,
      door: await anOpenDoor(port, office, tonight.activityId),
      people: coming,
    },
    placesNeeded: needs,
  };
}

const numberOf = async (connection, sql, params) => {
  const [[{ count }]] = await connection.query(`SELECT COUNT(*) AS count ${sql}`, params);
  return Number(count);
};

/** What was answered, and what stands: `[what, sent, stored]`, for both servers together. */
export async function placesDone(connection, world) {
  const { placesNeeded: needs, halls, bookings, cancels, signUps, checkIns } = world;
  const venues = halls.map(bytesOf);
  const inState = (activityId, status) =>
    numberOf(
      connection,
      `FROM activity_registrations r WHERE r.activity_id = ? AND r.status = ?
          AND EXISTS (SELECT 1 FROM transitions t WHERE t.flow = 'activity_registration' AND t.subject_id = r.id AND t.to_status = r.status)`,
      [bytesOf(activityId), status],
    );
  const held = `EXISTS (SELECT 1 FROM held_cells h WHERE h.matter_id = b.id AND h.holder_id = b.resource_id)`;
  return [
    [
      'bookings',
      needs.bookings - bookings.length + cancels.length,
      await numberOf(
        connection,
        `FROM bookings b WHERE b.venue_id IN (?) AND b.status = 'confirmed' AND ${held}`,
        [venues],
      ),
    ],
    [
      'bookings given back',
      needs.cancels - cancels.length,
      await numberOf(
        connection,
        `FROM bookings b WHERE b.venue_id IN (?) AND b.status = 'cancelled' AND NOT ${held}`,
        [venues],
      ),
    ],
    [
      'sign-ups',
      needs.signUps - signUps.people.length,
      await inState(signUps.activityId, 'signed_up'),
    ],
    [
      'people at the door',
      needs.checkIns - checkIns.people.length,
      await inState(checkIns.activityId, 'checked_in'),
    ],
  ];
}
