import { HttpError, OrganisationError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database } from '../../database/database';
import { newId } from '../../database/ids';
import { FlowEngine } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { Outbox } from '../../outbox/outbox';
import { OrganisationsPublic, type OrganisationCard } from '../organisations/organisations.public';
import { organisationChangeFlow } from './organisation-change.flow';
import type { ProposeChangeDto } from './organisation-changes.dto';
import { CARRY_OVER } from './organisation-changes.events';
import { ChangeNotices } from './organisation-changes.notices';
import { OrganisationChangesRepository, type ChangeRow } from './organisation-changes.repository';
import { commonAbove, mayChange, mayTakeOver } from './organisation-changes.rules';

/** Dissolving, merging, moving a union. Whoever proposes does not decide. */
@Injectable()
export class OrganisationChangesService {
  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly changes: OrganisationChangesRepository,
    private readonly organisations: OrganisationsPublic,
    private readonly outbox: Outbox,
    private readonly notices: ChangeNotices,
  ) {}

  propose(scope: Scope, body: ProposeChangeDto): Promise<string> {
    return this.database.transaction(async () => {
      const { personId } = scope;
      if (personId === null) throw new AppError(HttpError.Forbidden);
      const { union, target } = await this.sidesOf(scope, body);
      const id = newId();
      const above = body.kind === 'dissolve' ? target.id : commonAbove(union.path, target.path);
      const opening = { actor: scope, id, organisationId: above, personId, action: 'open' };
      await this.engine.open(organisationChangeFlow, opening, async (opened) => {
        const inserted = await this.changes.insertOnce({
          id,
          status: opened.to,
          organisationId: opened.organisationId,
          accountId: scope.accountId,
          personId,
          kind: body.kind,
          unionId: union.id,
          targetId: target.id,
          reason: body.reason,
          at: opened.at,
        });
        if (!inserted) throw new AppError(OrganisationError.ChangeOpen);
      });
      await this.notices.proposed(await this.changes.getById(id));
      return id;
    });
  }

  withdraw(scope: Scope, id: string): Promise<void> {
    return this.database.transaction(async () => {
      await this.get(scope, id);
      // In one's own matter, so without an office: the proposer's account is what counts.
      await this.engine.transition(organisationChangeFlow, {
        actor: scope,
        id,
        action: 'withdraw',
      });
    });
  }

  refuse(scope: Scope, id: string, note: string): Promise<void> {
    return this.database.transaction(async () => {
      const change = await this.get(scope, id);
      const request = { actor: scope, id, action: 'refuse', note } as const;
      await this.engine.transition(organisationChangeFlow, request, () =>
        this.notices.refused(change, note),
      );
    });
  }

  /** A move happens at once. A closing union takes in nobody from now on; its members follow in batches. */
  approve(scope: Scope, id: string): Promise<void> {
    return this.database.transaction(async () => {
      const change = await this.get(scope, id);
      const request = { actor: scope, id, action: 'approve' } as const;
      await this.engine.transition(organisationChangeFlow, request, async () => {
        await this.begin(change);
        await this.notices.approved(change);
      });
    });
  }

  private async begin(change: ChangeRow): Promise<void> {
    const { id, kind, union, target } = change;
    await this.changes.holdUnions(union.id, target.id);
    const [now, onto] = await Promise.all([
      this.organisations.find(union.id),
      this.organisations.find(target.id),
    ]);
    const children = await this.changes.countChildren(union.id);
    if (!now || !onto || !mayChange(kind, now, children) || !mayTakeOver(kind, now, onto))
      throw new AppError(OrganisationError.ChangeNotPossible);
    if (kind !== 'move' && (await this.changes.isTakingOver(union.id)))
      throw new AppError(OrganisationError.TakingOver);
    if (kind === 'move') {
      await this.changes.moveBranch(union.id, now.path, { ...target, path: onto.path });
      const finish = { actor: { system: 'organisation_changes' }, id, action: 'finish' } as const;
      await this.engine.transition(organisationChangeFlow, finish);
      return;
    }
    await this.changes.setStatus(union.id, 'dissolving', target.id);
    await this.outbox.put(CARRY_OVER, { changeId: id }, id);
  }

  private async sidesOf(
    scope: Scope,
    { kind, organisationId, targetId }: ProposeChangeDto,
  ): Promise<{ union: OrganisationCard; target: OrganisationCard }> {
    const union = await this.organisations.find(Number(organisationId));
    if (!union || !scope.covers(union.path)) throw new AppError(HttpError.NotFound);
    if (!mayChange(kind, union, await this.changes.countChildren(union.id)))
      throw new AppError(OrganisationError.ChangeNotPossible);
    const wanted = kind === 'dissolve' ? union.parentId : Number(targetId ?? 0);
    const target = wanted === null ? undefined : await this.organisations.find(wanted);
    if (!target || !mayTakeOver(kind, union, target))
      throw new AppError(OrganisationError.ChangeTarget);
    return { union, target };
  }

  private async get(scope: Scope, id: string): Promise<ChangeRow> {
    const [change] = await this.changes.listForOffice(scope, [id]);
    if (!change) throw new AppError(OrganisationError.ChangeNotFound);
    return change;
  }
}
