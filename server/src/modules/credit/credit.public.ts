import {
  barredUntil,
  countsUntilOf,
  type CreditKind,
  type CreditRule,
  type Day,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import { FlowEngine } from '../../flow/flow-engine';
import { creditAppealFlow } from './appeal.flow';
import { CreditLocks } from './credit.locks.repository';
import { CreditRepository } from './credit.repository';

const SYSTEM = { system: 'credit' } as const;
/** As the person reads it. */
const LET_IN_LATE = '补记了到场';

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
  constructor(
    private readonly engine: FlowEngine,
    private readonly credit: CreditRepository,
    private readonly locks: CreditLocks,
  ) {}

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

  /**
   * Who was marked as missing had come, as was learnt late: exactly that line is taken back, and an appeal that waits
   * about it is settled. In the caller's transaction. False when no such line stood.
   */
  async takeBack(matterId: string, at: Date): Promise<boolean> {
    const entry = await this.locks.lockMiss(matterId);
    if (!entry) return false;
    const appealId = await this.locks.lockOpenAppeal(entry.id);
    const reversal = { kind: 'reversal', reversesId: entry.id, reason: LET_IN_LATE, at } as const;
    const isTaken = await this.credit.insertOnce({ ...entry, ...reversal });
    if (appealId !== undefined)
      await this.engine.transition(creditAppealFlow, {
        actor: SYSTEM,
        id: appealId,
        action: 'settle',
        note: LET_IN_LATE,
      });
    return isTaken;
  }

  /** Late cancels of bookings of these days ('YYYY-MM-DD', both included) that stand, by venue; none: left out. */
  countLateCancels(venueIds: readonly string[], from: Day, to: Day): Promise<Map<string, number>> {
    return this.credit.countLateCancels(venueIds, from, to);
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
