import { DelegationError, OrganisationError, TaskError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { newId } from '../../database/ids';
import { AppError } from '../../http/app-error';
import { MembershipsPublic } from '../memberships/memberships.public';
import { DelegationRecords } from './delegations.records';
import { toDelegationDto, type DelegateDto, type DelegationDto } from './delegations.dto';
import { DelegationsRepository, type DelegationRow } from './delegations.repository';
import { spanOf } from './delegations.rules';

/** A chair on leave lends the office to one member, for dates, and may take it back at any moment. */
@Injectable()
export class DelegationsService {
  constructor(
    private readonly database: Database,
    private readonly delegations: DelegationsRepository,
    private readonly memberships: MembershipsPublic,
    private readonly records: DelegationRecords,
    private readonly clock: Clock,
  ) {}

  async delegate(scope: Scope, asked: DelegateDto): Promise<DelegationDto> {
    const organisationId = Number(asked.organisationId);
    const office = scope.offices.find((one) => one.organisationId === organisationId);
    if (!office) throw new AppError(OrganisationError.NotFound);
    const id = newId();
    return this.database.transaction(async () => {
      // The lock makes two delegations one after the other; the time is read once it is held.
      const chair = await this.delegations.lockOffice(office.assignmentId);
      const at = this.clock.now();
      if (chair.to <= at) throw new AppError(TaskError.NotYourOffice);
      const span = spanOf(asked.fromDay, asked.toDay, at);
      if (!span) throw new AppError(DelegationError.DaysWrong);
      if (span.to > chair.to) throw new AppError(DelegationError.BeyondTerm);
      const member = await this.memberships.findMember(asked.memberNo);
      if (member?.organisationId !== organisationId) throw new AppError(DelegationError.NotAMember);
      if (member.personId === chair.personId) throw new AppError(DelegationError.Yourself);
      if (await this.delegations.overlaps(organisationId, span))
        throw new AppError(DelegationError.Overlaps);
      await this.delegations.insert({
        id,
        organisationId,
        chairPersonId: chair.personId,
        chairAssignmentId: office.assignmentId,
        deputyPersonId: member.personId,
        assignmentId: newId(),
        reason: asked.reason,
        span,
        at,
      });
      const row = await this.get(scope, id);
      await this.records.started(row, { ...office, ...chair, accountId: scope.accountId }, at);
      return toDelegationDto(row, at);
    });
  }

  /** At once: whoever decides at this very moment in the deputy's office is either before it, or refused. */
  async end(scope: Scope, id: string): Promise<DelegationDto> {
    const { organisationId, assignmentId } = await this.get(scope, id);
    const office = scope.offices.find((one) => one.organisationId === organisationId);
    if (!office) throw new AppError(DelegationError.NotFound);
    return this.database.transaction(async () => {
      const chair = await this.delegations.lockOffice(office.assignmentId);
      await this.delegations.lockOffice(assignmentId);
      const at = this.clock.now();
      if (chair.to <= at) throw new AppError(TaskError.NotYourOffice);
      const row = await this.get(scope, id);
      if (!(await this.delegations.end(row, at))) throw new AppError(DelegationError.Ended);
      const ended = { ...row, endedAt: at };
      await this.records.ended(ended, { ...office, ...chair }, at);
      return toDelegationDto(ended, at);
    });
  }

  private async get(scope: Scope, id: string): Promise<DelegationRow> {
    const row = await this.delegations.find(scope, id);
    if (!row) throw new AppError(DelegationError.NotFound);
    return row;
  }
}
