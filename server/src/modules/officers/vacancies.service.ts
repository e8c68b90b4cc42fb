import { OfficerError, TaskError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database } from '../../database/database';
import { FlowEngine } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { ColumnCipher } from '../../privacy';
import { Candidates } from './candidates';
import type { FillVacancyDto } from './elections.dto';
import { isRecusedFrom, type Candidate } from './elections.rules';
import { Elections } from './officers.elections';
import { officeOf, type DecidingOffice } from './officers.records';
import { VacanciesRepository, type Vacancy } from './vacancies.repository';
import { vacancyFlow } from './vacancy.flow';

/** 补选: the union above records who was elected, or appointed until an election. */
@Injectable()
export class VacanciesService {
  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly vacancies: VacanciesRepository,
    private readonly candidates: Candidates,
    private readonly elections: Elections,
    private readonly cipher: ColumnCipher,
  ) {}

  fill(scope: Scope, id: string, body: FillVacancyDto): Promise<void> {
    return this.database.transaction(async () => {
      const vacancy = await this.get(scope, id);
      const officers = await this.candidates.find(vacancy.unionId, [
        { memberNo: body.memberNo, post: 'chair' },
      ]);
      if (isRecusedFrom(scope, officers)) throw new AppError(TaskError.Recused);
      const request = { actor: scope, id, action: 'fill' } as const;
      await this.engine.transition(vacancyFlow, request, async (moved) => {
        const sealed = this.cipher.encrypt(
          'union_vacancies',
          'resolution_enc',
          id,
          body.resolution,
        );
        await this.vacancies.saveResolution(id, sealed);
        await this.putInPost(vacancy.unionId, officers, body, officeOf(scope, moved));
      });
    });
  }

  /** For the rest of the running term; with `years` for a term of its own, because none is running. */
  private async putInPost(
    organisationId: number,
    officers: readonly Candidate[],
    { electedOn, years }: FillVacancyDto,
    office: DecidingOffice,
  ): Promise<void> {
    const chair = officers[0]?.personId ?? '';
    const isSettled =
      years === undefined &&
      (await this.elections.replaceChair(organisationId, chair, electedOn, office));
    if (isSettled) return;
    if (years === undefined) throw new AppError(OfficerError.YearsWrong);
    await this.elections.elect({ organisationId, startedOn: electedOn, years, officers, office });
  }

  private async get(scope: Scope, id: string): Promise<Vacancy> {
    const [vacancy] = await this.vacancies.listForOffice(scope, [id]);
    if (!vacancy) throw new AppError(OfficerError.VacancyNotFound);
    return vacancy;
  }
}
