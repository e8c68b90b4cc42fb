import type { AppErrorSpec } from '@home/shared';

/** What was wrong with one field, in Chinese, by its path (`phone`, `hours.0.opens`). */
export type FieldFaults = Record<string, string>;

/** A refusal with a stable code and a sentence that may be shown as it is. Thrown by services, mapped by the one filter. */
export class AppError extends Error {
  constructor(
    readonly spec: AppErrorSpec,
    readonly fields?: FieldFaults,
  ) {
    super(spec.code);
  }
}
