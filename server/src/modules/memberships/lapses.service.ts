import { HttpError, MembershipError, shanghaiDay } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { newId } from '../../database/ids';
import { FlowEngine, type Transition } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { lapseFlow } from './lapse.flow';
import { LapsesRepository, type Lapse } from './lapses.repository';
import { membershipFlow } from './membership.flow';
import { MembershipNotices } from './memberships.notices';
import { MembershipsRepository, type Membership } from './memberships.repository';
import { isLongEnough, isWarnedLongEnough } from './memberships.rules';

/** 拟停会籍: nobody is dropped from the list without a warning and a person who decides. */
@Injectable()
export class LapsesService {
  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly lapses: LapsesRepository,
    private readonly memberships: MembershipsRepository,
    private readonly notices: MembershipNotices,
    private readonly clock: Clock,
  ) {}

  propose(scope: Scope, membershipId: string, reason: string): Promise<void> {
    return this.database.transaction(async () => {
      const membership = await this.holdForOffice(scope, membershipId);
      if (!isLongEnough(membership.startedOn, this.clock.today()))
        throw new AppError(MembershipError.LapseTooEarly);
      const request = { actor: scope, id: membershipId, action: 'propose_lapse' } as const;
      await this.engine.transition(membershipFlow, request, async () => {
        await this.open(scope, membership, reason);
        await this.notices.lapseProposed(membership, reason);
      });
    });
  }

  keep(scope: Scope, id: string, note: string): Promise<void> {
    return this.decide(scope, id, { action: 'keep', note }, '会籍照旧');
  }

  /** @throws MembershipError.LapseNotWarned before the member had time to answer */
  end(scope: Scope, id: string, note: string): Promise<void> {
    return this.decide(scope, id, { action: 'end', note }, '会籍已停；想回来随时可以再申请');
  }

  async raised(id: string, moved: Transition | undefined): Promise<void> {
    const lapse = await this.lapses.findOpen(id);
    if (lapse) await this.notices.lapseRaised(lapse, moved);
  }

  private decide(
    scope: Scope,
    id: string,
    { action, note }: { action: 'keep' | 'end'; note: string },
    told: string,
  ): Promise<void> {
    return this.database.transaction(async () => {
      const lapse = await this.getForOffice(scope, id);
      const membership = await this.memberships.holdLive(lapse.personId);
      const request = { actor: scope, id, action, note } as const;
      await this.engine.transition(lapseFlow, request, async (mandate) => {
        const warnedOn = shanghaiDay(lapse.openedAt);
        if (action === 'end' && !isWarnedLongEnough(warnedOn, this.clock.today()))
          throw new AppError(MembershipError.LapseNotWarned);
        if (!membership) throw new Error('an open lapse of nobody');
        const follow = { actor: scope, id: membership.id, action, mandate } as const;
        await this.engine.transition(membershipFlow, follow);
        await this.notices.changed(membership, told);
      });
    });
  }

  private async open(scope: Scope, membership: Membership, reason: string): Promise<void> {
    const id = newId();
    const { personId, organisationId } = membership;
    const opening = { actor: scope, id, organisationId, personId, action: 'open' };
    await this.engine.open(lapseFlow, opening, async (opened) => {
      const lapse = { id, status: opened.to, personId, membershipId: membership.id, reason };
      const owner = { organisationId: opened.organisationId, at: opened.at };
      if (!(await this.lapses.insertOnce({ ...lapse, ...owner })))
        throw new Error('a second open lapse of one membership');
    });
  }

  private async holdForOffice(scope: Scope, id: string): Promise<Membership> {
    const found = await this.memberships.findForOffice(scope, id);
    const held = found && (await this.memberships.holdLive(found.personId));
    if (held?.id !== id || !scope.covers(held.path)) throw new AppError(MembershipError.NotFound);
    return held;
  }

  private async getForOffice(scope: Scope, id: string): Promise<Lapse> {
    const [lapse] = await this.lapses.listForOffice(scope, [id]);
    if (!lapse) throw new AppError(HttpError.NotFound);
    return lapse;
  }
}
