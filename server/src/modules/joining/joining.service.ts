import { JoinError, TaskError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database } from '../../database/database';
import { newId } from '../../database/ids';
import { AppError } from '../../http/app-error';
import { ApplicantFiles } from './applicant-files';
import { JoinDesk } from './join-desk';
import { JoinAdmission } from './joining.admission';
import type { ApplicationDto, CorrectApplicationDto, SubmitApplicationDto } from './joining.dto';
import { JoiningQueries } from './joining.queries';

/** What an applicant does: apply, correct, withdraw. */
@Injectable()
export class JoiningService {
  constructor(
    private readonly database: Database,
    private readonly admission: JoinAdmission,
    private readonly files: ApplicantFiles,
    private readonly desk: JoinDesk,
    private readonly queries: JoiningQueries,
  ) {}

  submit(scope: Scope, body: SubmitApplicationDto): Promise<ApplicationDto> {
    return this.database.transaction(async () => {
      await this.admission.check(scope);
      const file = await this.files.check(scope, body);
      const route = await this.admission.routeAsShown(body);
      const id = newId();
      const submission = { id, file, sealed: this.files.seal(id, file, body) };
      await this.desk.open(scope, submission, this.files.sealWork(id, body), route);
      return this.queries.getMine(scope, id);
    });
  }

  /** Once, after a return. The union stays the one that asked; it may forward if the place has changed. */
  resubmit(scope: Scope, id: string, correction: CorrectApplicationDto): Promise<ApplicationDto> {
    return this.database.transaction(async () => {
      const before = await this.queries.findOwn(scope, id);
      if (!before) throw new AppError(JoinError.NotFound);
      if (before.status !== 'returned') throw new AppError(TaskError.NotNow);
      const body = await this.files.complete(correction, before);
      const file = await this.files.check(scope, body);
      const sealed = this.files.seal(id, file, body);
      await this.desk.correct(scope, { id, file, sealed }, before);
      return this.queries.getMine(scope, id);
    });
  }

  withdraw(scope: Scope, id: string): Promise<ApplicationDto> {
    return this.database.transaction(async () => {
      await this.desk.withdraw(scope, id);
      return this.queries.getMine(scope, id);
    });
  }
}
