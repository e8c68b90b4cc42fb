export interface Invariant {
  readonly name: string;
  /** What must always hold, said as a fact. */
  readonly fact: string;
  /** Answers one row for each violation, none when it holds. Columns are ids and codes, never personal data. */
  readonly sql: string;
  /** Where SQL cannot say it all: the violations among the rows found. */
  readonly violationsIn?: (rows: readonly Readonly<Record<string, unknown>>[]) => object[];
}

/** For `IN (…)`: of nothing at all, what no column holds. */
export const quoted = (values: readonly string[]): string =>
  values.map((value) => `'${value}'`).join(', ') || "''";
