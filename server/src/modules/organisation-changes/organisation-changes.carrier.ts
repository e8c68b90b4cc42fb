import { organisationChangeLimits } from '@home/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { FlowRegistry } from '../../flow/define-flow';
import { FlowEngine } from '../../flow/flow-engine';
import { Succession } from '../../flow/succession';
import { Outbox, type OutboxResult } from '../../outbox/outbox';
import { ActivitiesPublic } from '../activities/activities.public';
import { BookingsPublic } from '../bookings/bookings.public';
import { JoiningPublic } from '../joining/joining.public';
import { MembershipsPublic } from '../memberships/memberships.public';
import { OfficersPublic } from '../officers/officers.public';
import { OrganisationsPublic } from '../organisations/organisations.public';
import { StationsPublic } from '../stations/stations.public';
import { VenuesPublic } from '../venues/venues.public';
import { organisationChangeFlow } from './organisation-change.flow';
import { CARRY_OVER, type CarryOver } from './organisation-changes.events';
import { ChangeNotices } from './organisation-changes.notices';
import { OrganisationChangesRepository, type ChangeRow } from './organisation-changes.repository';

const SYSTEM = { system: 'organisation_changes' } as const;

/**
 * Empties a closing union, batch by batch. A batch and the order for the next one are one transaction, so a machine that
 * dies in between repeats nothing and forgets nobody; members who are not carried over yet still belong to the union.
 */
@Injectable()
export class OrganisationChangesCarrier implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly succession: Succession,
    private readonly flows: FlowRegistry,
    private readonly changes: OrganisationChangesRepository,
    private readonly memberships: MembershipsPublic,
    private readonly joining: JoiningPublic,
    private readonly stations: StationsPublic,
    private readonly officers: OfficersPublic,
    private readonly venues: VenuesPublic,
    private readonly bookings: BookingsPublic,
    private readonly activities: ActivitiesPublic,
    private readonly organisations: OrganisationsPublic,
    private readonly notices: ChangeNotices,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.register<CarryOver>({
      kind: CARRY_OVER,
      delivery: 'retry',
      handle: ({ changeId }) => this.carry(changeId),
    });
  }

  async carry(changeId: string): Promise<OutboxResult> {
    await this.database.transaction(async () => {
      const change = await this.changes.getById(changeId);
      if (change.status !== 'carrying') return;
      const { union, target, kind } = change;
      const people = await this.memberships.listLivePersons(
        union.id,
        organisationChangeLimits.batch,
      );
      for (const personId of people)
        await this.memberships.carryOver(personId, target, kind === 'merge');
      await this.changes.addCarried(changeId, people.length);
      if (people.length > 0) await this.outbox.put(CARRY_OVER, { changeId }, changeId);
      else await this.close(change);
    });
    return 'delivered';
  }

  /** Nobody is left. What waits here goes to the successor, the offices end, and the union is history. */
  private async close(change: ChangeRow): Promise<void> {
    const { id, kind, union, target } = change;
    await this.changes.holdOffices(union.id);
    await this.changes.holdUnions(union.id);
    // Somebody was taken in by an application decided just before: one more round.
    if ((await this.memberships.listLivePersons(union.id, 1)).length > 0) {
      await this.outbox.put(CARRY_OVER, { changeId: id }, id);
      return;
    }
    const successor = await this.successorOf(change);
    await this.joining.rehome(union.id, successor);
    await this.memberships.rehomeTransfers(union.id, successor);
    await this.stations.rehome(union.id, target.id);
    await this.officers.closeUnion(union.id);
    await this.venues.rehome(union.id, target.id);
    await this.bookings.rehome(union.id, target.id);
    await this.activities.rehome(union.id, target.id);
    await this.changes.endOffices(union.id, this.clock.now());
    const flowOf = (name: string) => this.flows.get(name);
    await this.succession.handOver(flowOf, union.id, target.id, `${union.name}已撤并`);
    await this.changes.setStatus(union.id, kind === 'merge' ? 'merged' : 'dissolved', target.id);
    await this.engine.transition(organisationChangeFlow, { actor: SYSTEM, id, action: 'finish' });
    await this.notices.done(change);
  }

  /** Who takes in new members in its place: the union merged into, or the nearest fallback above. */
  private async successorOf({ kind, target }: ChangeRow): Promise<number> {
    if (kind === 'merge') return target.id;
    const above = await this.organisations.find(target.id);
    const fallback = above && (await this.organisations.findUnionAt(above));
    return fallback?.id ?? target.id;
  }
}
