// A floor that leaves work out is no floor: after the run every request of both servers must stand in the database.
import { Failure } from '../lib/failure.mjs';
import { placesDone } from './places.mjs';

const BATCH = 1000;
const bytesOf = (uuid) => Buffer.from(uuid.replaceAll('-', ''), 'hex');

async function countDecided(connection, applicationIds) {
  let decided = 0;
  for (let from = 0; from < applicationIds.length; from += BATCH) {
    const ids = applicationIds.slice(from, from + BATCH).map(bytesOf);
    const [[{ count }]] = await connection.query(
      `SELECT COUNT(*) AS count FROM join_applications j
         JOIN memberships m ON m.application_id = j.id AND m.person_id = j.person_id
         JOIN transitions t ON t.subject_id = j.id AND t.action = 'approve'
        WHERE j.id IN (?) AND j.status = 'approved'
          AND NOT EXISTS (SELECT 1 FROM tasks WHERE subject_id = j.id AND open = 1)`,
      [ids],
    );
    decided += Number(count);
  }
  return decided;
}

async function countSubmitted(connection, since) {
  const [[{ count }]] = await connection.query(
    `SELECT COUNT(*) AS count FROM accounts a
       JOIN join_applications j ON j.account_id = a.id AND j.status = 'submitted'
       JOIN tasks t ON t.subject_id = j.id AND t.open = 1
      WHERE a.openid LIKE 'obench%' AND a.created_at >= ?`,
    [since],
  );
  return Number(count);
}

async function countVisits(connection, since) {
  const [[{ count }]] = await connection.query(
    `SELECT COUNT(*) AS count FROM idempotency_keys
      WHERE created_at >= ? AND response LIKE '%"counted":true%'`,
    [since],
  );
  return Number(count);
}

export async function requireSameWork(connection, world) {
  const { startedAt, planned, decisions, batches, submissions, visits } = world;
  const since = new Date(Math.floor(startedAt.getTime()));
  const found = [
    [
      'decisions',
      planned.decisions.length -
        decisions.length -
        batches.flatMap(({ applicationIds }) => applicationIds).length,
      await countDecided(connection, planned.decisions),
    ],
    [
      'submissions',
      planned.submissions - submissions.length,
      await countSubmitted(connection, since),
    ],
    ['visits', planned.visits - visits.length, await countVisits(connection, since)],
    ...(await placesDone(connection, world)),
  ];
  for (const [what, sent, stored] of found)
    if (sent !== stored)
      throw new Failure(`${sent} ${what} were answered and ${stored} stand in the database.`);
}
