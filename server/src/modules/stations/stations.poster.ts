import type { PosterPaper } from '@home/shared';
import { drawCodeSheet } from '../../print/code-sheet';

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

/** The sheet for a station's door: what is inside, the code, who looks after it. */
export const drawPoster = (face: PosterFace, paper: PosterPaper): Promise<Buffer> =>
  drawCodeSheet(
    {
      info: { Title: `${face.name} ${face.number}`, Author: face.union },
      banner: '工会驿站',
      name: face.name,
      lines: [`${face.number} · ${face.address}`, `开放时间：${face.hours}`],
      code: face.code,
      invitation: '微信扫一下，看看归哪个工会管',
      more: '还没有工会的，一分钟就能申请加入',
      promise: '不扫码也能进门，不用登记',
      offers: face.offers,
      foot: `由${face.union}照看 · ${face.number} · 第 ${face.codeVersion} 版码`,
    },
    paper,
  );
