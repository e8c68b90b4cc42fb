import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { newId, uuidToBin } from '../database/ids';

export type OutboxResult = 'delivered' | 'refused' | 'unknown';

/**
 * `once`: the row is closed before the handler runs, so whatever happens it is never handled twice (a push to a person).
 * `retry`: handled until it succeeds, so the handler must bear being called twice.
 */
export interface OutboxHandler<P extends object = object> {
  readonly kind: string;
  readonly delivery: 'once' | 'retry';
  handle(payload: P): Promise<OutboxResult>;
}

@Injectable()
export class Outbox {
  private readonly handlers = new Map<string, OutboxHandler>();
  /** Set by the worker: wakes it after a commit. */
  onPut: () => void = () => undefined;

  constructor(private readonly database: Database) {}

  register<P extends object>(handler: OutboxHandler<P>): void {
    if (this.handlers.has(handler.kind))
      throw new Error(`outbox kind ${handler.kind} is registered twice`);
    this.handlers.set(handler.kind, handler);
  }

  handlerOf(kind: string): OutboxHandler | undefined {
    return this.handlers.get(kind);
  }

  /** Writes one row in the running transaction. Ids, never personal data: the handler reads what it needs. */
  async put(kind: string, payload: object, reference: string): Promise<void> {
    const handler = this.handlers.get(kind);
    if (!handler) throw new Error(`no outbox handler for ${kind}`);
    await this.database.run(
      `INSERT INTO outbox (id, kind, delivery, reference_id, payload, created_at, available_at)
       VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))`,
      [uuidToBin(newId()), kind, handler.delivery, uuidToBin(reference), JSON.stringify(payload)],
    );
    this.database.afterCommit(() => this.onPut());
  }
}
