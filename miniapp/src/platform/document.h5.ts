import { saveAs } from './save-as.h5';

/** A browser saves it as a file. */
export const openPdf = (base64: string, name: string): Promise<void> =>
  saveAs(`data:application/pdf;base64,${base64}`, `${name}.pdf`);

/** The same with a workbook. */
export const openXlsx = (base64: string, name: string): Promise<void> =>
  saveAs(
    `data:application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;base64,${base64}`,
    `${name}.xlsx`,
  );
