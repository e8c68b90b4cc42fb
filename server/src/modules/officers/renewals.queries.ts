import { dayText, dueText, OfficerError, renewalStatuses } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { WorkingDays } from '../../calendar/working-days';
import { AppError } from '../../http/app-error';
import { ColumnCipher } from '../../privacy';
import type { TaskFace, TaskPresenter } from '../tasks/tasks.public';
import { toOfficerDto } from './elections.dto';
import { renewalFlow } from './renewal.flow';
import type { RenewalAction, RenewalDto } from './renewals.dto';
import { RenewalsRepository, type Renewal } from './renewals.repository';

@Injectable()
export class RenewalsQueries implements TaskPresenter {
  readonly subjectType = renewalFlow.name;

  constructor(
    private readonly renewals: RenewalsRepository,
    private readonly cipher: ColumnCipher,
    private readonly clock: Clock,
    private readonly calendar: WorkingDays,
  ) {}

  async get(scope: Scope, id: string): Promise<RenewalDto> {
    const [row] = await this.renewals.listForOffice(scope, [id]);
    if (!row) throw new AppError(OfficerError.RenewalNotFound);
    const now = this.clock.now();
    const { text, tone } = renewalStatuses[row.status];
    const { dueAt, resolution } = row;
    const candidates = await this.renewals.listCandidates(id);
    return {
      id,
      unionId: String(row.unionId),
      unionName: row.unionName,
      organisationName: row.organisationName,
      statusText: text,
      tone,
      endsOn: row.endsOn,
      endsText: this.endsText(row),
      dueText: dueAt ? dueText(now, dueAt, this.calendar.workingDaysBetween(now, dueAt)) : null,
      electedOn: row.electedOn,
      years: row.years,
      resolution:
        resolution && this.cipher.decrypt('term_renewals', 'resolution_enc', id, resolution),
      candidates: candidates.map(toOfficerDto),
      postponeReason: row.postponeReason,
      postponeMonths: row.postponeMonths,
      postponedMonths: row.postponedMonths,
      actions: actionsFor(scope, row),
    };
  }

  async present(scope: Scope, subjectIds: readonly string[]): Promise<Map<string, TaskFace>> {
    const rows = await this.renewals.listForOffice(scope, subjectIds);
    return new Map(
      rows.map((row) => [
        row.id,
        {
          title: row.unionName,
          subtitle: `${renewalStatuses[row.status].text} · ${this.endsText(row)}`,
          labels: ['换届'],
          actions: actionsFor(scope, row),
        },
      ]),
    );
  }

  private endsText({ endsOn }: Renewal): string {
    const today = this.clock.today();
    const day = dayText(endsOn, today);
    return endsOn < today ? `这一届${day}已经到期` : `这一届到${day}`;
  }
}

/** What the flow lets an office over the matter do now, besides what it entered itself. */
function actionsFor(scope: Scope, row: Renewal): RenewalAction[] {
  if (!scope.covers(row.organisationPath)) return [];
  if (row.status === 'due') return row.postponedMonths > 0 ? ['elect'] : ['elect', 'postpone'];
  if (row.reportedBy === scope.personId) return [];
  if (row.status === 'reported') return ['approve', 'return'];
  return row.status === 'postponement' ? ['grant', 'refuse'] : [];
}
