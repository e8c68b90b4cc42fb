import { createPool, type Pool } from 'mysql2/promise';

/** `timezone: 'Z'` alone sets nothing on the server, so every new connection is told. */
const STATEMENTS = [
  "SET SESSION time_zone = '+00:00', SESSION innodb_lock_wait_timeout = 5",
  "SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'",
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
];

export function openPool(url: string, size: number): Pool {
  const pool = createPool({
    uri: url,
    connectionLimit: size,
    timezone: 'Z',
    charset: 'utf8mb4',
    dateStrings: ['DATE'],
    supportBigNumbers: true,
    bigNumberStrings: true,
    enableKeepAlive: true,
    connectTimeout: 5000,
    maxPreparedStatements: 500,
    // For `Database.batch` alone: prepared statements, which all others are, are always single.
    multipleStatements: true,
    // A stack trace taken at every statement, in case it fails, costs as much as a small statement.
    trace: false,
  });
  pool.pool.on('connection', (connection) => {
    // Queued ahead of the first statement of whoever asked for the connection.
    for (const statement of STATEMENTS) connection.query(statement);
  });
  return pool;
}
