import type { PosterPaper } from '@home/shared';
import { drawCodeSheet } from '../../print/code-sheet';

/** What stands on a union's sheet besides its fixed words. */
export interface UnionPosterFace {
  readonly union: string;
  readonly address: string | null;
  readonly contact: string | null;
  readonly codeVersion: number;
  /** The mini-program code, PNG. */
  readonly code: Buffer;
}

/** The sheet for a union's wall: who it is, the code, what it is good for. */
export function drawUnionPoster(face: UnionPosterFace, paper: PosterPaper): Promise<Buffer> {
  const where = [face.address, face.contact].filter((one) => one !== null).join(' · ');
  return drawCodeSheet(
    {
      info: { Title: face.union, Author: face.union },
      banner: '加入工会',
      name: face.union,
      lines: where === '' ? [] : [where],
      code: face.code,
      invitation: '微信扫一下，加入这个工会',
      more: '已经是别的工会的会员，扫一下就能把会籍接转过来',
      promise: '入会免费，3 个工作日内由人答复',
      foot: `${face.union} · 第 ${face.codeVersion} 版码`,
    },
    paper,
  );
}
