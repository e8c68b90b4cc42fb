import type { PosterPaper } from '@home/shared';
import { bytesOf, INK, newSheet, RED, SECOND, SHEET, write } from './sheet';

/** What stands on a sheet with a mini-program code, from the top to the bottom. */
export interface CodeSheet {
  readonly info: { readonly Title: string; readonly Author: string };
  readonly banner: string;
  readonly name: string;
  /** Where, when, whom to call; each in one row. */
  readonly lines: readonly string[];
  /** The mini-program code, PNG. */
  readonly code: Buffer;
  /** What happens when one scans it, and what more there is to know. */
  readonly invitation: string;
  readonly more: string;
  readonly promise: string;
  readonly offers?: readonly string[];
  readonly foot: string;
}

/** A5 is the same sheet, half as large. */
const SCALE: Readonly<Record<PosterPaper, number>> = { a4: 1, a5: Math.SQRT1_2 };
const CODE = 264;

/** One page for a wall or a door, PDF. */
export function drawCodeSheet(face: CodeSheet, paper: PosterPaper): Promise<Buffer> {
  const sheet = newSheet(face.info, SCALE[paper]);
  sheet.rect(0, 0, SHEET.width, 92).fill(RED);
  write(sheet, face.banner, { y: 26, size: 30, font: 'bold', colour: '#FFFFFF' });
  write(sheet, face.name, { y: 114, size: 36, most: 96, font: 'bold', colour: INK });
  for (const line of face.lines) write(sheet, line, { gap: 5, size: 15, most: 40, colour: SECOND });
  const top = Math.max(sheet.y + 16, 270);
  sheet.image(face.code, (SHEET.width - CODE) / 2, top, { width: CODE, height: CODE });
  sheet.y = top + CODE;
  write(sheet, face.invitation, { gap: 14, size: 22, font: 'bold', colour: INK });
  write(sheet, face.more, { gap: 4, size: 17, colour: INK });
  write(sheet, face.promise, { gap: 8, size: 17, most: 48, font: 'bold', colour: RED });
  if (face.offers)
    write(sheet, face.offers.join(' · '), { gap: 6, size: 15, most: 44, colour: SECOND });
  write(sheet, face.foot, { y: SHEET.height - 48, size: 12, most: 36, colour: SECOND });
  return bytesOf(sheet);
}
