import { HttpError, JoinError, joinStatuses, TaskError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database } from '../../database/database';
import { Offices } from '../../flow/offices';
import { AppError } from '../../http/app-error';
import { ApplicationsRepository } from './applications.repository';
import { FileViews } from './file-views';
import { isOwnApplication } from './joining.recusal';
import type { RevealDto, RevealedDto } from './joining.review.dto';

/** Opens the file of a running application for the office that decides it, with a stated purpose. */
@Injectable()
export class JoiningRevealService {
  constructor(
    private readonly database: Database,
    private readonly offices: Offices,
    private readonly applications: ApplicationsRepository,
    private readonly views: FileViews,
  ) {}

  reveal(scope: Scope, id: string, { purpose }: RevealDto): Promise<RevealedDto> {
    return this.database.transaction(async () => {
      const row = await this.applications.findForOffice(scope, id);
      if (!row) throw new AppError(JoinError.NotFound);
      if (isOwnApplication(scope, row)) throw new AppError(TaskError.Recused);
      if (!joinStatuses[row.status].open) throw new AppError(TaskError.NotNow);
      const { assignmentId, at } = await this.offices.hold(scope, row.path);
      const office = scope.offices.find((held) => held.assignmentId === assignmentId);
      if (!office || scope.personId === null) throw new AppError(HttpError.Forbidden);
      return this.views.reveal(scope, row, office, { purpose, at });
    });
  }
}
