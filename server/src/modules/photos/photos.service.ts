import { PhotoError, photoLimits } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { AppError } from '../../http/app-error';
import { ContentChecksPublic } from '../content-checks/content-checks.public';
import { PHOTO_SOURCE } from './photo-checks';
import { PhotoDecisions } from './photo-decisions';
import { PhotoPreviews } from './photo-previews';
import { nameOf, type PhotoSizes } from './photo-sizes';
import { PhotoSubjects } from './photo-subjects';
import type { PhotosDto } from './photos.dto';
import { PhotosRepository } from './photos.repository';
import type { PhotoMatter } from './photos.types';

/** Pictures of what a domain shows to everybody: hung up, taken down and put in order by who manages it. */
@Injectable()
export class PhotosService {
  constructor(
    private readonly photos: PhotosRepository,
    private readonly decisions: PhotoDecisions,
    private readonly subjects: PhotoSubjects,
    private readonly previews: PhotoPreviews,
    private readonly checks: ContentChecksPublic,
  ) {}

  async list(scope: Scope, matter: PhotoMatter): Promise<PhotosDto> {
    return this.face(scope, (await this.subjects.managed(scope, matter)).subject.id);
  }

  /** At the first free place; everybody sees it once the content check let it pass. @throws PhotoError.Full */
  hang(scope: Scope, matter: PhotoMatter, photoId: string, sizes: PhotoSizes): Promise<PhotosDto> {
    return this.decisions.under(
      scope,
      matter,
      { act: 'hang_photo', photoId },
      async ({ subject, assignmentId, at }) => {
        const photo = { id: photoId, name: nameOf(photoId, sizes), ...sizes };
        await this.photos.insert({ ...photo, ...matter, assignmentId, at });
        await this.checks.ask(PHOTO_SOURCE, photoId, scope.accountId);
        return this.face(scope, subject.id);
      },
    );
  }

  /** Gone for everybody at once. @throws PhotoError.NotFound */
  remove(scope: Scope, matter: PhotoMatter, photoId: string): Promise<PhotosDto> {
    return this.decisions.under(
      scope,
      matter,
      { act: 'take_down_photo', photoId },
      async ({ subject }) => {
        if (!(await this.photos.remove(subject.id, photoId)))
          throw new AppError(PhotoError.NotFound);
        return this.face(scope, subject.id);
      },
    );
  }

  /** The check could not tell; somebody else than who hung it up has looked. @throws PhotoError.OwnPhoto, NothingToPass */
  pass(scope: Scope, matter: PhotoMatter, photoId: string): Promise<PhotosDto> {
    return this.decisions.under(
      scope,
      matter,
      { act: 'pass_photo', photoId },
      async ({ subject, at }) => {
        const photo = (await this.photos.list(subject.id)).find(({ id }) => id === photoId);
        if (!photo) throw new AppError(PhotoError.NotFound);
        if (photo.personId === scope.personId) throw new AppError(PhotoError.OwnPhoto);
        const state = (await this.checks.statesOf(PHOTO_SOURCE, [photoId])).get(photoId);
        if (state === 'waiting' || !(await this.photos.show(photoId, at)))
          throw new AppError(PhotoError.NothingToPass);
        return this.face(scope, subject.id);
      },
    );
  }

  /** `ids`: all of them. @throws PhotoError.Changed when there are others meanwhile */
  order(scope: Scope, matter: PhotoMatter, ids: readonly string[]): Promise<PhotosDto> {
    return this.decisions.under(scope, matter, null, async ({ subject }) => {
      const held = await this.photos.list(subject.id, true);
      const isWhole = ids.length === held.length && held.every(({ id }) => ids.includes(id));
      if (!isWhole) throw new AppError(PhotoError.Changed);
      await this.photos.order(held, ids);
      return this.face(scope, subject.id);
    });
  }

  private async face({ personId }: Scope, subjectId: string): Promise<PhotosDto> {
    const hung = await this.photos.list(subjectId);
    const ids = hung.map(({ id }) => id);
    const states = await this.checks.statesOf(PHOTO_SOURCE, ids);
    return {
      items: hung.map(({ id, isShown, ...photo }) => {
        // What the check said is kept for half a year; what it could not tell waits for a person however long.
        const check = isShown ? 'passed' : (states.get(id) ?? 'review');
        return {
          id,
          path: this.previews.pathOf(id),
          check,
          mayPass: check === 'review' && photo.personId !== personId,
        };
      }),
      mayAdd: hung.length < photoLimits.each,
    };
  }
}
