import { writeXlsx } from 'hucre/xlsx';

/** What a spreadsheet would take for a formula when the text is pasted or saved as CSV. */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell that stays a text, whatever it begins with. */
export const safeText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** A workbook of one sheet of texts: a heading and rows. `name`: of the sheet, at most 31 characters. */
export async function writeWorkbook(
  name: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Buffer> {
  const file = await writeXlsx({
    sheets: [
      {
        name,
        rows: [headings, ...rows].map((row) => row.map(safeText)),
      },
    ],
  });
  return Buffer.from(file);
}
