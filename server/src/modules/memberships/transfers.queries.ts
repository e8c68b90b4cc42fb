import { dueText, MembershipError, transferReasonTexts, transferStatuses } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { WorkingDays } from '../../calendar/working-days';
import { isOwnMatter } from '../../flow/flow.types';
import { AppError } from '../../http/app-error';
import { PersonsPublic } from '../persons/persons.public';
import type { TaskFace, TaskPresenter } from '../tasks/tasks.public';
import { MemberLooks } from './member-looks';
import { transferFlow } from './transfer.flow';
import {
  transferDecisions,
  type TransferDecidedDto,
  type TransferDecision,
  type TransferReviewDto,
} from './transfers.dto';
import { TransfersRepository, type TransferRow } from './transfers.repository';

/** Transfers as the new union sees them: in the inbox, and one by one. */
@Injectable()
export class TransfersQueries implements TaskPresenter {
  readonly subjectType = transferFlow.name;

  constructor(
    private readonly transfers: TransfersRepository,
    private readonly persons: PersonsPublic,
    private readonly looks: MemberLooks,
    private readonly clock: Clock,
    private readonly calendar: WorkingDays,
  ) {}

  async get(scope: Scope, id: string): Promise<TransferReviewDto> {
    const row = await this.find(scope, id);
    const now = this.clock.now();
    const { dueAt, personId, path } = row;
    await this.looks.record(scope, { subjectType: transferFlow.name, id, personId, path }, now);
    return {
      id,
      statusText: transferStatuses[row.status].text,
      nameMask: (await this.persons.mask(personId)).nameMask,
      memberNo: row.memberNo,
      fromName: row.from.name,
      toName: row.to.name,
      reasonText: transferReasonTexts[row.reason],
      note: row.note,
      openedAt: row.openedAt.toISOString(),
      dueText: dueAt ? dueText(now, dueAt, this.calendar.workingDaysBetween(now, dueAt)) : null,
      actions: decisionsFor(scope, row),
    };
  }

  async getDecided(scope: Scope, id: string): Promise<TransferDecidedDto> {
    return { statusText: transferStatuses[(await this.find(scope, id)).status].text };
  }

  async present(scope: Scope, subjectIds: readonly string[]): Promise<Map<string, TaskFace>> {
    const faces = new Map<string, TaskFace>();
    for (const row of await this.transfers.listForOffice(scope, subjectIds)) {
      const { nameMask } = await this.persons.mask(row.personId);
      faces.set(row.id, {
        title: nameMask,
        subtitle: `从${row.from.name}转来 · ${transferReasonTexts[row.reason]}`,
        labels: ['会籍接转'],
        actions: decisionsFor(scope, row),
      });
    }
    return faces;
  }

  private async find(scope: Scope, id: string): Promise<TransferRow> {
    const [row] = await this.transfers.listForOffice(scope, [id]);
    if (!row) throw new AppError(MembershipError.TransferNotFound);
    return row;
  }
}

/** What this viewer may do now; nothing with a matter of their own. */
const decisionsFor = (scope: Scope, row: TransferRow): TransferDecision[] =>
  row.closedAt === null && !isOwnMatter(scope, row) ? [...transferDecisions] : [];
