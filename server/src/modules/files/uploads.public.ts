import { PhotoError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { AppError } from '../../http/app-error';
import { takeIn } from './file-intake';
import { FilesRepository } from './files.repository';

export { TakesUpload, uploadIn } from './upload';

/** Uploads that become something else than papers of a matter: the same limits, the same look at what was sent. */
@Injectable()
export class Uploads {
  constructor(
    private readonly files: FilesRepository,
    private readonly clock: Clock,
  ) {}

  /** Before anything is read; `count` decides. @throws FileError.TooManyToday */
  requireRoomToday(accountId: string): Promise<void> {
    return this.files.requireRoomToday(accountId, this.clock.today());
  }

  /** Counts one upload, in the caller's transaction. @throws FileError.TooManyToday */
  count(accountId: string): Promise<void> {
    return this.files.takeOfDay(accountId, this.clock.today());
  }

  /** The picture, decoded and written again as JPEG, upright and without metadata. @throws FileError, PhotoError.NotAPicture */
  async takePicture(upload: Buffer): Promise<Buffer> {
    const { medium, bytes } = await takeIn(upload);
    if (medium !== 'image/jpeg') throw new AppError(PhotoError.NotAPicture);
    return bytes;
  }
}
