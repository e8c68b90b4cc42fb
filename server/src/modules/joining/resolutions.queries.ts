import { HttpError, isDay, JoinError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { isUuid } from '../../database/ids';
import { AppError } from '../../http/app-error';
import { decodeCursor, encodeCursor } from '../../http/page.dto';
import type { ResolutionDetailDto, ResolutionItemDto, ResolutionsDto } from './resolutions.dto';
import {
  ResolutionsRepository,
  type ResolutionPlace,
  type ResolutionRow,
} from './resolutions.repository';

const PAGE = 20;

/** What a union's committee has resolved. */
@Injectable()
export class ResolutionsQueries {
  constructor(private readonly resolutions: ResolutionsRepository) {}

  async list(scope: Scope, cursor: string | undefined): Promise<ResolutionsDto> {
    const before = placeOf(cursor);
    const rows = await this.resolutions.listForOffice(scope, before, PAGE + 1);
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return {
      items: page.map(toItem),
      nextCursor:
        rows.length > page.length && last ? encodeCursor([last.resolvedOn, last.id]) : null,
    };
  }

  async get(scope: Scope, id: string): Promise<ResolutionDetailDto> {
    const row = await this.resolutions.findForOffice(scope, id);
    if (!row) throw new AppError(JoinError.ResolutionNotFound);
    const record = await this.resolutions.getRecord(id);
    return {
      ...toItem(row),
      attendees: [...(record?.attendees ?? [])],
      text: record?.text ?? null,
      takenIn: await this.resolutions.listTakenIn(id),
    };
  }
}

const toItem = (row: ResolutionRow): ResolutionItemDto => ({
  id: row.id,
  organisationName: row.organisation.name,
  resolvedOn: row.resolvedOn,
  reference: row.reference,
  recordedAt: row.recordedAt.toISOString(),
  members: row.members,
});

function placeOf(cursor: string | undefined): ResolutionPlace | null {
  const values = decodeCursor(cursor, ['string', 'string']);
  if (!values) return null;
  const [resolvedOn = '', id = ''] = values.map(String);
  if (!isDay(resolvedOn) || !isUuid(id))
    throw new AppError(HttpError.Validation, { cursor: '页码不对' });
  return { resolvedOn, id };
}
