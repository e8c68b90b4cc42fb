import { CreditError, creditLimits, HttpError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { newId } from '../../database/ids';
import { FlowEngine } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { creditAppealFlow } from './appeal.flow';
import { CreditLocks } from './credit.locks.repository';
import { CreditNotices } from './credit.notices';
import { CreditRepository, type Appeal } from './credit.repository';

const DAY_MS = 86_400_000;

/** Whoever had a reason says so, and a person answers. */
@Injectable()
export class CreditService {
  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly credit: CreditRepository,
    private readonly locks: CreditLocks,
    private readonly notices: CreditNotices,
    private readonly clock: Clock,
  ) {}

  appeal(scope: Scope, entryId: string, reason: string): Promise<string> {
    return this.database.transaction(async () => {
      const entry = await this.credit.findOwn(scope.personId, entryId);
      const { personId } = scope;
      if (!entry || personId === null || entry.kind === 'reversal')
        throw new AppError(CreditError.EntryNotFound);
      if (!(await this.locks.holdStanding(entryId)))
        throw new AppError(CreditError.ReversedAlready);
      const until = entry.at.getTime() + creditLimits.appealDays * DAY_MS;
      if (this.clock.now().getTime() > until) throw new AppError(CreditError.TooLate);
      const id = newId();
      const { organisationId } = entry;
      const opening = { actor: scope, id, organisationId, personId, action: 'open' };
      await this.engine.open(creditAppealFlow, opening, async (opened) => {
        const isFirst = await this.credit.insertAppealOnce({
          id,
          status: opened.to,
          organisationId: opened.organisationId,
          personId,
          entryId,
          reason,
          at: opened.at,
        });
        if (!isFirst) throw new AppError(CreditError.AppealedBefore);
      });
      await this.notices.submitted(await this.get(id));
      return id;
    });
  }

  withdraw(scope: Scope, id: string): Promise<void> {
    return this.database.transaction(async () => {
      const appeal = await this.credit.findAppeal(id);
      if (!appeal || appeal.personId !== scope.personId) throw new AppError(HttpError.NotFound);
      await this.engine.transition(creditAppealFlow, { actor: scope, id, action: 'withdraw' });
    });
  }

  /** The line is taken back, exactly: the sum is as if it had never been written. */
  accept(scope: Scope, id: string, note: string | undefined): Promise<void> {
    return this.database.transaction(async () => {
      const appeal = await this.getForOffice(scope, id);
      const request = { actor: scope, id, action: 'accept', ...(note ? { note } : {}) } as const;
      await this.engine.transition(creditAppealFlow, request, async ({ at }) => {
        const { entry } = appeal;
        const isTaken = await this.credit.insertOnce({
          ...entry,
          kind: 'reversal',
          reversesId: entry.id,
          reason: '申诉成立',
          at,
        });
        if (!isTaken) throw new AppError(CreditError.ReversedAlready);
        await this.notices.decided(appeal, '成立，这一条已经撤销');
      });
    });
  }

  reject(scope: Scope, id: string, note: string): Promise<void> {
    return this.database.transaction(async () => {
      const appeal = await this.getForOffice(scope, id);
      const request = { actor: scope, id, action: 'reject', note } as const;
      await this.engine.transition(creditAppealFlow, request, () =>
        this.notices.decided(appeal, `没有成立：${note}`),
      );
    });
  }

  private async getForOffice(scope: Scope, id: string): Promise<Appeal> {
    const [appeal] = await this.credit.listForOffice(scope, [id]);
    if (!appeal) throw new AppError(CreditError.AppealNotFound);
    return appeal;
  }

  private async get(id: string): Promise<Appeal> {
    const appeal = await this.credit.findAppeal(id);
    if (!appeal) throw new Error('an appeal that is gone');
    return appeal;
  }
}
