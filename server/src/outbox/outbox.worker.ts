import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/database';
import { newId, uuidToBin } from '../database/ids';
import { Metrics } from '../http/metrics';
import { Outbox, type OutboxHandler, type OutboxResult } from './outbox';

const BATCH = 50;
const LEASE_SECONDS = 30;
const MAX_ATTEMPTS = 10;

const DUE =
  'open = 1 AND available_at <= UTC_TIMESTAMP(3) AND (lease_until IS NULL OR lease_until < UTC_TIMESTAMP(3))';

interface ClaimedRow {
  id: Buffer;
  kind: string;
  payload: string;
  attempts: number;
}

/** Works through the outbox. Rows are claimed by a lease UPDATE (portable; SKIP LOCKED is silently ignored elsewhere). */
@Injectable()
export class OutboxWorker {
  private readonly logger = new Logger(OutboxWorker.name);

  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly metrics: Metrics,
  ) {}

  /** Handles what is due now. Answers how many rows it handled; parallel calls share the work. */
  async drain(): Promise<number> {
    let handled = 0;
    for (;;) {
      const due = await this.due();
      const rows = await this.claim(due);
      for (const row of rows) await this.handle(row);
      handled += rows.length;
      if (due.length < BATCH) return handled;
    }
  }

  /** Read without locks: another instance may claim them first. */
  private async due(): Promise<Buffer[]> {
    const rows = await this.database.execute<{ id: Buffer }>(
      `SELECT id FROM outbox WHERE ${DUE} ORDER BY available_at, id LIMIT ${BATCH}`,
    );
    return rows.map(({ id }) => id);
  }

  /** By primary key, as rows are closed: a claim that ranges over the index of what is due deadlocks with those. */
  private async claim(due: Buffer[]): Promise<ClaimedRow[]> {
    if (due.length === 0) return [];
    const claim = uuidToBin(newId());
    const { affectedRows } = await this.database.run(
      `UPDATE outbox SET claim = ?, lease_until = UTC_TIMESTAMP(3) + INTERVAL ${LEASE_SECONDS} SECOND,
              attempts = LEAST(attempts + 1, 200)
        WHERE id IN (${due.map(() => '?').join(', ')}) AND ${DUE}`,
      [claim, ...due],
    );
    if (affectedRows === 0) return [];
    return this.database.execute<ClaimedRow>(
      'SELECT id, kind, payload, attempts FROM outbox WHERE claim = ? AND open = 1 ORDER BY id',
      [claim],
    );
  }

  private async handle(row: ClaimedRow): Promise<void> {
    const handler = this.outbox.handlerOf(row.kind);
    if (!handler) {
      this.logger.error(`no outbox handler for ${row.kind}`);
      return;
    }
    const result =
      handler.delivery === 'once'
        ? await this.handleOnce(handler, row)
        : await this.handleRetry(handler, row);
    this.metrics.outbox.inc({ kind: row.kind, result });
  }

  private async handleOnce(handler: OutboxHandler, row: ClaimedRow): Promise<OutboxResult> {
    if (!(await this.close(row, 'unknown'))) return 'unknown';
    try {
      const result = await handler.handle(payloadOf(row));
      await this.database.run('UPDATE outbox SET result = ? WHERE id = ?', [result, row.id]);
      return result;
    } catch {
      return 'unknown';
    }
  }

  private async handleRetry(handler: OutboxHandler, row: ClaimedRow): Promise<OutboxResult> {
    try {
      const result = await handler.handle(payloadOf(row));
      await this.close(row, result);
      return result;
    } catch {
      if (row.attempts >= MAX_ATTEMPTS) {
        await this.close(row, 'unknown');
        return 'unknown';
      }
      const delay = Math.min(2 ** row.attempts, 600);
      await this.database.run(
        `UPDATE outbox SET lease_until = NULL, available_at = UTC_TIMESTAMP(3) + INTERVAL ${delay} SECOND WHERE id = ? AND open = 1`,
        [row.id],
      );
      return 'unknown';
    }
  }

  private async close(row: ClaimedRow, result: OutboxResult): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      'UPDATE outbox SET done_at = UTC_TIMESTAMP(3), result = ? WHERE id = ? AND open = 1',
      [result, row.id],
    );
    return affectedRows === 1;
  }
}

const payloadOf = (row: ClaimedRow): object => JSON.parse(row.payload) as object;
