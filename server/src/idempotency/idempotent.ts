import { HttpError } from '@home/shared';
import { applyDecorators, Injectable, SetMetadata, UseInterceptors } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Clock } from '../calendar/clock';
import { Database } from '../database/database';
import { isUuid, uuidToBin } from '../database/ids';
import { AppError } from '../http/app-error';

interface KeyRow {
  body_hash: Buffer;
  response: string | null;
}

/**
 * One key, one effect. The key row is the first write of the transaction in which the handler runs: a second call with
 * the key waits for the first to commit and then gets the stored answer; if the first rolled back, it does the work.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || key === '') throw new AppError(HttpError.IdempotencyKeyMissing);
    if (!isUuid(key.toLowerCase())) throw new AppError(HttpError.IdempotencyKeyMissing);
    const { scope } = request;
    if (!scope) throw new Error('@Idempotent needs a signed-in route');
    const keyRow = [uuidToBin(scope.accountId), uuidToBin(key.toLowerCase())];
    const hash = fingerprint(request);
    return from(
      this.database.transaction(async () => {
        const replay = await this.claim(keyRow, hash);
        if (replay !== undefined) return replay;
        const answer: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
        await this.database.run(
          'UPDATE idempotency_keys SET response = ? WHERE account_id = ? AND id = ?',
          [JSON.stringify({ answer }), ...keyRow],
        );
        return answer;
      }),
    );
  }

  /** `undefined`: the key is ours now. INSERT IGNORE, because a caught duplicate error would spoil the transaction. */
  private async claim(keyRow: Buffer[], hash: Buffer): Promise<unknown> {
    const { affectedRows } = await this.database.run(
      'INSERT IGNORE INTO idempotency_keys (account_id, id, body_hash, created_at) VALUES (?, ?, ?, ?)',
      [...keyRow, hash, this.clock.now()],
    );
    if (affectedRows === 1) return undefined;
    const [row] = await this.database.execute<KeyRow>(
      'SELECT body_hash, response FROM idempotency_keys WHERE account_id = ? AND id = ?',
      keyRow,
    );
    if (!row || row.response === null) throw new AppError(HttpError.Busy);
    if (!row.body_hash.equals(hash)) throw new AppError(HttpError.IdempotencyKeyReused);
    const stored = JSON.parse(row.response) as { answer?: unknown };
    return stored.answer ?? null;
  }
}

/** Same key with another route or body is another intention: 422. */
function fingerprint(request: FastifyRequest): Buffer {
  const { body } = request;
  return createHash('sha256')
    .update(`${request.method} ${request.url}\n`)
    .update(Buffer.isBuffer(body) ? body : JSON.stringify(body ?? null))
    .digest();
}

/** For every POST that makes or moves something: needs the header `Idempotency-Key` (a UUID, one an intention). */
export const Idempotent = (): MethodDecorator =>
  applyDecorators(
    SetMetadata('idempotent', true),
    UseInterceptors(IdempotencyInterceptor),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'A UUID, one an intention: the same key gives the same answer and one effect.',
      schema: { type: 'string', format: 'uuid' },
    }),
  );
