import { addDays, startOfDay, type VacancyCause } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { newId } from '../../database/ids';
import { FlowEngine } from '../../flow/flow-engine';
import { OrganisationsPublic } from '../organisations/organisations.public';
import { OfficerNotices } from './officers.notices';
import { OfficersRepository } from './officers.repository';
import { renewalFlow } from './renewal.flow';
import { RenewalsRepository } from './renewals.repository';
import { VacanciesRepository } from './vacancies.repository';
import { vacancyFlow } from './vacancy.flow';

const SYSTEM = { system: 'officers' } as const;

/**
 * What is open about a union's committee: at most one matter, a renewal or a vacancy. Both are opened while the union is
 * held, so two who see the same thing at once open one.
 */
@Injectable()
export class CommitteeMatters {
  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly officers: OfficersRepository,
    private readonly renewals: RenewalsRepository,
    private readonly vacancies: VacanciesRepository,
    private readonly organisations: OrganisationsPublic,
    private readonly notices: OfficerNotices,
    private readonly clock: Clock,
  ) {}

  /** False when there is nothing to open: closed, with a chair, or already looked after. */
  openVacancy(unionId: number, cause: VacancyCause): Promise<boolean> {
    return this.database.transaction(async () => {
      if (!(await this.isFree(unionId))) return false;
      if (await this.vacancies.hasChair(unionId, this.clock.now())) return false;
      const above = (await this.organisations.find(unionId))?.parentId ?? null;
      if (above === null) return false;
      const id = newId();
      const opening = { actor: SYSTEM, id, organisationId: above, personId: null, action: 'open' };
      await this.engine.open(vacancyFlow, opening, ({ to: status, organisationId, at }) =>
        this.vacancies.insert({ id, status, organisationId, unionId, cause, at }),
      );
      await this.notices.vacant(await this.vacancies.getById(id));
      return true;
    });
  }

  /** For the union itself until its term is over, and after that for the one above. */
  openRenewal(termId: string): Promise<boolean> {
    return this.database.transaction(async () => {
      const term = await this.officers.findTermById(termId);
      if (!term || !(await this.isFree(term.organisationId))) return false;
      const unionId = term.organisationId;
      const end = startOfDay(addDays(term.endsOn, 1));
      const isOver = end <= this.clock.now();
      const above = (await this.organisations.find(unionId))?.parentId ?? unionId;
      const id = newId();
      const opening = {
        actor: SYSTEM,
        id,
        organisationId: isOver ? above : unionId,
        personId: null,
        action: 'open',
        ...(isOver ? {} : { dueAt: end }),
      };
      await this.engine.open(renewalFlow, opening, ({ to: status, organisationId, at }) =>
        this.renewals.insert({ id, status, organisationId, unionId, termId, at }),
      );
      await this.notices.termEnds(await this.renewals.getById(id));
      return true;
    });
  }

  /** A committee is in post: whatever else was open about it is over. In the caller's transaction. */
  async settle(unionId: number): Promise<void> {
    await this.coverVacancy(unionId);
    await this.dropRenewal(unionId);
  }

  async coverVacancy(unionId: number): Promise<void> {
    const vacancy = await this.vacancies.findOpenOf(unionId);
    if (vacancy)
      await this.engine.transition(vacancyFlow, { actor: SYSTEM, id: vacancy.id, action: 'cover' });
  }

  /** The union is closing: its term, its posts and its offices end. In the caller's transaction. */
  async close(unionId: number): Promise<void> {
    await this.officers.holdUnion(unionId);
    await this.officers.holdOffices(unionId);
    const at = this.clock.now();
    await this.officers.endPosts(await this.officers.listInPost(unionId), 'union_closed', at);
    await this.officers.endTerm(unionId, at);
    await this.officers.endOffices(unionId, at);
    await this.settle(unionId);
  }

  /** A moved union's matters go with it from the union that stood above to the one that does now. */
  async rehome(unionId: number, above: number): Promise<void> {
    const reason = '工会已划转';
    const request = {
      actor: SYSTEM,
      action: 'escalate',
      note: reason,
      organisationId: above,
    } as const;
    const vacancy = await this.vacancies.findOpenOf(unionId);
    if (vacancy) await this.engine.transition(vacancyFlow, { ...request, id: vacancy.id });
    const renewal = await this.renewals.findOpenOf(unionId);
    if (renewal && renewal.organisationId !== unionId)
      await this.engine.transition(renewalFlow, { ...request, id: renewal.id });
  }

  private async dropRenewal(unionId: number): Promise<void> {
    const renewal = await this.renewals.findOpenOf(unionId);
    if (renewal)
      await this.engine.transition(renewalFlow, { actor: SYSTEM, id: renewal.id, action: 'drop' });
  }

  /** Held from here on; established, and with nothing open about its committee. */
  private async isFree(unionId: number): Promise<boolean> {
    const union = await this.officers.holdUnion(unionId);
    if (union?.status !== 'established') return false;
    if (await this.vacancies.findOpenOf(unionId)) return false;
    return (await this.renewals.findOpenOf(unionId)) === undefined;
  }
}
