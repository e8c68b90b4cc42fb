import type { PosterPaper } from '@home/shared';
import { dirname, join } from 'node:path';
import PdfDocument from 'pdfkit';

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

const RED = '#C8161D';
const INK = '#1F2329';
const SECOND = '#5B6068';

/** Drawn once in the points of A4; A5 is the same sheet, half as large. */
const SHEET = { width: 595.28, height: 841.89 } as const;
const SCALE: Readonly<Record<PosterPaper, number>> = { a4: 1, a5: Math.SQRT1_2 };
const MARGIN = 56;
const COLUMN = SHEET.width - 2 * MARGIN;
const CODE = 264;

const fontFolder = join(dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts');

/** A printer knows no Chinese of its own: of these (SIL OFL 1.1) the glyphs that occur are embedded. */
const fontOf = (weight: 'Regular' | 'Bold'): string =>
  join(fontFolder, `NotoSansHans-${weight}.otf`);

type Sheet = PDFKit.PDFDocument;

/** The sheet for a station's door, PDF: what is inside, the code, who looks after it. */
export function drawPoster(face: PosterFace, paper: PosterPaper): Promise<Buffer> {
  const scale = SCALE[paper];
  const sheet = new PdfDocument({
    size: [SHEET.width * scale, SHEET.height * scale],
    margin: 0,
    info: { Title: `${face.name} ${face.number}`, Author: face.union },
    lang: 'zh-CN',
  });
  sheet.registerFont('regular', fontOf('Regular')).registerFont('bold', fontOf('Bold'));
  sheet.scale(scale);
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

interface Words {
  /** From the top; absent: after what was written last, with a gap. */
  readonly y?: number;
  readonly gap?: number;
  readonly size: number;
  /** The height that is there for it: what is long is written smaller. */
  readonly most?: number;
  readonly font?: 'regular' | 'bold';
  readonly colour: string;
}

const SMALLEST = 7;

function write(sheet: Sheet, text: string, words: Words): void {
  const { y = sheet.y + (words.gap ?? 0), most = Infinity, font = 'regular', colour } = words;
  const lines = { width: COLUMN, align: 'center', lineGap: 0 } as const;
  sheet.font(font).fillColor(colour);
  let size = words.size;
  const isTooHigh = () => sheet.fontSize(size).heightOfString(text, lines) > most;
  while (size > SMALLEST && isTooHigh()) size -= 1;
  // With a height of its own it never begins another page: the paper is smaller than the sheet's coordinates on A5.
  sheet.fontSize(size).text(text, MARGIN, y, { ...lines, height: SHEET.height - y });
}

function bytesOf(sheet: Sheet): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    sheet.on('data', (chunk: Buffer) => chunks.push(chunk));
    sheet.on('end', () => resolve(Buffer.concat(chunks)));
    sheet.on('error', reject);
    sheet.end();
  });
}
