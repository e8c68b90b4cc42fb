import { CorrectionError, correctionStatuses, correctionStatusShown, dueText } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { WorkingDays } from '../../calendar/working-days';
import { isOwnMatter } from '../../flow/flow.types';
import { AppError } from '../../http/app-error';
import { AuditLog } from '../../privacy';
import { PersonsPublic } from '../persons/persons.public';
import type { TaskFace, TaskPresenter } from '../tasks/tasks.public';
import { correctionFlow } from './correction.flow';
import { CorrectionFiles } from './correction-files';
import {
  correctionDecisions,
  type CorrectionDecision,
  type CorrectionDto,
  type CorrectionReviewDto,
  type OwnCorrectionDto,
} from './corrections.dto';
import { CorrectionsRepository, type CorrectionRow } from './corrections.repository';

@Injectable()
export class CorrectionsQueries implements TaskPresenter {
  readonly subjectType = correctionFlow.name;

  constructor(
    private readonly corrections: CorrectionsRepository,
    private readonly persons: PersonsPublic,
    private readonly files: CorrectionFiles,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly calendar: WorkingDays,
  ) {}

  async getOwn({ personId }: Scope): Promise<OwnCorrectionDto> {
    if (personId === null) return { nameMask: null, idNumberMask: null, correction: null };
    const { nameMask, idNumberMask } = await this.persons.mask(personId);
    const row = await this.corrections.findNewestOf(personId);
    return { nameMask, idNumberMask, correction: row ? this.toDto(row) : null };
  }

  /** The right values are opened: whoever looks compares them with the document, and the person reads who did. */
  async get(scope: Scope, id: string): Promise<CorrectionReviewDto> {
    const [row] = await this.corrections.listForOffice(scope, [id]);
    if (!row) throw new AppError(CorrectionError.NotFound);
    const [office] = scope.officesOver(row.path);
    const at = this.clock.now();
    if (office)
      await this.audit.record({
        organisationId: office.organisationId,
        action: 'person_correction.view',
        actor: { personId: scope.personId, assignmentId: office.assignmentId },
        subjectPersonId: row.personId,
        subjectType: correctionFlow.name,
        subjectId: id,
        at,
      });
    const { nameMask, idNumberMask } = await this.persons.mask(row.personId);
    const { name, idNumber, reason } = this.files.open(row);
    return {
      ...{ id, nameMask, idNumberMask, reason },
      statusText: correctionStatuses[row.status].text,
      wantedName: name,
      wantedIdNumber: idNumber,
      openedAt: row.openedAt.toISOString(),
      dueText: this.dueText(row),
      actions: decisionsFor(scope, row),
    };
  }

  async present(scope: Scope, subjectIds: readonly string[]): Promise<Map<string, TaskFace>> {
    const faces = new Map<string, TaskFace>();
    for (const row of await this.corrections.listForOffice(scope, subjectIds)) {
      const { nameMask } = await this.persons.mask(row.personId);
      faces.set(row.id, {
        title: nameMask,
        subtitle: row.status === 'disputed' ? '号码登记在别人名下' : '等您核对证件',
        labels: ['更正姓名、身份证号'],
        actions: decisionsFor(scope, row),
      });
    }
    return faces;
  }

  private toDto(row: CorrectionRow): CorrectionDto {
    const { text, tone } = correctionStatuses[correctionStatusShown(row.status)];
    return {
      id: row.id,
      statusText: text,
      tone,
      nameMask: row.nameMask,
      idNumberMask: row.idNumberMask,
      // The union above both would tell that there is another.
      organisationName: row.status === 'disputed' ? '工会' : row.organisation.name,
      openedAt: row.openedAt.toISOString(),
      dueText: this.dueText(row),
      answer: row.answer,
      actions: row.closedAt === null ? ['withdraw'] : [],
    };
  }

  private dueText({ dueAt }: CorrectionRow): string | null {
    const now = this.clock.now();
    return dueAt ? dueText(now, dueAt, this.calendar.workingDaysBetween(now, dueAt)) : null;
  }
}

const decisionsFor = (scope: Scope, { closedAt, personId }: CorrectionRow): CorrectionDecision[] =>
  closedAt === null && !isOwnMatter(scope, { accountId: null, personId })
    ? [...correctionDecisions]
    : [];
