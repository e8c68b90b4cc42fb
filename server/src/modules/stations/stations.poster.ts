import type { PosterPaper } from '@home/shared';
import { bytesOf, INK, newSheet, RED, SECOND, SHEET, write, type Sheet } from '../../print/sheet';

/** What stands on a poster besides its fixed words. */
export interface PosterFace {
  readonly number: string;
  readonly name: string;
  readonly address: string;
  readonly hours: string;
  readonly offers: readonly string[];
  readonly union: string;
  readonly codeVersion: number;
  /** The mini-program code, PNG. */
  readonly code: Buffer;
}

/** A5 is the same sheet, half as large. */
const SCALE: Readonly<Record<PosterPaper, number>> = { a4: 1, a5: Math.SQRT1_2 };
const CODE = 264;

/** The sheet for a station's door, PDF: what is inside, the code, who looks after it. */
export function drawPoster(face: PosterFace, paper: PosterPaper): Promise<Buffer> {
  const info = { Title: `${face.name} ${face.number}`, Author: face.union };
  const sheet = newSheet(info, SCALE[paper]);
  drawHead(sheet, face);
  drawCode(sheet, face);
  drawFoot(sheet, face);
  return bytesOf(sheet);
}

function drawHead(sheet: Sheet, { name, number, address, hours }: PosterFace): void {
  sheet.rect(0, 0, SHEET.width, 92).fill(RED);
  write(sheet, '工会驿站', { y: 26, size: 30, font: 'bold', colour: '#FFFFFF' });
  write(sheet, name, { y: 114, size: 38, most: 90, font: 'bold', colour: INK });
  write(sheet, `${number} · ${address}`, { gap: 6, size: 15, most: 40, colour: SECOND });
  write(sheet, `开放时间：${hours}`, { gap: 4, size: 15, most: 40, colour: SECOND });
}

function drawCode(sheet: Sheet, { code, offers }: PosterFace): void {
  const top = Math.max(sheet.y + 16, 270);
  sheet.image(code, (SHEET.width - CODE) / 2, top, { width: CODE, height: CODE });
  sheet.y = top + CODE;
  write(sheet, '微信扫一下，看看归哪个工会管', { gap: 14, size: 22, font: 'bold', colour: INK });
  write(sheet, '还没有工会的，一分钟就能申请加入', { gap: 4, size: 17, colour: INK });
  write(sheet, '不扫码也能进门，不用登记', { gap: 8, size: 17, font: 'bold', colour: RED });
  write(sheet, offers.join(' · '), { gap: 6, size: 15, most: 44, colour: SECOND });
}

function drawFoot(sheet: Sheet, { union, number, codeVersion }: PosterFace): void {
  const words = `由${union}照看 · ${number} · 第 ${codeVersion} 版码`;
  write(sheet, words, { y: SHEET.height - 48, size: 12, most: 36, colour: SECOND });
}
