import type { Option } from '../tone.ts';
import { keysOf, optionsOf } from '../tone.ts';

/** On which paper the sheet for a station's door is printed. */
export const posterPaperTexts = { a4: 'A4', a5: 'A5' } as const;

export type PosterPaper = keyof typeof posterPaperTexts;

export const posterPapers: readonly PosterPaper[] = keysOf(posterPaperTexts);

export const posterPaperOptions: readonly Option<PosterPaper>[] = optionsOf(posterPaperTexts);
