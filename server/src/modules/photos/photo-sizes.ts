import { photoLimits } from '@home/shared';
import { createHash } from 'node:crypto';
import sharp from 'sharp';

export interface PhotoSizes {
  readonly page: Buffer;
  readonly small: Buffer;
}

/** Tried one after the other, until the picture is light enough; the last one is kept however heavy. */
const QUALITIES = [80, 70, 60, 50, 40, 30];

/** Two sizes of a picture that was taken in: for its page, and for a row of a list. */
export async function sizesOf(picture: Buffer): Promise<PhotoSizes> {
  const { side, bytes, small } = photoLimits;
  const page = sharp(picture).resize({
    width: side,
    height: side,
    fit: 'inside',
    withoutEnlargement: true,
  });
  const row = sharp(picture).resize({ width: small.width, height: small.height, fit: 'cover' });
  return { page: await lighterThan(page, bytes), small: await lighterThan(row, small.bytes) };
}

/** Its name: of the place where it hangs and what it shows, so that two walls never share one. */
export const nameOf = (photoId: string, { page }: PhotoSizes): string =>
  createHash('sha256').update(photoId).update(page).digest('hex').slice(0, 32);

async function lighterThan(picture: sharp.Sharp, most: number): Promise<Buffer> {
  let bytes = Buffer.alloc(0);
  for (const quality of QUALITIES) {
    bytes = await picture.clone().jpeg({ quality, progressive: true }).toBuffer();
    if (bytes.length <= most) break;
  }
  return bytes;
}
