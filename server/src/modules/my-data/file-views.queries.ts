import { auditWordsOf, fileViewsPageSize, HttpError, momentText, roleTexts } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { AppError } from '../../http/app-error';
import { decodeCursor, encodeCursor } from '../../http/page.dto';
import { FileViewsRepository, type FileViewPlace, type FileViewRow } from './file-views.repository';
import type { FileViewDto, FileViewsDto } from './my-data.dto';

/** 谁看过我的: who, what, why and when, in words. */
@Injectable()
export class FileViewsQueries {
  constructor(
    private readonly views: FileViewsRepository,
    private readonly clock: Clock,
  ) {}

  async list(scope: Scope, cursor: string | undefined): Promise<FileViewsDto> {
    const rows = await this.views.list(scope, placeOf(cursor), fileViewsPageSize + 1);
    const page = rows.slice(0, fileViewsPageSize);
    const last = rows.length > page.length ? page.at(-1) : undefined;
    const now = this.clock.now();
    return {
      items: page.map((row) => toFileViewDto(row, now)),
      nextCursor: last
        ? encodeCursor([last.at.toISOString(), last.organisation_id, last.seq])
        : null,
    };
  }
}

function toFileViewDto(row: FileViewRow, now: Date): FileViewDto {
  const office = row.role === null ? '' : roleTexts[row.role];
  return {
    who: `${row.organisation_name}${office}`.replace('工会工会', '工会'),
    ...auditWordsOf(row.action, row.purpose),
    at: row.at.toISOString(),
    atText: momentText(row.at, now),
  };
}

function placeOf(cursor: string | undefined): FileViewPlace | null {
  const values = decodeCursor(cursor, ['string', 'number', 'number']);
  if (!values) return null;
  const at = new Date(String(values[0]));
  // Dates reach farther than the database's do.
  if (!/^[12]\d{3}-/.test(String(values[0])) || Number.isNaN(at.getTime()))
    throw new AppError(HttpError.Validation, { cursor: '页码不对' });
  return { at, organisationId: Number(values[1]), seq: Number(values[2]) };
}
