import { addDays, Permission, shanghaiDay } from '@home/shared';
import { uuidToBin } from '../../../src/database/ids';
import { DelegationsService } from '../../../src/modules/delegations/delegations.service';
import { OrganisationChangesService } from '../../../src/modules/organisation-changes/organisation-changes.service';
import { OutboxWorker } from '../../../src/outbox/outbox.worker';
import type { JoiningWorld } from '../joining-world';
import type { Acts } from './acts';
import { appoint, type Founded } from './city-founding';
import type { ModelOffice, ModelUnion } from './model-city';
import type { ModelMatters } from './model-matters';
import type { Random } from './random';

/** Offices that fall vacant and are filled, chairs who delegate, unions that dissolve, merge and move. */
export class Reorganisation {
  /** What happened, for the report. */
  readonly counts = {
    vacancies: 0,
    appointments: 0,
    delegations: 0,
    dissolved: 0,
    merged: 0,
    moved: 0,
  };

  constructor(
    private readonly world: JoiningWorld,
    private readonly founded: Founded,
    private readonly matters: ModelMatters,
    private readonly acts: Acts,
    private readonly random: Random,
  ) {}

  /** An office ends, or an empty one is filled; the city is always there. */
  async turnOver(): Promise<void> {
    const { city } = this.founded;
    const now = this.world.now();
    const union = this.random.pick(this.openUnions().filter(({ level }) => level !== 'city'));
    if (!city.isStaffed(union.id, now)) {
      await appoint(
        this.world,
        city,
        union.id,
        union.level === 'grassroots' ? 'chair' : 'cadre',
        now,
      );
      this.counts.appointments += 1;
      return;
    }
    for (const office of city.inOffice(union.id, now)) await this.endOffice(office, now);
    this.counts.vacancies += 1;
  }

  /** The chair is away for some days and names a member; answers whether one was named. */
  async delegate(): Promise<void> {
    const now = this.world.now();
    const union = this.random.pick([...this.founded.deputies.keys()]);
    const inOffice = this.founded.city.inOffice(union, now);
    const chair = inOffice.find(({ role }) => role === 'chair');
    const deputy = this.founded.deputies.get(union);
    if (!chair || !deputy || inOffice.some(({ role }) => role === 'deputy')) return;
    const { id } = await this.world
      .get(DelegationsService)
      .delegate(this.acts.scopeOf(chair, Permission.DelegationManage), {
        organisationId: String(union),
        memberNo: deputy.memberNo,
        fromDay: shanghaiDay(now),
        toDay: addDays(shanghaiDay(now), 3),
        reason: '出差',
      });
    const [row] = await this.world.rows<{ id: string; valid_from: Date; valid_to: Date }>(
      `SELECT LOWER(HEX(a.id)) AS id, a.valid_from, a.valid_to FROM delegations d JOIN assignments a ON a.id = d.assignment_id WHERE d.id = ?`,
      [id],
    );
    if (!row) throw new Error('no deputy was appointed');
    this.founded.city.appoint({
      ...deputy,
      assignmentId: row.id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
      organisationId: union,
      role: 'deputy',
      from: row.valid_from,
      to: row.valid_to,
    });
    this.counts.delegations += 1;
  }

  /** Proposed by whoever is in office there, approved by the one above, carried out to the end. */
  async change(kind: 'dissolve' | 'merge' | 'move'): Promise<void> {
    const { city } = this.founded;
    const now = this.world.now();
    const unions = this.openUnions().filter(
      ({ level, isFallback, id }) =>
        level === 'grassroots' &&
        !isFallback &&
        city.inOffice(id, now).some(({ role }) => role === 'chair'),
    );
    if (unions.length < 6) return;
    const union = this.random.pick(unions);
    const target = this.targetOf(kind, union, unions);
    if (target === undefined) return;
    const service = this.world.get(OrganisationChangesService);
    const chair = city.inOffice(union.id, now).find(({ role }) => role === 'chair');
    if (!chair) return;
    const id = await service.propose(this.acts.scopeOf(chair, Permission.OrganisationManage), {
      kind,
      organisationId: String(union.id),
      ...(kind === 'dissolve' ? {} : { targetId: String(target) }),
      reason: '调整',
    });
    const [change] = await this.world.rows<{ organisation_id: number }>(
      'SELECT organisation_id FROM organisation_changes WHERE id = ?',
      [id],
    );
    const above = city
      .inOffice(change?.organisation_id ?? 1, now)
      .find(({ role }) => role === 'cadre');
    if (!above) throw new Error('nobody decides on the change');
    await service.approve(this.acts.scopeOf(above, Permission.OrganisationManage), id);
    while ((await this.world.get(OutboxWorker).drain()) > 0);
    if (kind === 'move') union.parent = target;
    else this.closed(union, target);
    this.counts[kind === 'move' ? 'moved' : kind === 'merge' ? 'merged' : 'dissolved'] += 1;
  }

  private closed(union: ModelUnion, target: number): void {
    const { city, stations, deputies } = this.founded;
    const now = this.world.now();
    union.isClosed = true;
    for (const office of city.inOffice(union.id, now)) office.to = now;
    deputies.delete(union.id);
    for (const [station, at] of stations) if (at === union.id) stations.set(station, target);
    this.matters.handedOver(union.id, target, now);
  }

  private targetOf(
    kind: 'dissolve' | 'merge' | 'move',
    union: ModelUnion,
    unions: readonly ModelUnion[],
  ): number | undefined {
    if (kind === 'dissolve') return union.parent ?? undefined;
    if (kind === 'merge') return this.random.pick(unions.filter(({ id }) => id !== union.id)).id;
    const others = this.openUnions().filter(
      ({ level, id }) => level === 'subdistrict' && id !== union.parent,
    );
    return this.random.pick(others).id;
  }

  private openUnions = (): ModelUnion[] =>
    [...this.founded.city.unions.values()].filter(({ isClosed }) => !isClosed);

  private async endOffice(office: ModelOffice, at: Date): Promise<void> {
    const id = uuidToBin(office.assignmentId);
    await this.world.database.run('UPDATE assignments SET valid_to = ? WHERE id = ?', [at, id]);
    await this.world.database.run('UPDATE delegations SET ended_at = ? WHERE assignment_id = ?', [
      at,
      id,
    ]);
    office.to = at;
  }
}
