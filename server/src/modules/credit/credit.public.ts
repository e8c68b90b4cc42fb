import { barredUntil, countsUntilOf, type CreditKind, type CreditRule } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { CreditRepository } from './credit.repository';

export interface CreditFact {
  readonly personId: string;
  readonly venueId: string;
  /** The booking, or the registration for an activity. */
  readonly matterId: string;
  readonly kind: Exclude<CreditKind, 'reversal'>;
  /** The version of the rules that holds for it. */
  readonly ruleSetId: string;
  readonly rule: CreditRule | null;
  /** As the person reads it. */
  readonly reason: string;
  readonly at: Date;
}

/** 信用, for other modules: lines are written here and summed up by `barredUntil` of shared. */
@Injectable()
export class CreditPublic {
  constructor(private readonly credit: CreditRepository) {}

  /** Who is barred at a venue under this rule now: of one person, or of everybody (`null`). */
  async barredAt(
    venueId: string,
    personId: string | null,
    rule: CreditRule | null,
    now: Date,
  ): Promise<Set<string>> {
    if (!rule) return new Set();
    const lines = await this.credit.listLines(venueId, personId);
    const people = [...new Set(lines.map((line) => line.personId))];
    const isBarred = (id: string): boolean =>
      barredUntil(
        lines.filter((line) => line.personId === id),
        rule,
        now,
      ) !== null;
    return new Set(people.filter(isBarred));
  }

  /** In the caller's transaction. Nothing where the rules know no credit; once a matter and kind. */
  async record({ rule, ...fact }: CreditFact): Promise<void> {
    if (!rule) return;
    await this.credit.insertOnce({
      ...fact,
      reversesId: null,
      countsUntil: countsUntilOf(rule, fact.at),
    });
  }
}
