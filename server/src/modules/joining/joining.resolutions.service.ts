import { HttpError, JoinError, TaskError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { newId } from '../../database/ids';
import { AppError } from '../../http/app-error';
import { ApplicationsRepository } from './applications.repository';
import { Approvals, type Approval } from './approvals';
import { ResolutionsRepository } from './resolutions.repository';
import type { RecordResolutionDto, ResolutionDto } from './joining.review.dto';
import { isResolutionDay } from './joining.rules';
import type { ApplicationRow } from './joining.types';

/** A committee's resolution over one or many applicants: all of them, or none. */
@Injectable()
export class JoiningResolutionsService {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsRepository,
    private readonly approvals: Approvals,
    private readonly resolutions: ResolutionsRepository,
    private readonly clock: Clock,
  ) {}

  record(scope: Scope, body: RecordResolutionDto): Promise<ResolutionDto> {
    return this.database.transaction(async () => {
      const { personId } = scope;
      if (personId === null) throw new AppError(HttpError.Forbidden);
      const rows = await this.find(scope, body);
      const id = newId();
      const approvals: Approval[] = [];
      for (const row of rows) approvals.push(await this.approve(scope, row, { ...body, id }));
      const [first] = rows;
      const [approval] = approvals;
      if (!first || !approval) throw new AppError(JoinError.NotFound);
      await this.resolutions.insert({
        id,
        organisationId: first.organisation.id,
        resolvedOn: body.resolvedOn,
        reference: body.reference ?? null,
        record: { attendees: body.attendees ?? [], text: body.text ?? defaultText(rows.length) },
        recordedBy: personId,
        assignmentId: approval.assignmentId,
        at: this.clock.now(),
      });
      return {
        id,
        approved: approvals.map(({ applicationId, memberNo }) => ({ applicationId, memberNo })),
      };
    });
  }

  /** In one order for everybody, so that two resolutions over the same people do not wait for each other in a ring. */
  private async find(scope: Scope, body: RecordResolutionDto): Promise<ApplicationRow[]> {
    const ids = [...new Set(body.applicationIds)].sort();
    const rows = await this.applications.listForOffice(scope, ids);
    if (rows.length < ids.length) throw new AppError(JoinError.NotFound);
    const organisationIds = new Set(rows.map((row) => String(row.organisation.id)));
    if (body.organisationId !== undefined) organisationIds.add(body.organisationId);
    if (organisationIds.size > 1) throw new AppError(JoinError.ResolutionMixed);
    const submissions = rows.map((row) => row.submittedAt);
    if (!isResolutionDay(body.resolvedOn, submissions, this.clock.today()))
      throw new AppError(JoinError.ResolutionDate);
    return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  private async approve(
    scope: Scope,
    row: ApplicationRow,
    resolution: { id: string; resolvedOn: string },
  ): Promise<Approval> {
    try {
      return await this.approvals.approve(scope, row, resolution);
    } catch (error) {
      // Not mended here: the whole resolution is refused, with the words for many applicants.
      if (isOvertaken(error))
        throw new AppError(JoinError.ResolutionIncomplete, {
          applicationIds: `${row.nameMask}的申请已经变了`,
        });
      throw error;
    }
  }
}

/** What the committee resolved, when the chair adds nothing. */
const defaultText = (count: number): string =>
  `经工会委员会讨论，同意以上 ${count} 位职工加入工会。`;

const isOvertaken = (error: unknown): boolean =>
  error instanceof AppError &&
  (error.spec === TaskError.NotNow || error.spec === TaskError.ChangedMeanwhile);
