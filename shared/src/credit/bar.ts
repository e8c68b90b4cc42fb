import type { CreditRule } from '../booking/rules.ts';
import type { CreditKind } from './status.ts';

export interface CreditLine {
  readonly id: string;
  readonly kind: CreditKind;
  readonly at: Date;
  /** After this it has lost its weight. */
  readonly countsUntil: Date;
  /** The line that a reversal takes back. */
  readonly reversesId: string | null;
}

const DAY_MS = 86_400_000;

/** Lines that stand: neither taken back nor themselves a taking back, the oldest first. */
export function standingLines(lines: readonly CreditLine[]): CreditLine[] {
  const reversed = new Set(lines.map(({ reversesId }) => reversesId));
  return lines
    .filter(({ id, kind }) => kind !== 'reversal' && !reversed.has(id))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/**
 * Until when somebody is barred: the ledger summed up under the rule. Lines that made a bar do not count for the next
 * one. `null`: not barred now.
 */
export function barredUntil(
  lines: readonly CreditLine[],
  rule: CreditRule | null,
  now: Date,
): Date | null {
  if (!rule) return null;
  let weighing: CreditLine[] = [];
  let until: Date | null = null;
  for (const line of standingLines(lines)) {
    weighing = [...weighing.filter(({ countsUntil }) => countsUntil > line.at), line];
    if (weighing.length < rule.count) continue;
    until = new Date(line.at.getTime() + rule.barDays * DAY_MS);
    weighing = [];
  }
  return until && until > now ? until : null;
}

/** When a line written now loses its weight; at once where the rules know no credit. */
export const countsUntilOf = (rule: CreditRule | null, at: Date): Date =>
  new Date(at.getTime() + (rule?.withinDays ?? 0) * DAY_MS);
