import { PhotoError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../http/app-error';
import { PhotosRepository } from './photos.repository';

const FILE = /^([0-9a-f]{32})(-s)?\.jpg$/;

@Injectable()
export class PhotosQueries {
  constructor(private readonly photos: PhotosRepository) {}

  /** 'name.jpg' for a page, 'name-s.jpg' for a row. What is not public looks like what is not there. */
  async get(file: string): Promise<Buffer> {
    const [, name, small] = FILE.exec(file) ?? [];
    const bytes = name && (await this.photos.findPublic(name, small ? 'small' : 'page'));
    if (!bytes) throw new AppError(PhotoError.NotFound);
    return bytes;
  }
}
