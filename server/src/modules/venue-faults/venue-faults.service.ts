import { FaultError, faultLimits, HttpError, VenueError, type FaultKind } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { newId } from '../../database/ids';
import { FlowEngine } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { VenuesPublic } from '../venues/venues.public';
import { venueFaultFlow } from './venue-fault.flow';
import { VenueFaultNotices } from './venue-faults.notices';
import { VenueFaultsRepository, type VenueFault } from './venue-faults.repository';

interface Move {
  readonly action: 'fix' | 'set_aside';
  readonly note?: string;
}

/** Something in a venue is broken: whoever sees it says so, whoever keeps the venue sees to it. */
@Injectable()
export class VenueFaultsService {
  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly faults: VenueFaultsRepository,
    private readonly venues: VenuesPublic,
    private readonly notices: VenueFaultNotices,
    private readonly clock: Clock,
  ) {}

  report(
    scope: Scope,
    venueId: string,
    { resourceId, kind, text }: { resourceId?: string; kind: FaultKind; text: string },
  ): Promise<string> {
    return this.database.transaction(async () => {
      await this.faults.lockAccount(scope.accountId);
      const organisationId = await this.answering(venueId, resourceId);
      if ((await this.faults.countOpen(scope.accountId)) >= faultLimits.openEach)
        throw new AppError(FaultError.TooMany);
      const { accountId, personId } = scope;
      const [id, placeId] = [newId(), resourceId ?? venueId];
      const opening = { actor: scope, id, organisationId, personId, action: 'report' };
      await this.engine.open(venueFaultFlow, opening, async ({ to, organisationId: owner, at }) => {
        const fault = {
          id,
          status: to,
          organisationId: owner,
          accountId,
          personId,
          venueId,
          placeId,
        };
        if (!(await this.faults.insertOnce({ ...fault, kind, text, at })))
          throw new AppError(FaultError.ReportedBefore);
      });
      await this.notices.reported(await this.get(id));
      return id;
    });
  }

  withdraw(scope: Scope, id: string): Promise<void> {
    return this.database.transaction(async () => {
      const fault = await this.faults.findById(id);
      if (fault?.accountId !== scope.accountId) throw new AppError(HttpError.NotFound);
      await this.engine.transition(venueFaultFlow, { actor: scope, id, action: 'withdraw' });
    });
  }

  /** Together with what others reported of the same: a lamp is changed once. */
  fix(scope: Scope, id: string, note: string | undefined): Promise<void> {
    const outcome = note === undefined ? '处理好了，谢谢您' : `处理好了：${note}`;
    return this.settle(
      scope,
      id,
      { action: 'fix', ...(note === undefined ? {} : { note }) },
      outcome,
    );
  }

  setAside(scope: Scope, id: string, note: string): Promise<void> {
    return this.settle(scope, id, { action: 'set_aside', note }, `没有处理：${note}`);
  }

  private settle(scope: Scope, id: string, move: Move, outcome: string): Promise<void> {
    return this.database.transaction(async () => {
      const [fault] = await this.faults.listForOffice(scope, [id]);
      if (!fault) throw new AppError(FaultError.NotFound);
      await this.settleOne(scope, fault, move, outcome);
      for (const other of await this.faults.listAlike(fault))
        await this.settleToo(scope, other, move, outcome);
    });
  }

  private async settleOne(
    scope: Scope,
    fault: VenueFault,
    move: Move,
    outcome: string,
  ): Promise<void> {
    await this.engine.transition(venueFaultFlow, { actor: scope, id: fault.id, ...move });
    await this.notices.settled(fault, outcome);
  }

  /** What was taken back at this moment, or is the keeper's own and so not theirs to settle, stays as it is. */
  private async settleToo(...settling: Parameters<typeof this.settleOne>): Promise<void> {
    try {
      await this.database.attemptWithin(() => this.settleOne(...settling));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }

  private async answering(venueId: string, resourceId: string | undefined): Promise<number> {
    const today = this.clock.today();
    const sheet = await this.venues.findSheet(venueId, today, today);
    if (!sheet) throw new AppError(VenueError.NotFound);
    if (resourceId !== undefined && !sheet.resources.some(({ id }) => id === resourceId))
      throw new AppError(VenueError.ResourceNotFound);
    return sheet.organisationId;
  }

  private async get(id: string): Promise<VenueFault> {
    const fault = await this.faults.findById(id);
    if (!fault) throw new Error('a fault that is gone');
    return fault;
  }
}
