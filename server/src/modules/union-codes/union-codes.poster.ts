import type { PosterPaper } from '@home/shared';
import { bytesOf, INK, newSheet, RED, SECOND, SHEET, write } from '../../print/sheet';

/** What stands on a union's sheet besides its fixed words. */
export interface UnionPosterFace {
  readonly union: string;
  readonly address: string | null;
  readonly contact: string | null;
  readonly codeVersion: number;
  /** The mini-program code, PNG. */
  readonly code: Buffer;
}

/** A5 is the same sheet, half as large. */
const SCALE: Readonly<Record<PosterPaper, number>> = { a4: 1, a5: Math.SQRT1_2 };
const CODE = 264;

/** The sheet for a union's wall, PDF: who it is, the code, what it is good for. */
export function drawUnionPoster(face: UnionPosterFace, paper: PosterPaper): Promise<Buffer> {
  const sheet = newSheet({ Title: face.union, Author: face.union }, SCALE[paper]);
  sheet.rect(0, 0, SHEET.width, 92).fill(RED);
  write(sheet, '加入工会', { y: 26, size: 30, font: 'bold', colour: '#FFFFFF' });
  write(sheet, face.union, { y: 114, size: 34, most: 100, font: 'bold', colour: INK });
  const where = [face.address, face.contact].filter((one) => one !== null).join(' · ');
  if (where !== '') write(sheet, where, { gap: 6, size: 15, most: 40, colour: SECOND });
  const top = Math.max(sheet.y + 16, 270);
  sheet.image(face.code, (SHEET.width - CODE) / 2, top, { width: CODE, height: CODE });
  sheet.y = top + CODE;
  write(sheet, '微信扫一下，加入这个工会', { gap: 14, size: 22, font: 'bold', colour: INK });
  write(sheet, '已经是别的工会的会员，扫一下就能把会籍接转过来', { gap: 4, size: 17, colour: INK });
  write(sheet, '入会免费，3 个工作日内由人答复', { gap: 8, size: 17, font: 'bold', colour: RED });
  const foot = `${face.union} · 第 ${face.codeVersion} 版码`;
  write(sheet, foot, { y: SHEET.height - 48, size: 12, most: 36, colour: SECOND });
  return bytesOf(sheet);
}
