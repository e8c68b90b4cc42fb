import { HttpError } from '@home/shared';
import { Param, type PipeTransform } from '@nestjs/common';
import { isUuid } from '../database/ids';
import { AppError } from './app-error';

/** An id that cannot exist looks exactly like one that does not. */
class UuidPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (typeof value === 'string' && isUuid(value)) return value;
    throw new AppError(HttpError.NotFound);
  }
}

class NumberIdPipe implements PipeTransform<unknown, number> {
  transform(value: unknown): number {
    if (typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value)) return Number(value);
    throw new AppError(HttpError.NotFound);
  }
}

export const UuidParam = (name = 'id'): ParameterDecorator => Param(name, new UuidPipe());

/** Organisations, stations and code versions carry small numbers. */
export const NumberParam = (name = 'id'): ParameterDecorator => Param(name, new NumberIdPipe());
