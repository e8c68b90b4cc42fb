import type { MultipartFile } from '@fastify/multipart';
import { FileError, fileLimits, HttpError } from '@home/shared';
import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../http/app-error';

/** Boundaries and part headers around the one file. */
const ENVELOPE_BYTES = 16 * 1024;

/** What `uploadIn` reads, for the contract. */
export const TakesUpload = (): MethodDecorator =>
  applyDecorators(
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        required: ['file'],
        properties: { file: { type: 'string', format: 'binary', maxLength: fileLimits.bytes } },
      },
    }),
  );

/** The one file of a `multipart/form-data` body, as `wx.uploadFile` sends it. Reading stops where the limit is passed. */
export async function uploadIn(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart()) throw new AppError(HttpError.UnsupportedMedia);
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > fileLimits.bytes + ENVELOPE_BYTES) throw new AppError(FileError.TooLarge);
  const part = await partIn(request);
  if (!part) throw new AppError(FileError.Missing);
  try {
    const bytes = await part.toBuffer();
    if (!part.file.truncated) return bytes;
  } catch (error) {
    throw refusalOf(error);
  }
  throw new AppError(FileError.TooLarge);
}

async function partIn(request: FastifyRequest): Promise<MultipartFile | undefined> {
  try {
    return await request.file();
  } catch (error) {
    throw refusalOf(error);
  }
}

function refusalOf(error: unknown): AppError {
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 0;
  return new AppError(status === 413 ? FileError.TooLarge : HttpError.MalformedBody);
}
