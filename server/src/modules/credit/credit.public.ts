import { countsUntilOf, type CreditKind, type CreditRule } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { CreditRepository } from './credit.repository';

export interface CreditFact {
  readonly personId: string;
  readonly venueId: string;
  readonly bookingId: string;
  readonly kind: Exclude<CreditKind, 'reversal'>;
  /** The version of the rules the booking was made under. */
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

  /** In the caller's transaction. Nothing where the rules know no credit; once a booking and kind. */
  async record({ rule, ...fact }: CreditFact): Promise<void> {
    if (!rule) return;
    await this.credit.insertOnce({
      ...fact,
      reversesId: null,
      countsUntil: countsUntilOf(rule, fact.at),
    });
  }
}
