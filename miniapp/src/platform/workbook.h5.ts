import { saveAs } from './save-as.h5';

declare const API_BASE: string;

/** A browser saves it as a file. */
export const openWorkbook = (path: string, name: string): Promise<void> =>
  saveAs(API_BASE + path, `${name}.xlsx`);
