import { dueText, dueTone, HttpError, inboxPageSize } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { WorkingDays } from '../../calendar/working-days';
import { isUuid } from '../../database/ids';
import { AppError } from '../../http/app-error';
import { decodeCursor, encodeCursor } from '../../http/page.dto';
import type { EscalatedDto, InboxDto, InboxItemDto } from './tasks.dto';
import { TaskPresenters, type TaskFace } from './tasks.public';
import { TasksRepository, type TaskRow } from './tasks.repository';
import { authoritiesOf, DEPUTY_LABEL, standsIn } from './tasks.rules';

@Injectable()
export class TasksQueries {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly presenters: TaskPresenters,
    private readonly clock: Clock,
    private readonly calendar: WorkingDays,
  ) {}

  /** What waits for the offices of this person, by the clock. */
  async listInbox(scope: Scope, cursor: string | undefined): Promise<InboxDto> {
    const authorities = authoritiesOf(scope.offices);
    const now = this.clock.now();
    const rows = await this.tasks.listPage(authorities, placeOf(cursor));
    const page = rows.slice(0, inboxPageSize);
    const last = page.at(-1);
    const faces = await this.facesOf(scope, page);
    return {
      items: page.flatMap((row) => {
        const face = faces.get(row.subjectId);
        return face
          ? [this.toItem(row, face, now, standsIn(scope.offices, row.organisationId))]
          : [];
      }),
      nextCursor:
        rows.length > page.length && last
          ? encodeCursor([last.dueAt.toISOString(), last.id])
          : null,
      counts: await this.tasks.count(authorities, now),
      serverTime: now.toISOString(),
    };
  }

  /** What rose, at the caller's organisations and below them. */
  async listEscalated(scope: Scope, cursor: string | undefined): Promise<EscalatedDto> {
    const now = this.clock.now();
    const rows = await this.tasks.listEscalated(scope, placeOf(cursor));
    const page = rows.slice(0, inboxPageSize);
    const last = page.at(-1);
    const faces = await this.facesOf(scope, page);
    return {
      items: page.flatMap(({ ownerName, fromName, ...row }) => {
        const face = faces.get(row.subjectId);
        return face ? [{ ...this.toItem(row, face, now, false), ownerName, fromName }] : [];
      }),
      nextCursor:
        rows.length > page.length && last
          ? encodeCursor([last.dueAt.toISOString(), last.id])
          : null,
    };
  }

  private async facesOf(scope: Scope, rows: readonly TaskRow[]): Promise<Map<string, TaskFace>> {
    const faces = new Map<string, TaskFace>();
    for (const subjectType of new Set(rows.map((row) => row.subjectType))) {
      const ids = rows.filter((row) => row.subjectType === subjectType).map((row) => row.subjectId);
      const presented = await this.presenters.get(subjectType).present(scope, ids);
      for (const [id, face] of presented) faces.set(id, face);
    }
    return faces;
  }

  private toItem(row: TaskRow, face: TaskFace, now: Date, asDeputy: boolean): InboxItemDto {
    const left = this.calendar.workingDaysBetween(now, row.dueAt);
    return {
      id: row.id,
      subjectType: row.subjectType,
      subjectId: row.subjectId,
      title: face.title,
      subtitle: face.subtitle,
      labels: [...(asDeputy ? [DEPUTY_LABEL] : []), ...face.labels],
      openedAt: row.openedAt.toISOString(),
      dueAt: row.dueAt.toISOString(),
      dueText: dueText(now, row.dueAt, left),
      tone: dueTone(now, row.dueAt, left),
      escalatedLevel: row.escalatedLevel,
      actions: [...face.actions],
    };
  }
}

function placeOf(cursor: string | undefined): { dueAt: Date; id: string } | null {
  const values = decodeCursor(cursor, ['string', 'string']);
  if (!values) return null;
  const [due, id] = values.map(String);
  const dueAt = new Date(due ?? '');
  // Dates reach farther than the database's do.
  if (!/^[12]\d{3}-/.test(due ?? '') || Number.isNaN(dueAt.getTime()) || !isUuid(id ?? ''))
    throw new AppError(HttpError.Validation, { cursor: '页码不对' });
  return { dueAt, id: id ?? '' };
}
