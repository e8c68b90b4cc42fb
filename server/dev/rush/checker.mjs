// Whether it was fair and right: by SQL, and by what the phones wrote down themselves.
import { createRequire } from 'node:module';
import { send } from './phone.mjs';

const require = createRequire(new URL('../../package.json', import.meta.url));
const { binToUuid, uuidToBin } = require('./dist/database/ids.js');

export const P95_MS = 2000;
export const NORMAL_AFTER_S = 10;
/** So many people are no rush: what they are there for is whether it is right. */
export const SMALL = 1000;
const REPLAYED = 50;

export const percentile = (times, share) => {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

const DEFINITE = new Set(['booked', 'full', 'slot taken', 'quota used up']);

/** What stands in the database: `{ id, person, union, cell }` a row. */
async function confirmed(connection, opening) {
  const [rows] =
    opening.kind === 'courts'
      ? await connection.query(
          `SELECT id, person_id, union_id, CONCAT(HEX(resource_id), starts_at) AS cell FROM bookings
            WHERE venue_id = ? AND status = 'confirmed'`,
          [uuidToBin(opening.venueId)],
        )
      : await connection.query(
          `SELECT id, person_id, NULL AS union_id, NULL AS cell FROM activity_registrations
            WHERE activity_id = ? AND status = 'signed_up'`,
          [uuidToBin(opening.activityId)],
        );
  return rows.map((row) => ({
    id: binToUuid(row.id),
    person: binToUuid(row.person_id),
    union: row.union_id,
    cell: row.cell,
  }));
}

const most = (rows, by) => {
  const counts = new Map();
  for (const row of rows) counts.set(row[by], (counts.get(row[by]) ?? 0) + 1);
  return Math.max(0, ...counts.values());
};

/** Every booked key once more: the same answer, and no second effect. */
async function replay(records, people, ports) {
  let wrong = 0;
  for (const { index, key, request, id } of records.slice(0, REPLAYED)) {
    const { token } = people[index];
    const again = await send(ports[0], { method: 'POST', token, key, ...request });
    if (again.status !== 200 || again.body.id !== id) wrong += 1;
  }
  return wrong;
}

/** @returns {Promise<{ what: string, right: boolean }[]>} a line for each thing that was checked */
export async function check(connection, { opening, people, records, ports, normalAfter }) {
  const booked = records.filter(({ outcome }) => outcome === 'booked');
  const wrongReplays = await replay(booked, people, ports);
  const rows = await confirmed(connection, opening);
  const byId = new Map(rows.map((row) => [row.id, row.person]));
  const strangers = booked.filter(({ id, index }) => byId.get(id) !== people[index].personId);
  const undecided = records.filter(({ outcome }) => !DEFINITE.has(outcome));
  const answers = records.flatMap((record) => record.answers);
  const odd = answers.filter(([, status]) => status >= 500 && status !== 503);
  const faults = records.flatMap((record) => record.faults);
  const p95 = percentile(
    answers.filter(([, status]) => status !== 503).map(([, , ms]) => ms),
    0.95,
  );
  const [[{ effects }]] = await connection.query(
    `SELECT COUNT(*) AS effects FROM transitions WHERE flow = ? AND action = ? AND organisation_id = ?
        AND subject_id IN (SELECT id FROM ${opening.kind === 'courts' ? 'bookings WHERE venue_id' : 'activity_registrations WHERE activity_id'} = ?)`,
    [
      opening.kind === 'courts' ? 'booking' : 'activity_registration',
      opening.kind === 'courts' ? 'book' : 'sign_up',
      opening.organisationId,
      uuidToBin(opening.kind === 'courts' ? opening.venueId : opening.activityId),
    ],
  );
  const wanted = Math.min(opening.places, people.length);
  const line = (what, right) => ({ what, right });
  /** Says as much about the machine as about the code: a small run is a test, and only tells it. */
  const timed = (what, right) => ({ what, right: right || people.length <= SMALL, isSlow: !right });
  return [
    opening.kind === 'courts'
      ? line(`${rows.length} of ${opening.places} slots confirmed`, rows.length <= opening.places)
      : line(`${rows.length} of ${opening.places} places confirmed`, rows.length === wanted),
    ...(opening.kind === 'courts'
      ? [
          line(`no slot given twice (most: ${most(rows, 'cell')})`, most(rows, 'cell') <= 1),
          line(
            `no union over its ${opening.unionQuota} a day (most: ${most(rows, 'union')})`,
            most(rows, 'union') <= opening.unionQuota,
          ),
        ]
      : []),
    line(`nobody twice (most: ${most(rows, 'person')})`, most(rows, 'person') <= 1),
    line(
      `what the phones were told is what stands there (${booked.length} told, ${strangers.length} differ)`,
      booked.length === rows.length && strangers.length === 0,
    ),
    line(`one effect each (${effects} lines in the log)`, Number(effects) === rows.length),
    line(`the same key again gives the same answer (${wrongReplays} differ)`, wrongReplays === 0),
    line(
      `everybody knows where they stand (${undecided.length} do not${undecided[0] ? `: ${undecided[0].outcome}` : ''})`,
      undecided.length === 0,
    ),
    line(`no 5xx but 503 (${odd.length})`, odd.length === 0),
    line(`every 503 says when to come again (${faults.length} do not)`, faults.length === 0),
    timed(
      `p95 of what was answered and not put off ${p95.toFixed(0)} ms, at most ${P95_MS}`,
      p95 <= P95_MS,
    ),
    timed(
      `normal service ${normalAfter === undefined ? 'never' : `${normalAfter.toFixed(1)} s`} after the last tap, at most ${NORMAL_AFTER_S} s`,
      normalAfter !== undefined && normalAfter <= NORMAL_AFTER_S,
    ),
  ];
}
