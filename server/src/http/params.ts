import { HttpError } from '@home/shared';
import { createParamDecorator, Param } from '@nestjs/common';
import type { ExecutionContext, PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { isUuid } from '../database/ids';
import { AppError } from './app-error';

/** An id that cannot exist looks exactly like one that does not. */
class UuidPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (typeof value === 'string' && isUuid(value)) return value;
    throw new AppError(HttpError.NotFound);
  }
}

export const UuidParam = (name = 'id'): ParameterDecorator => Param(name, new UuidPipe());

const numberIdOf = createParamDecorator((name: string, context: ExecutionContext): number => {
  const params: unknown = context.switchToHttp().getRequest<FastifyRequest>().params;
  const value: unknown = isObject(params) ? params[name] : undefined;
  if (typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new AppError(HttpError.NotFound);
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/**
 * Organisations, stations and code versions carry small numbers. Not a pipe: before any pipe of ours Nest would make
 * a number of whatever `Number()` takes, so that '0x7f' is station 127.
 */
export const NumberParam =
  (name = 'id'): ParameterDecorator =>
  (target, key, index) => {
    numberIdOf(name)(target, key, index);
    const descriptor = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (key === undefined || !descriptor) return;
    ApiParam({ name, schema: { type: 'string', pattern: '^[1-9]\\d{0,8}$' } })(
      target,
      key,
      descriptor,
    );
  };
