// Sessions for many people at once, as the server signs them: a measurement does not log ten thousand people in by hand.
import { createHmac } from 'node:crypto';
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../package.json', import.meta.url));
const { newId, uuidToBin } = require('./dist/database/ids.js');
const { insertText } = require('./dist/database/seeds/city/city-sql.js');

const DAY_MS = 86_400_000;
const ROWS_A_STATEMENT = 500;

const base64url = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Tokens that are good for a day instead of a quarter of an hour. */
export function tokenMaker(sessionKey) {
  const key = Buffer.from(sessionKey, 'base64');
  const head = base64url({ alg: 'HS256', typ: 'JWT' });
  const iat = Math.floor(Date.now() / 1000);
  return (sid) => {
    const text = `${head}.${base64url({ sid, iat, exp: iat + DAY_MS / 1000 })}`;
    return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
  };
}

export async function insert(connection, tables) {
  for (const [table, rows] of Object.entries(tables))
    for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT)
      await connection.query(insertText(table, rows.slice(from, from + ROWS_A_STATEMENT)));
}

/** Logs accounts in. Answers their tokens, in the same order. */
export async function logIn(connection, accountIds, tokenOf, now) {
  const ids = accountIds.map(() => newId());
  await insert(connection, {
    sessions: accountIds.map((accountId, i) => ({
      id: uuidToBin(ids[i]),
      account_id: accountId,
      created_at: now,
      expires_at: new Date(now.getTime() + DAY_MS),
      refreshed_at: now,
    })),
  });
  return ids.map(tokenOf);
}
