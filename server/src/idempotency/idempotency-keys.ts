import { HttpError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../calendar/clock';
import { Database } from '../database/database';
import { isUuid, uuidToBin } from '../database/ids';
import { AppError } from '../http/app-error';

interface KeyRow {
  body_hash: Buffer;
  response: string | null;
}

/** One intention of one account. `hash`: same key, other content is another intention. */
export interface Intention {
  readonly accountId: string;
  readonly key: string;
  readonly hash: Buffer;
}

/** The key in the header. @throws HttpError.IdempotencyKeyMissing */
export function keyIn(headers: Readonly<Record<string, unknown>>): string {
  const key = headers['idempotency-key'];
  if (typeof key === 'string' && isUuid(key.toLowerCase())) return key.toLowerCase();
  throw new AppError(HttpError.IdempotencyKeyMissing);
}

/**
 * One key, one effect. The key row is the first write of the transaction in which the work is done: a second call with
 * the key waits for the first to commit and then gets the stored answer; if the first rolled back, it does the work.
 */
@Injectable()
export class IdempotencyKeys {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  once(intention: Intention, work: () => Promise<unknown>): Promise<unknown> {
    return this.database.transaction(async () => {
      const replay = await this.claim(intention);
      if (replay !== undefined) return replay;
      const answer = await work();
      await this.database.run(
        'UPDATE idempotency_keys SET response = ? WHERE account_id = ? AND id = ?',
        [JSON.stringify({ answer }), ...rowOf(intention)],
      );
      return answer;
    });
  }

  /** The stored answer of what was done with this key; `undefined` when nothing was. */
  async findAnswer(intention: Intention): Promise<unknown> {
    const [row] = await this.database.execute<KeyRow>(
      'SELECT body_hash, response FROM idempotency_keys WHERE account_id = ? AND id = ?',
      rowOf(intention),
    );
    return row && answerIn(row, intention);
  }

  /** `undefined`: the key is ours now. INSERT IGNORE, because a caught duplicate error would spoil the transaction. */
  private async claim(intention: Intention): Promise<unknown> {
    const { affectedRows } = await this.database.run(
      'INSERT IGNORE INTO idempotency_keys (account_id, id, body_hash, created_at) VALUES (?, ?, ?, ?)',
      [...rowOf(intention), intention.hash, this.clock.now()],
    );
    if (affectedRows === 1) return undefined;
    const answer = await this.findAnswer(intention);
    if (answer === undefined) throw new AppError(HttpError.Busy);
    return answer;
  }
}

const rowOf = ({ accountId, key }: Intention): Buffer[] => [uuidToBin(accountId), uuidToBin(key)];

function answerIn({ body_hash: known, response }: KeyRow, { hash }: Intention): unknown {
  if (response === null) throw new AppError(HttpError.Busy);
  if (!known.equals(hash)) throw new AppError(HttpError.IdempotencyKeyReused);
  const stored = JSON.parse(response) as { answer?: unknown };
  return stored.answer ?? null;
}
