import { PhotoError, photoLimits } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Scope } from '../../access';
import { newId } from '../../database/ids';
import { AppError } from '../../http/app-error';
import { IdempotencyKeys } from '../../idempotency/idempotency-keys';
import { Uploads } from '../files/uploads.public';
import { sizesOf } from './photo-sizes';
import type { PhotosDto } from './photos.dto';
import { PhotosRepository } from './photos.repository';
import { PhotosService } from './photos.service';
import type { PhotoMatter } from './photos.types';
import { PhotoSubjects } from './photo-subjects';

/** Hanging up a picture: everything slow is done before the transaction begins. */
@Injectable()
export class PhotoIntake {
  constructor(
    private readonly subjects: PhotoSubjects,
    private readonly photos: PhotosRepository,
    private readonly service: PhotosService,
    private readonly uploads: Uploads,
    private readonly keys: IdempotencyKeys,
  ) {}

  /** `read` is called once it is clear that they may. @throws FileError, PhotoError */
  async add(
    scope: Scope,
    matter: PhotoMatter,
    key: string,
    read: () => Promise<Buffer>,
  ): Promise<unknown> {
    const { subject } = await this.subjects.managed(scope, matter);
    await this.uploads.requireRoomToday(scope.accountId);
    const upload = await read();
    const intention = { accountId: scope.accountId, key, hash: hashOf(matter, upload) };
    const replay = await this.keys.findAnswer(intention);
    if (replay !== undefined) return replay;
    if ((await this.photos.list(subject.id)).length >= photoLimits.each)
      throw new AppError(PhotoError.Full);
    const sizes = await sizesOf(await this.uploads.takePicture(upload));
    const id = newId();
    return this.keys.once(intention, async (): Promise<PhotosDto> => {
      await this.uploads.count(scope.accountId);
      return this.service.hang(scope, matter, id, sizes);
    });
  }
}

const hashOf = ({ subjectType, subjectId }: PhotoMatter, upload: Buffer): Buffer =>
  createHash('sha256').update(`photos\n${subjectType}\n${subjectId}\n`).update(upload).digest();
