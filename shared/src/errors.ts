/**
 * One coded error of the product. `text` is Chinese, says what to do next and may be shown as is;
 * it never carries internals or another person's facts. `status` is the HTTP status.
 */
export interface AppErrorSpec {
  readonly code: string;
  readonly status: number;
  readonly text: string;
}

/** The same refusal in words that name the moment, the rule or the place. */
export const saying = (spec: AppErrorSpec, text: string): AppErrorSpec => ({ ...spec, text });

/** Keeps the names and literal codes of a domain's error table in its type. */
export function defineErrors<const T extends Readonly<Record<string, AppErrorSpec>>>(table: T): T {
  return table;
}
