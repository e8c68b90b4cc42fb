import { FileError, fileLimits, type FileMedium } from '@home/shared';
import sharp from 'sharp';
import { AppError } from '../../http/app-error';

export interface TakenIn {
  readonly medium: FileMedium;
  readonly bytes: Buffer;
}

const { pixels, side } = fileLimits;

/**
 * Makes of an upload what may be kept. What it is is read from its bytes, never from what the sender calls it. A picture
 * is decoded and written again: upright, bounded, without metadata such as the place where it was taken, and without
 * anything that hides behind it. A PDF stays as it is; it is only ever handed out as a download.
 * @throws FileError
 */
export async function takeIn(bytes: Buffer): Promise<TakenIn> {
  if (bytes.length === 0) throw new AppError(FileError.Missing);
  if (isPdf(bytes)) return { medium: 'application/pdf', bytes };
  if (!isPicture(bytes)) throw new AppError(FileError.Unreadable);
  return { medium: 'image/jpeg', bytes: await writeAgain(bytes) };
}

async function writeAgain(bytes: Buffer): Promise<Buffer> {
  try {
    // The limit is checked by the size the file states, before anything is unfolded.
    const picture = sharp(bytes, { limitInputPixels: pixels, failOn: 'error', pages: 1 });
    return await picture
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82, mozjpeg: false })
      .timeout({ seconds: 20 })
      .toBuffer();
  } catch (error) {
    const tooMany = error instanceof Error && /pixel limit/i.test(error.message);
    throw new AppError(tooMany ? FileError.TooManyPixels : FileError.Unreadable);
  }
}

const startsWith = (bytes: Buffer, hex: string, at = 0): boolean =>
  bytes.subarray(at, at + hex.length / 2).toString('hex') === hex;

/** JPEG, PNG, WebP; HEIC and AVIF, which decode where the library can. */
const isPicture = (bytes: Buffer): boolean =>
  startsWith(bytes, 'ffd8ff') ||
  startsWith(bytes, '89504e470d0a1a0a') ||
  (startsWith(bytes, '52494646') && startsWith(bytes, '57454250', 8)) ||
  (bytes.subarray(4, 8).toString('latin1') === 'ftyp' &&
    /^(heic|heix|mif1|msf1|avif)$/.test(bytes.subarray(8, 12).toString('latin1')));

/** With a head and an end: half an upload is none. */
const isPdf = (bytes: Buffer): boolean =>
  /^%PDF-[12]\.\d/.test(bytes.subarray(0, 8).toString('latin1')) &&
  bytes.subarray(-2048).includes('%%EOF');
