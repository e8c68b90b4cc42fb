import {
  checkIdNumber,
  checkName,
  checkPhone,
  rosterLimits,
  type IdNumberProblem,
  type RosterProblem,
} from '@home/shared';
import { findHeader, headingOf, type RosterHeader } from './roster-columns';
import { readDay } from './roster-dates';
import type { PlainSheet, SheetValue } from './roster-workbook';

/** One person of a roster, as typed where it is wrong and in its stored form where it is right. */
export interface RosterEntry {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  /** 'YYYY-MM-DD', '' when the roster does not say. */
  readonly joinedOn: string;
  /** Where they work, as written; '' when the roster does not say. */
  readonly employer: string;
}

export interface RosterRow {
  readonly sheet: string;
  /** As the spreadsheet numbers it. */
  readonly row: number;
  readonly entry: RosterEntry;
  readonly problem: RosterProblem | null;
}

export interface RosterReading {
  readonly rows: readonly RosterRow[];
  readonly ignoredColumns: readonly string[];
  /** Sheets without a header, and hidden ones. */
  readonly skippedSheets: readonly string[];
  readonly hiddenRows: number;
}

export type RosterRefusal = 'no_header' | 'empty' | 'too_many';

/** A list that was printed once ends with such lines. */
const FOOTER = /^(合计|总计|小计|共计|填表|制表|审核|负责人|单位|注|备注|说明)/;

/** Reads every visible sheet that has a header. Pure: the same sheets on the same day give the same rows. */
export function readRoster(
  sheets: readonly PlainSheet[],
  today: string,
): RosterReading | RosterRefusal {
  const found = sheets.map((sheet) => ({
    sheet,
    header: sheet.isHidden ? undefined : findHeader(sheet),
  }));
  const read = found.flatMap(({ sheet, header }) =>
    header ? [{ header, ...readSheet(sheet, header, today) }] : [],
  );
  if (read.length === 0) return 'no_header';
  const rows = markDuplicates(read.flatMap((one) => one.rows));
  if (rows.length === 0) return 'empty';
  if (rows.length > rosterLimits.rows) return 'too_many';
  return {
    rows,
    ignoredColumns: [...new Set(read.flatMap(({ header }) => header.ignored))],
    skippedSheets: found.filter(({ header }) => !header).map(({ sheet }) => sheet.name),
    hiddenRows: read.reduce((sum, one) => sum + one.hiddenRows, 0),
  };
}

function readSheet(
  sheet: PlainSheet,
  { row: headerRow, columns }: RosterHeader,
  today: string,
): { rows: RosterRow[]; hiddenRows: number } {
  const hidden = new Set(sheet.hiddenRows);
  const rows: RosterRow[] = [];
  let hiddenRows = 0;
  for (const [at, cells] of sheet.rows.entries()) {
    if (at <= headerRow) continue;
    const cell = (column: number | undefined): SheetValue =>
      column === undefined ? null : (cells[column] ?? null);
    const [name, idNumber] = [cell(columns.name), cell(columns.idNumber)];
    if (isNobody(name, idNumber, cells)) continue;
    if (hidden.has(at)) {
      hiddenRows += 1;
      continue;
    }
    const day = readDay(cell(columns.joinedOn), sheet.date1904);
    const typed: RosterEntry = {
      name: textOf(name),
      idNumber: digitsOf(idNumber),
      phone: digitsOf(cell(columns.phone)),
      joinedOn: day ?? textOf(cell(columns.joinedOn)),
      employer: textOf(cell(columns.employer)),
    };
    rows.push({ sheet: sheet.name, row: at + 1, ...checkEntry(typed, today) });
  }
  return { rows, hiddenRows };
}

function isNobody(name: SheetValue, idNumber: SheetValue, cells: readonly SheetValue[]): boolean {
  const number = textOf(idNumber);
  if (headingOf(idNumber).includes('证')) return true;
  if (number !== '') return false;
  const first = cells.map(textOf).find((text) => text !== '');
  return textOf(name) === '' || (first !== undefined && FOOTER.test(first));
}

/** An entry after its check: the stored form of what is right, and the first thing that is wrong. */
export function checkEntry(
  typed: RosterEntry,
  today: string,
): { entry: RosterEntry; problem: RosterProblem | null } {
  const name = checkName(typed.name);
  const id = checkIdNumber(typed.idNumber, today);
  const phone = checkPhone(typed.phone);
  const day = readDay(typed.joinedOn, false);
  const entry: RosterEntry = {
    name: name.ok ? name.name : typed.name.slice(0, 60),
    idNumber: id.ok ? id.idNumber : typed.idNumber.slice(0, 30),
    phone: phone.ok ? phone.phone : typed.phone.slice(0, 30),
    joinedOn: (day ?? typed.joinedOn).slice(0, 30),
    employer: typed.employer.slice(0, 60),
  };
  const problem =
    (name.ok ? null : name.problem === 'empty' ? 'name_missing' : 'name_invalid') ??
    (id.ok ? null : idProblemOf(typed.idNumber, id.problem)) ??
    (phone.ok ? null : typed.phone === '' ? 'phone_missing' : 'phone_invalid') ??
    dayProblemOf(day, today);
  return { entry, problem };
}

const idProblems: Readonly<Record<IdNumberProblem, RosterProblem>> = {
  empty: 'id_missing',
  charset: 'id_charset',
  length: 'id_length',
  region: 'id_region',
  birth_date: 'id_birth_date',
  check_digit: 'id_check_digit',
  too_young: 'too_young',
};

const SCIENTIFIC = /^\d(\.\d+)?[eE]\+?\d+$/;

const idProblemOf = (typed: string, problem: IdNumberProblem): RosterProblem =>
  SCIENTIFIC.test(typed) ? 'id_digits_lost' : idProblems[problem];

function dayProblemOf(day: string | undefined, today: string): RosterProblem | null {
  if (day === undefined) return 'date_invalid';
  if (day === '') return null;
  // Unions of today are not older than the republic's first trade-union law.
  if (day < '1950-06-29') return 'date_invalid';
  return day > today ? 'date_future' : null;
}

/** The first row of a number may stay. */
function markDuplicates(rows: readonly RosterRow[]): RosterRow[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    if (row.problem !== null) return row;
    if (seen.has(row.entry.idNumber)) return { ...row, problem: 'duplicate_in_file' };
    seen.add(row.entry.idNumber);
    return row;
  });
}

const textOf = (value: SheetValue): string =>
  value === null || value instanceof Date ? '' : String(value).trim();

/** A number beyond 15 digits is not what was typed any more: it is kept as the scientific form that says so. */
function digitsOf(value: SheetValue): string {
  if (typeof value === 'number')
    return value >= 1e15 ? value.toExponential(5) : String(Math.trunc(value));
  return textOf(value)
    .normalize('NFKC')
    .replace(/^['‘’`]/, '')
    .replace(/[\s\u200b-\u200f\u202a-\u202e\ufeff-]/g, '');
}
