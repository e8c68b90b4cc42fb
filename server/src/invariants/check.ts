import type { Flow } from '../flow/define-flow';
import type { Invariant } from './invariant';
import { invariantsOf, TEXT_COLUMNS_SQL, type TextColumn } from './invariants';

export type Query = <R>(sql: string) => Promise<R[]>;

export interface Finding {
  invariant: Invariant;
  violations: number;
  /** The first few, for whoever looks into it. */
  examples: object[];
}

/** Runs every invariant on the database behind `query`. */
export async function checkInvariants(query: Query, flows: readonly Flow[]): Promise<Finding[]> {
  const columns = await query<TextColumn>(TEXT_COLUMNS_SQL);
  const findings: Finding[] = [];
  for (const invariant of invariantsOf(flows, columns)) {
    const found = await query<Record<string, unknown>>(invariant.sql);
    const rows = invariant.violationsIn?.(found) ?? found;
    findings.push({ invariant, violations: rows.length, examples: rows.slice(0, 3) });
  }
  return findings;
}
