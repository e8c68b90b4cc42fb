import {
  rosterImportStatuses,
  rosterImportTexts,
  rosterLimits,
  rosterProblems,
  rosterProblemTexts,
} from '@home/shared';
import {
  ChoiceField,
  IdField,
  IntField,
  ListField,
  QueryNumberField,
  TextField,
  TextListField,
} from '../../http/fields';
import { PageQuery } from '../../http/page.dto';
import type { StoredRow } from './import-rows.repository';
import type { ImportRow } from './imports.repository';
import type { RosterEntry } from './roster-reader';

const rowStates = ['good', 'problem', 'imported'] as const;

export class RosterUploadQuery {
  @QueryNumberField({ min: 1, max: 999_999_999 }) organisation!: number;
}

export class RosterImportDto {
  @IdField() id!: string;
  @IdField() organisationId!: string;
  @ChoiceField(rosterImportStatuses) status!: string;
  @TextField() statusText!: string;
  @IntField({ description: 'People in the file' }) total!: number;
  @IntField({ description: 'Will be imported' }) good!: number;
  @IntField({ description: 'Will not, unless mended' }) problems!: number;
  @IntField({ description: 'Are members now' }) imported!: number;
  @TextListField({ description: 'What was not read' }) notes!: string[];
}

export class RosterImportsDto {
  @ListField(() => RosterImportDto) items!: RosterImportDto[];
}

export class RosterRowsQuery extends PageQuery {
  @ChoiceField(['problems', 'all'], { optional: true }) only?: 'problems' | 'all';
}

export class RosterRowDto {
  @IdField() id!: string;
  @TextField({ max: 60, description: 'Where it stands in the file' }) place!: string;
  @ChoiceField(rowStates) state!: (typeof rowStates)[number];
  @TextField({ min: 0 }) name!: string;
  @TextField({ min: 0 }) idNumber!: string;
  @TextField({ min: 0 }) phone!: string;
  @TextField({ min: 0 }) joinedOn!: string;
  @ChoiceField(rosterProblems, { nullable: true }) problem!: string | null;
  @TextField({ nullable: true }) problemText!: string | null;
}

export class RosterRowsDto {
  @ListField(() => RosterRowDto, { max: rosterLimits.pageSize }) items!: RosterRowDto[];
  @TextField({ max: 120, nullable: true }) nextCursor!: string | null;
}

/** As typed: what is wrong is said in the row that comes back. */
export class MendRowDto {
  @TextField({ min: 0, max: 60 }) name!: string;
  @TextField({ min: 0, max: 30 }) idNumber!: string;
  @TextField({ min: 0, max: 30 }) phone!: string;
  @TextField({ min: 0, max: 30 }) joinedOn!: string;
}

export const toImportDto = (row: ImportRow): RosterImportDto => ({
  id: row.id,
  organisationId: String(row.organisationId),
  status: row.status,
  statusText: rosterImportTexts[row.status],
  total: row.total,
  good: row.good,
  problems: row.total - row.imported - row.good,
  imported: row.imported,
  notes: [...row.notes],
});

/** Without what was typed: answers are kept for whoever sends an act again. */
export class MendedRowDto {
  @IdField() id!: string;
  @ChoiceField(rowStates) state!: (typeof rowStates)[number];
  @ChoiceField(rosterProblems, { nullable: true }) problem!: string | null;
  @TextField({ nullable: true }) problemText!: string | null;
}

export const toMendedDto = ({ id, problem }: StoredRow): MendedRowDto => ({
  id,
  state: problem === null ? 'good' : 'problem',
  problem,
  problemText: problem === null ? null : rosterProblemTexts[problem],
});

/** The chair's own file, shown as it was given in: what is wrong in it can only be mended by sight. */
export const toRowDto = (row: StoredRow, entry: RosterEntry): RosterRowDto => ({
  id: row.id,
  place: row.place,
  state: row.isImported ? 'imported' : row.problem === null ? 'good' : 'problem',
  name: entry.name,
  idNumber: entry.idNumber,
  phone: entry.phone,
  joinedOn: entry.joinedOn,
  problem: row.problem,
  problemText: row.problem === null ? null : rosterProblemTexts[row.problem],
});
