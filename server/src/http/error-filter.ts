import { HttpError, type AppErrorSpec } from '@home/shared';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from './app-error';
import { Pressure } from './pressure';

/** Of refusals that are not ours: a 400 is a body that could not be read, since what is in it is checked by us. */
const BY_STATUS: Record<number, AppErrorSpec> = {
  400: HttpError.MalformedBody,
  401: HttpError.Unauthenticated,
  403: HttpError.Forbidden,
  404: HttpError.NotFound,
  405: HttpError.NotFound,
  413: HttpError.PayloadTooLarge,
  415: HttpError.UnsupportedMedia,
  429: HttpError.TooManyRequests,
  503: HttpError.Busy,
};

const TOO_MANY_SECONDS = 2;

/** Every refusal leaves through here: `{ code, message, requestId, fields? }`, in Chinese, without internals. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(private readonly pressure: Pressure) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const spec = specOf(error);
    if (spec.status >= 500 && spec !== HttpError.Busy) logFailure(request, error);
    const later = this.secondsUntilLater(spec);
    if (later !== undefined) void reply.header('Retry-After', String(later));
    void reply
      .status(spec.status)
      .header('content-type', 'application/json; charset=utf-8')
      .send({
        code: spec.code,
        message: spec.text,
        requestId: request.id,
        ...(error instanceof AppError && error.fields ? { fields: error.fields } : {}),
      });
  }

  private secondsUntilLater({ status }: AppErrorSpec): number | undefined {
    if (status === 429) return TOO_MANY_SECONDS;
    return status === 503 ? this.pressure.returnAfter() : undefined;
  }
}

function specOf(error: unknown): AppErrorSpec {
  if (error instanceof AppError) return error.spec;
  if (error instanceof HttpException) return BY_STATUS[error.getStatus()] ?? HttpError.Internal;
  const status = statusOf(error);
  return status !== undefined && status < 500
    ? (BY_STATUS[status] ?? HttpError.MalformedBody)
    : HttpError.Internal;
}

/** Fastify's own refusals (body too large, broken JSON, wrong media type) carry `statusCode`. */
function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
}

/** Database messages quote values ("Duplicate entry '…'"), so only the code and the frames are kept. */
function logFailure(request: FastifyRequest, error: unknown): void {
  const known = error instanceof Error ? error : new Error('not an Error');
  const code = 'code' in known ? String(known.code) : known.name;
  const frames = (known.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '));
  request.log.error({ requestId: request.id, code, frames: frames.slice(0, 8) }, 'request failed');
}
