import { joinStatuses, joinStatusShownToApplicant, type Tone } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { WorkingDays } from '../../calendar/working-days';
import { ApplicationsRepository } from './applications.repository';
import { JoinDesk } from './join-desk';
import { dueWords } from './joining.presentation';
import { JoinSettlement, type Verdict } from './joining.settlement';

export type { Verdict } from './joining.settlement';

/** One's open application in a few words; the same for a disputed one. */
export interface ApplicationSummary {
  readonly id: string;
  readonly statusText: string;
  readonly organisationName: string;
  readonly dueAt: string | null;
  readonly dueText: string | null;
  readonly tone: Tone;
  /**
   * As typed in the application. Show these for the account while it is open, bound to a person or not: only an
   * undisputed application binds, so anything else would tell whether an ID number is registered.
   */
  readonly nameMask: string;
  readonly phoneMask: string;
}

/** Joining, for other modules. */
@Injectable()
export class JoiningPublic {
  constructor(
    private readonly applications: ApplicationsRepository,
    private readonly settlement: JoinSettlement,
    private readonly desk: JoinDesk,
    private readonly clock: Clock,
    private readonly calendar: WorkingDays,
  ) {}

  async findOpenOf(accountId: string): Promise<ApplicationSummary | undefined> {
    const row = await this.applications.findOpenOf(accountId);
    if (!row) return undefined;
    const { text, tone } = joinStatuses[joinStatusShownToApplicant(row.status)];
    const due = dueWords(row.dueAt, this.clock.now(), this.calendar);
    const isLate = tone === 'waiting' && due?.tone === 'overdue';
    return {
      id: row.id,
      statusText: text,
      organisationName: row.organisation.name,
      dueAt: due?.dueAt ?? null,
      dueText: due?.dueText ?? null,
      tone: isLate ? 'overdue' : tone,
      nameMask: row.nameMask,
      phoneMask: row.phoneMask,
    };
  }

  /** Withdraws what the account has open, in the caller's transaction. False when there was nothing. */
  async withdrawOpenOf(scope: Scope): Promise<boolean> {
    const open = await this.applications.findOpenOf(scope.accountId);
    if (open) await this.desk.withdraw(scope, open.id);
    return open !== undefined;
  }

  /** The union is closing: whoever applied to it is taken in by its successor. In the caller's transaction. */
  rehome(fromUnion: number, toUnion: number): Promise<void> {
    return this.applications.changeUnion(fromUnion, toUnion);
  }

  /** Who is second in a dispute, masked, and the union they applied to. */
  async describe(applicationId: string): Promise<{ nameMask: string; unionName: string }> {
    const row = await this.applications.getById(applicationId);
    return { nameMask: row.nameMask, unionName: row.union.name };
  }

  /** In the transaction of the dispute's decision: it was the same person. */
  merge(scope: Scope, verdict: Verdict): Promise<void> {
    return this.settlement.merge(scope, verdict);
  }

  /** In the transaction of the dispute's decision: it was somebody else. */
  refuse(scope: Scope, verdict: Verdict): Promise<void> {
    return this.settlement.refuse(scope, verdict);
  }
}
