import { readXlsx } from 'hucre/xlsx';
import { isBearableZip } from './roster-zip';

export type SheetValue = string | number | boolean | Date | null;

/** A sheet as it stands in the file, without its looks. */
export interface PlainSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly (readonly SheetValue[])[];
  /** Indexes from 0. */
  readonly hiddenRows: readonly number[];
  readonly date1904: boolean;
}

/** Rows that are looked at: more than may be imported, so that an oversized roster is recognised as one. */
const MOST_ROWS = 6000;

/** The sheets of an XLSX file; `undefined` when it is none, is locked with a password, or unpacks to too much. */
export async function readWorkbook(file: Buffer): Promise<PlainSheet[] | undefined> {
  if (!isBearableZip(file)) return undefined;
  try {
    const { sheets, dateSystem } = await readXlsx(file, { range: `A1:AZ${MOST_ROWS}` });
    return sheets.map(({ name, rows, hidden, veryHidden, rowDefs }) => ({
      name,
      isHidden: hidden === true || veryHidden === true,
      rows,
      hiddenRows: [...(rowDefs ?? [])].filter(([, { hidden }]) => hidden).map(([row]) => row),
      date1904: dateSystem === '1904',
    }));
  } catch {
    return undefined;
  }
}
