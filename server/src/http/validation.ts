import { HttpError } from '@home/shared';
import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { AppError, type FieldFaults } from './app-error';

/** Strict at the edge: unknown fields are refused, nothing is converted, every fault is named at once. */
export const validation = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new AppError(HttpError.Validation, faultsOf(errors)),
  });

function faultsOf(errors: ValidationError[], prefix = ''): FieldFaults {
  const faults: FieldFaults = {};
  for (const error of errors) {
    const path = prefix + error.property;
    const rule = Object.entries(error.constraints ?? {})[0];
    if (rule) faults[path] = rule[0] === 'whitelistValidation' ? '没有这一项' : inChinese(rule[1]);
    Object.assign(faults, faultsOf(error.children ?? [], `${path}.`));
  }
  return faults;
}

/** class-validator's own English sentence (a nested body that is no object, say) is never shown. */
const inChinese = (message: string): string => (/[一-鿿]/.test(message) ? message : '内容不对');
