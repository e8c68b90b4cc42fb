import { checkEmployerName, EmploymentError, isDay, type AppErrorSpec } from '@home/shared';

export interface Span {
  /** 'YYYY-MM-DD'; `null`: not known. */
  readonly since: string | null;
  /** The last day; `null` while it goes on. */
  readonly until: string | null;
}

/** Days that exist, not in the future, in their order. */
export function spanProblem({ since, until }: Span, today: string): AppErrorSpec | undefined {
  const days = [since, until].filter((day) => day !== null);
  if (days.some((day) => !isDay(day) || day > today)) return EmploymentError.DaysWrong;
  return since !== null && until !== null && until < since ? EmploymentError.DaysWrong : undefined;
}

/** Exactly one of an employer's name, an employer's union and a platform. */
export function countOf(typed: {
  employerName?: string;
  employerId?: string;
  platform?: string;
}): number {
  return [typed.employerName, typed.employerId, typed.platform].filter(
    (one) => one !== undefined && one !== '',
  ).length;
}

/** The name as it is shown; `undefined` when it is none, for what other files carry along. */
export function nameIn(typed: string | null | undefined): string | undefined {
  const check = checkEmployerName(typed ?? '');
  return check.ok ? check.name : undefined;
}
