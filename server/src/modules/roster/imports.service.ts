import { RosterError, rosterLimits } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Office, Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { newId } from '../../database/ids';
import { AppError } from '../../http/app-error';
import { decodeCursor, encodeCursor } from '../../http/page.dto';
import { Outbox } from '../../outbox/outbox';
import {
  toImportDto,
  toMendedDto,
  toRowDto,
  type MendedRowDto,
  type MendRowDto,
  type RosterImportDto,
  type RosterImportsDto,
  type RosterRowsDto,
  type RosterRowsQuery,
} from './imports.dto';
import { ImportRowsRepository } from './import-rows.repository';
import { ImportsRepository, type ImportRow } from './imports.repository';
import { RosterEntries } from './roster-entries';
import { RosterParser } from './roster-parser';
import { checkEntry, readRoster, type RosterReading } from './roster-reader';
import { ROSTER_IMPORT } from './roster.events';

/** An import that has not moved for so long has lost its worker. */
const STALLED_MS = 120_000;

const refusals = {
  no_header: RosterError.NoHeader,
  empty: RosterError.Empty,
  too_many: RosterError.FileTooLarge,
} as const;

/** A union's roster: given in, looked through, mended, confirmed. Nobody becomes a member before the confirmation. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly entries: RosterEntries,
    private readonly parser: RosterParser,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async upload(scope: Scope, organisationId: number, file: unknown): Promise<RosterImportDto> {
    const office = officeIn(scope, organisationId);
    const reading = await this.read(file);
    const id = newId();
    const rows = reading.rows.map(({ sheet, row, entry, problem }, at) => {
      const rowId = newId();
      return {
        id: rowId,
        number: at + 1,
        place: `${[...sheet].slice(0, 40).join('')}第 ${row} 行`,
        sealed: this.entries.seal(rowId, entry),
        idNumberBlind: this.entries.blindOf(entry),
        problem,
      };
    });
    const { accountId, personId } = scope;
    const { assignmentId } = office;
    const facts = { id, organisationId, total: rows.length, notes: notesOf(reading) };
    await this.database.transaction(async () => {
      const now = this.clock.now();
      await this.imports.insert({ ...facts, accountId, personId, assignmentId }, now);
      await this.rows.insert(id, rows, now);
      await this.rows.markMembers(id);
    });
    return toImportDto(await this.get(scope, id));
  }

  async list(scope: Scope): Promise<RosterImportsDto> {
    return { items: (await this.imports.list(scope)).map(toImportDto) };
  }

  async find(scope: Scope, id: string): Promise<RosterImportDto> {
    return toImportDto(await this.get(scope, id));
  }

  async listRows(scope: Scope, id: string, query: RosterRowsQuery): Promise<RosterRowsDto> {
    await this.get(scope, id);
    const [after = 0] = decodeCursor(query.cursor, ['number']) ?? [];
    const rows = await this.rows.listRows(id, {
      after: Number(after),
      onlyProblems: query.only === 'problems',
      limit: rosterLimits.pageSize + 1,
    });
    const page = rows.slice(0, rosterLimits.pageSize);
    const last = page.at(-1);
    return {
      items: page.map((row) => toRowDto(row, this.entries.open(row.id, row.sealed))),
      nextCursor: rows.length > page.length && last ? encodeCursor([last.number]) : null,
    };
  }

  /** What is still wrong with the row. */
  mend(scope: Scope, id: string, rowId: string, typed: MendRowDto): Promise<MendedRowDto> {
    return this.database.transaction(async () => {
      await this.get(scope, id);
      await this.imports.lock(id);
      const { status } = await this.get(scope, id);
      if (status !== 'preview') throw new AppError(RosterError.NotNow);
      const before = await this.rows.findRow(id, rowId);
      if (!before) throw new AppError(RosterError.RowNotFound);
      const { employer } = this.entries.open(rowId, before.sealed);
      const { entry, problem } = checkEntry({ ...typed, employer }, this.clock.today());
      const idNumberBlind = this.entries.blindOf(entry);
      const isTaken = idNumberBlind !== null && (await this.rows.isTaken(id, idNumberBlind, rowId));
      const sealed = this.entries.seal(rowId, entry);
      await this.rows.mend({
        id: rowId,
        sealed,
        idNumberBlind,
        problem: problem ?? (isTaken ? 'duplicate_in_file' : null),
      });
      await this.rows.markMembers(id, rowId);
      const row = await this.rows.findRow(id, rowId);
      if (!row) throw new AppError(RosterError.RowNotFound);
      return toMendedDto(row);
    });
  }

  /** Starts it; once started, starts it again only when it has come to a stop. */
  confirm(scope: Scope, id: string): Promise<RosterImportDto> {
    return this.database.transaction(async () => {
      await this.get(scope, id);
      await this.imports.lock(id);
      const row = await this.get(scope, id);
      const now = this.clock.now();
      const isStalled =
        row.status === 'importing' && now.getTime() - row.movedAt.getTime() > STALLED_MS;
      if (row.status !== 'preview' && !isStalled) return toImportDto(row);
      if (row.status === 'preview') {
        if (row.good === 0) throw new AppError(RosterError.NothingToImport);
        const { assignmentId } = officeIn(scope, row.organisationId);
        const { accountId, personId } = scope;
        await this.imports.begin(id, { accountId, personId, assignmentId }, now);
      }
      await this.outbox.put(ROSTER_IMPORT, { importId: id }, id);
      return toImportDto(await this.get(scope, id));
    });
  }

  private async get(scope: Scope, id: string): Promise<ImportRow> {
    const row = await this.imports.find(scope, id);
    if (!row) throw new AppError(RosterError.NotFound);
    return row;
  }

  private async read(file: unknown): Promise<RosterReading> {
    if (!Buffer.isBuffer(file) || file.length === 0) throw new AppError(RosterError.FileUnreadable);
    if (file.length > rosterLimits.fileBytes) throw new AppError(RosterError.FileTooLarge);
    const sheets = await this.parser.parse(file);
    if (!sheets) throw new AppError(RosterError.FileUnreadable);
    const reading = readRoster(sheets, this.clock.today());
    if (typeof reading === 'string') throw new AppError(refusals[reading]);
    return reading;
  }
}

/** The office in this very union; one above it does not do. */
function officeIn(scope: Scope, organisationId: number): Office {
  const office = scope.offices.find((held) => held.organisationId === organisationId);
  if (!office) throw new AppError(RosterError.NotFound);
  return office;
}

function notesOf({ ignoredColumns, skippedSheets, hiddenRows }: RosterReading): string[] {
  const list = (names: readonly string[]): string =>
    names
      .slice(0, 20)
      .map((name) => [...name].slice(0, 20).join(''))
      .join('、');
  return [
    ...(ignoredColumns.length > 0 ? [`没有用到的列：${list(ignoredColumns)}`] : []),
    ...(skippedSheets.length > 0 ? [`没有读的工作表：${list(skippedSheets)}`] : []),
    ...(hiddenRows > 0 ? [`有 ${hiddenRows} 行被隐藏，没有读；要导入请先取消隐藏`] : []),
  ];
}
