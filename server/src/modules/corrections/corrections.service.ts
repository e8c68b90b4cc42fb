import { CorrectionError, HttpError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database } from '../../database/database';
import { newId } from '../../database/ids';
import { FlowEngine } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { PersonsPublic } from '../persons/persons.public';
import { correctionFlow } from './correction.flow';
import { CorrectionFiles } from './correction-files';
import type { SubmitCorrectionDto } from './corrections.dto';
import { CorrectionNotices } from './corrections.notices';
import { CorrectionsRepository } from './corrections.repository';
import { organisationOverBoth } from './corrections.rules';

/** What the person does: ask, or take it back. Whose a number is, is never said. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly corrections: CorrectionsRepository,
    private readonly persons: PersonsPublic,
    private readonly files: CorrectionFiles,
    private readonly notices: CorrectionNotices,
  ) {}

  submit(scope: Scope, { reason, ...typed }: SubmitCorrectionDto): Promise<void> {
    return this.database.transaction(async () => {
      const { personId } = scope;
      if (personId === null) throw new AppError(HttpError.Forbidden);
      const file = this.files.check(typed);
      if (await this.persons.matches(personId, file)) throw new AppError(CorrectionError.Nothing);
      const id = newId();
      const { status, organisationId } = await this.placeFor(personId, file.idNumber);
      const opening = { actor: scope, id, organisationId, personId, status, action: 'submit' };
      await this.engine.open(correctionFlow, opening, async (opened) => {
        const inserted = await this.corrections.insertOnce({
          ...this.files.seal(id, { ...file, reason }),
          id,
          personId,
          status: opened.to,
          organisationId: opened.organisationId,
          at: opened.at,
        });
        if (!inserted) throw new AppError(CorrectionError.Open);
      });
      await this.notices.submitted(await this.corrections.getById(id));
    });
  }

  withdraw(scope: Scope, id: string): Promise<void> {
    return this.database.transaction(async () => {
      await this.engine.transition(correctionFlow, { actor: scope, id, action: 'withdraw' });
    });
  }

  /** The union that looks after the person; the one above both where the number is registered for somebody else. */
  private async placeFor(
    personId: string,
    idNumber: string,
  ): Promise<{ status: string; organisationId: number }> {
    const home = await this.corrections.findHomeOf(personId);
    const other = await this.persons.findByIdNumber(idNumber);
    if (other === undefined || other === personId)
      return { status: 'submitted', organisationId: home.id };
    const theirs = await this.corrections.findHomeOf(other);
    return { status: 'disputed', organisationId: organisationOverBoth(home.path, theirs.path) };
  }
}
