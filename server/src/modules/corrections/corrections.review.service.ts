import {
  CorrectionError,
  correctionStatuses,
  HttpError,
  type IdentityDocument,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database } from '../../database/database';
import { FlowEngine } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { PersonsPublic } from '../persons/persons.public';
import { correctionFlow } from './correction.flow';
import { CorrectionFiles } from './correction-files';
import type { CorrectionDecidedDto } from './corrections.dto';
import { CorrectionNotices } from './corrections.notices';
import { CorrectionsRepository, type CorrectionRow } from './corrections.repository';

/** The union decides with the document in hand: the person is real-name verified by the same act. */
@Injectable()
export class CorrectionsReviewService {
  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly corrections: CorrectionsRepository,
    private readonly persons: PersonsPublic,
    private readonly files: CorrectionFiles,
    private readonly notices: CorrectionNotices,
  ) {}

  /** @throws CorrectionError.NumberTaken while the number is registered for somebody else */
  approve(scope: Scope, id: string, document: IdentityDocument): Promise<CorrectionDecidedDto> {
    return this.database.transaction(async () => {
      const row = await this.get(scope, id);
      const by = scope.personId;
      if (by === null) throw new AppError(HttpError.Forbidden);
      const { name, idNumber } = this.files.open(row);
      const request = { actor: scope, id, action: 'approve', details: { document } } as const;
      await this.engine.transition(correctionFlow, request, async ({ at }) => {
        const verification = { way: 'face_to_face', at, by, document } as const;
        if (!(await this.persons.rename(row.personId, { name, idNumber }, verification)))
          throw new AppError(CorrectionError.NumberTaken);
        await this.notices.approved(row);
      });
      return { statusText: correctionStatuses.approved.text };
    });
  }

  reject(scope: Scope, id: string, note: string): Promise<CorrectionDecidedDto> {
    return this.database.transaction(async () => {
      const row = await this.get(scope, id);
      await this.engine.transition(correctionFlow, { actor: scope, id, action: 'reject', note });
      await this.notices.rejected(row, note);
      return { statusText: correctionStatuses.rejected.text };
    });
  }

  private async get(scope: Scope, id: string): Promise<CorrectionRow> {
    const [row] = await this.corrections.listForOffice(scope, [id]);
    if (!row) throw new AppError(CorrectionError.NotFound);
    return row;
  }
}
