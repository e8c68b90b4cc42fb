import { saveAs } from './save-as.h5';

/** A browser saves it as a file. */
export const openPdf = (base64: string, name: string): Promise<void> =>
  saveAs(`data:application/pdf;base64,${base64}`, `${name}.pdf`);
