import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

type Box = readonly [left: number, bottom: number, right: number, top: number];

interface Read {
  pages: number;
  size: [width: number, height: number];
  words: { text: string; box: Box }[];
  fonts: { name: string; embedded: boolean }[];
  images: { width: number; height: number; kind: number; pixels: string; box: Box }[];
}

export interface Poster {
  readonly pages: number;
  /** In points. */
  readonly size: readonly number[];
  readonly text: string;
  readonly fonts: readonly { name: string; embedded: boolean }[];
  readonly image: { width: number; height: number; rgba: Uint8ClampedArray };
  /** Words that reach beyond the paper. */
  readonly outside: readonly string[];
  /** Words printed over the code or over other words. */
  readonly overlapping: readonly string[];
}

/** A sheet as a program that knows nothing of ours reads it. */
export function readPoster(pdf: Buffer): Poster {
  const answer = execFileSync(process.execPath, [join(__dirname, 'pdf-reader.mjs')], {
    input: pdf,
    maxBuffer: 50_000_000,
  });
  const { pages, size, words, fonts, images } = JSON.parse(answer.toString('utf8')) as Read;
  const [image] = images;
  if (!image) throw new Error('there is no picture on the sheet');
  const paper: Box = [0, 0, ...size];
  const printed = [{ text: 'the code', box: image.box }, ...words];
  return {
    pages,
    size,
    fonts,
    text: words.map(({ text }) => text).join(''),
    image: { width: image.width, height: image.height, rgba: rgbaOf(image) },
    outside: words.filter(({ box }) => !isInside(box, paper)).map(({ text }) => text),
    overlapping: words
      .filter((one) => printed.some((other) => other !== one && overlap(one.box, other.box)))
      .map(({ text }) => text),
  };
}

const isInside = ([left, bottom, right, top]: Box, paper: Box): boolean =>
  left >= paper[0] && bottom >= paper[1] && right <= paper[2] && top <= paper[3];

/** Lines may touch: the box of a line is its height, not its ink. */
const overlap = (a: Box, b: Box): boolean =>
  a[0] < b[2] - 1 && b[0] < a[2] - 1 && a[1] < b[3] - 3 && b[1] < a[3] - 3;

/** Three bytes a pixel, or four. */
function rgbaOf({ width, height, kind, pixels }: Read['images'][number]): Uint8ClampedArray {
  const raw = Buffer.from(pixels, 'base64');
  const RGBA = 3;
  if (kind === RGBA) return new Uint8ClampedArray(raw);
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at += 1)
    rgba.set([raw[at * 3] ?? 0, raw[at * 3 + 1] ?? 0, raw[at * 3 + 2] ?? 0, 255], at * 4);
  return rgba;
}
