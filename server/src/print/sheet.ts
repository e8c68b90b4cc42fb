import { dirname, join } from 'node:path';
import PdfDocument from 'pdfkit';

export const RED = '#C8161D';
export const INK = '#1F2329';
export const SECOND = '#5B6068';

/** Everything is drawn once in the points of A4. */
export const SHEET = { width: 595.28, height: 841.89 } as const;
const MARGIN = 56;
const COLUMN = SHEET.width - 2 * MARGIN;

const fontFolder = join(dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts');

/** A printer knows no Chinese of its own: of these (SIL OFL 1.1) the glyphs that occur are embedded. */
const fontOf = (weight: 'Regular' | 'Bold'): string =>
  join(fontFolder, `NotoSansHans-${weight}.otf`);

export type Sheet = PDFKit.PDFDocument;

/** One page, `scale` times A4, with the fonts `regular` and `bold`. */
export function newSheet(info: { Title: string; Author: string }, scale = 1): Sheet {
  const sheet = new PdfDocument({
    size: [SHEET.width * scale, SHEET.height * scale],
    margin: 0,
    info,
    lang: 'zh-CN',
  });
  sheet.registerFont('regular', fontOf('Regular')).registerFont('bold', fontOf('Bold'));
  sheet.scale(scale);
  return sheet;
}

/** Drawn where the embedded font has no glyph for a character: a gap that is seen, instead of one that is not. */
export const MISSING = '□';

/** What can be printed of a text, and how many of its characters cannot. */
export function printable(sheet: Sheet, text: string): { text: string; missing: number } {
  // The open font of pdfkit 0.20, which its types do not name.
  const { font } = (sheet as unknown as { _font: { font: GlyphFinder } })._font;
  let missing = 0;
  const shown = Array.from(text, (character) => {
    if (font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) return character;
    missing += 1;
    return MISSING;
  });
  return { text: shown.join(''), missing };
}

interface GlyphFinder {
  hasGlyphForCodePoint(code: number): boolean;
}

export interface Words {
  /** From the top; absent: after what was written last, with a gap. */
  readonly y?: number;
  readonly gap?: number;
  readonly size: number;
  /** The height that is there for it: what is long is written smaller. */
  readonly most?: number;
  readonly font?: 'regular' | 'bold';
  readonly colour: string;
  readonly align?: 'left' | 'center';
}

const SMALLEST = 7;

export function write(sheet: Sheet, original: string, words: Words): void {
  const { y = sheet.y + (words.gap ?? 0), most = Infinity, font = 'regular', colour } = words;
  const lines = { width: COLUMN, align: words.align ?? 'center', lineGap: 0 } as const;
  sheet.font(font).fillColor(colour);
  const { text } = printable(sheet, original);
  let size = words.size;
  const isTooHigh = () => sheet.fontSize(size).heightOfString(text, lines) > most;
  while (size > SMALLEST && isTooHigh()) size -= 1;
  // With a height of its own it never begins another page: the paper is smaller than the sheet's coordinates on A5.
  sheet.fontSize(size).text(text, MARGIN, y, { ...lines, height: SHEET.height - y });
}

export function bytesOf(sheet: Sheet): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    sheet.on('data', (chunk: Buffer) => chunks.push(chunk));
    sheet.on('end', () => resolve(Buffer.concat(chunks)));
    sheet.on('error', reject);
    sheet.end();
  });
}
