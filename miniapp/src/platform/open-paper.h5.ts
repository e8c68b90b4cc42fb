import { saveAs } from './save-as.h5';

declare const API_BASE: string;

/** A browser saves it: what somebody brought is never shown as a page of ours. */
export const openPaper = (path: string, medium: string): Promise<void> =>
  saveAs(API_BASE + path, medium === 'image/jpeg' ? 'paper.jpg' : 'paper.pdf');
