import { applyDecorators, Injectable, SetMetadata, UseInterceptors } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { IdempotencyKeys, keyIn } from './idempotency-keys';

@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly keys: IdempotencyKeys) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = keyIn(request.headers);
    const { scope } = request;
    if (!scope) throw new Error('@Idempotent needs a signed-in route');
    const intention = { accountId: scope.accountId, key, hash: fingerprint(request) };
    return from(
      this.keys.once(intention, () => lastValueFrom(next.handle(), { defaultValue: undefined })),
    );
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
  applyDecorators(IdempotentByService(), UseInterceptors(IdempotencyInterceptor));

/** The same for a route whose work must not sit in a transaction as a whole: its service calls `IdempotencyKeys`. */
export const IdempotentByService = (): MethodDecorator =>
  applyDecorators(
    SetMetadata('idempotent', true),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'A UUID, one an intention: the same key gives the same answer and one effect.',
      schema: { type: 'string', format: 'uuid' },
    }),
  );
