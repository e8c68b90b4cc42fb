import { OrganisationError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database } from '../../database/database';
import { Offices } from '../../flow/offices';
import { AppError } from '../../http/app-error';
import { AuditLog } from '../../privacy';
import type { EditPageDto } from './organisations.dto';
import { OrganisationsRepository } from './organisations.repository';

/** A union writes on its own page how it is reached, what it offers and what it promises. */
@Injectable()
export class UnionPagesService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsRepository,
    private readonly offices: Offices,
    private readonly audit: AuditLog,
  ) {}

  edit(scope: Scope, id: number, { version, ...page }: EditPageDto): Promise<void> {
    return this.database.transaction(async () => {
      const union = await this.organisations.findById(id);
      if (!union || !scope.covers(union.path)) throw new AppError(OrganisationError.NotFound);
      if (union.status !== 'established') throw new AppError(OrganisationError.Closed);
      const { assignmentId, organisationId, at } = await this.offices.hold(scope, union.path);
      if (!(await this.organisations.savePage(id, version, page)))
        throw new AppError(OrganisationError.PageChanged);
      await this.audit.record({
        organisationId,
        action: 'organisation.edit_page',
        actor: { personId: scope.personId, assignmentId },
        subjectPersonId: null,
        subjectType: 'organisation',
        subjectId: null,
        at,
        details: { organisation: id, version: version + 1 },
      });
    });
  }
}
