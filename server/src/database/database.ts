import { HttpError } from '@home/shared';
import type { Pool, PoolConnection, ResultSetHeader, RowDataPacket } from 'mysql2/promise';
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../http/app-error';
import { isLockConflict, isLostConnection, isRetryable } from './errors';
import { Semaphore } from './semaphore';

export type SqlValue = string | number | bigint | boolean | Buffer | Date | null;

export interface Statement {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

interface RunningTransaction {
  connection: PoolConnection;
  /** What was gathered for one act at the end, by the act. */
  gathered: Map<(items: never[]) => Promise<void>, unknown[]>;
  afterCommit: (() => void | Promise<void>)[];
}

const MAX_TRIES = 5;
const MAX_RETRY_MS = 2000;

/**
 * The one way to the database. A transaction travels in the async context: whatever `execute` and `run` are called
 * below `transaction()` uses its connection; outside they borrow one from the pool for a single statement.
 */
export class Database {
  private readonly running = new AsyncLocalStorage<RunningTransaction>();
  private readonly places: Semaphore;

  constructor(
    readonly pool: Pool,
    poolSize: number,
    maxWaiting = 200,
    maxWaitMs = 1000,
  ) {
    this.places = new Semaphore(poolSize, maxWaiting, maxWaitMs);
  }

  get inTransaction(): boolean {
    return this.running.getStore() !== undefined;
  }

  get queued(): number {
    return this.places.queued;
  }

  /** Rows of one prepared SELECT. */
  async execute<R extends object>(sql: string, params: SqlValue[] = []): Promise<R[]> {
    const [rows] = await this.statement<RowDataPacket[]>(sql, params);
    return rows as R[];
  }

  /** One prepared INSERT, UPDATE or DELETE. */
  async run(sql: string, params: SqlValue[] = []): Promise<{ affectedRows: number }> {
    const [result] = await this.statement<ResultSetHeader>(sql, params);
    return { affectedRows: result.affectedRows };
  }

  /**
   * Several writes of the running transaction in one round trip, in order; the first that fails ends it. For rows that
   * many wait for: see docs/decisions/0020. Answers the rows that each changed.
   */
  async batch(statements: readonly Statement[]): Promise<number[]> {
    const transaction = this.running.getStore();
    if (!transaction) throw new Error('batch() needs a transaction');
    const sql = statements.map((one) => one.sql).join('; ');
    const params = statements.flatMap((one) => one.params);
    const [results] = await transaction.connection.query<ResultSetHeader | ResultSetHeader[]>(
      sql,
      params,
    );
    return (Array.isArray(results) ? results : [results]).map((one) => one.affectedRows);
  }

  /**
   * Tries `work` inside the running transaction: a refusal (AppError) undoes what it wrote and nothing before it. Any
   * other error is the whole transaction's.
   */
  async attemptWithin<T>(work: () => Promise<T>): Promise<T> {
    const transaction = this.running.getStore();
    if (!transaction) throw new Error('attemptWithin() needs a transaction');
    await transaction.connection.query('SAVEPOINT attempt');
    try {
      return await work();
    } catch (error) {
      if (error instanceof AppError)
        await transaction.connection.query('ROLLBACK TO SAVEPOINT attempt');
      throw error;
    }
  }

  /** Runs once the running transaction is committed; at once when there is none. Its failure is the caller's to handle. */
  afterCommit(act: () => void | Promise<void>): void {
    const transaction = this.running.getStore();
    if (transaction) transaction.afterCommit.push(act);
    else void act();
  }

  /**
   * Keeps `item` until the work of the running transaction is done; then `act` gets all of them at once, as the last
   * thing before COMMIT. For writes to rows that everybody waits for: they are locked for as short as can be.
   */
  gather<T>(act: (items: T[]) => Promise<void>, item: T): void {
    const transaction = this.running.getStore();
    if (!transaction) throw new Error('gather() needs a transaction');
    const items = transaction.gathered.get(act);
    if (items) items.push(item);
    else transaction.gathered.set(act, [item]);
  }

  /**
   * Runs `work` in one READ COMMITTED transaction, joining the running one. Any error rolls all of it back. Deadlocks,
   * lock time-outs and connections lost before COMMIT are tried again from the start, so `work` may run more than once:
   * nothing in it may leave the database. @throws HttpError.Busy when that does not help
   */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.inTransaction) return work();
    return this.again(isRetryable, () => this.attempt(work));
  }

  private async again<T>(
    mayTryAgain: (error: unknown) => boolean,
    work: () => Promise<T>,
  ): Promise<T> {
    const startedAt = performance.now();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        const spent = performance.now() - startedAt;
        if (!mayTryAgain(error)) throw error;
        // Nothing was stored: whoever asked may ask again, with the same key.
        if (attempt >= MAX_TRIES || spent > MAX_RETRY_MS) throw new AppError(HttpError.Busy);
        await sleep(Math.random() * Math.min(20 * 2 ** attempt, 300));
      }
    }
  }

  private async attempt<T>(work: () => Promise<T>): Promise<T> {
    await this.places.acquire();
    let connection: PoolConnection | undefined;
    const afterCommit: RunningTransaction['afterCommit'] = [];
    let result: T;
    try {
      connection = await this.pool.getConnection();
      const transaction: RunningTransaction = { connection, afterCommit, gathered: new Map() };
      await connection.query('START TRANSACTION');
      result = await this.running.run(transaction, async () => {
        const done = await work();
        for (const [act, items] of transaction.gathered) await act(items as never[]);
        return done;
      });
      await commit(connection);
    } catch (error) {
      if (connection) await rollBack(connection);
      throw error;
    } finally {
      connection?.release();
      this.places.release();
    }
    for (const act of afterCommit) await act();
    return result;
  }

  private async statement<T extends RowDataPacket[] | ResultSetHeader>(
    sql: string,
    params: SqlValue[],
  ) {
    const transaction = this.running.getStore();
    if (transaction) return transaction.connection.execute<T>(sql, params);
    return this.again(isLockConflict, () => this.single<T>(sql, params));
  }

  /** A statement without a transaction is one of its own; after a lost connection nobody knows whether it was stored. */
  private async single<T extends RowDataPacket[] | ResultSetHeader>(
    sql: string,
    params: SqlValue[],
  ) {
    await this.places.acquire();
    try {
      return await this.pool.execute<T>(sql, params);
    } finally {
      this.places.release();
    }
  }
}

/** A COMMIT whose answer never came may have been stored: it is not tried again here; the caller's key finds out. */
async function commit(connection: PoolConnection): Promise<void> {
  try {
    await connection.query('COMMIT');
  } catch (error) {
    if (isLostConnection(error)) throw new AppError(HttpError.Busy);
    throw error;
  }
}

/** A connection that cannot roll back must not go back to the pool with half a transaction on it. */
async function rollBack(connection: PoolConnection): Promise<void> {
  try {
    await connection.query('ROLLBACK');
  } catch {
    connection.destroy();
  }
}
