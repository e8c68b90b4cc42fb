import { PhotoError, photoLimits } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database } from '../../database/database';
import { Offices } from '../../flow/offices';
import { AppError } from '../../http/app-error';
import { ContentChecksPublic } from '../content-checks/content-checks.public';
import { PHOTO_SOURCE, PhotoPreviews } from './photo-previews';
import { nameOf, type PhotoSizes } from './photo-sizes';
import { PhotoSubjects } from './photo-subjects';
import type { PhotosDto } from './photos.dto';
import { PhotosRepository } from './photos.repository';
import type { PhotoMatter, PhotoSubject } from './photos.types';

interface Decision {
  readonly subject: PhotoSubject;
  readonly assignmentId: string;
  readonly at: Date;
}

/** Pictures of what a domain shows to everybody: hung up, taken down and put in order by who manages it. */
@Injectable()
export class PhotosService {
  constructor(
    private readonly database: Database,
    private readonly photos: PhotosRepository,
    private readonly subjects: PhotoSubjects,
    private readonly offices: Offices,
    private readonly previews: PhotoPreviews,
    private readonly checks: ContentChecksPublic,
  ) {}

  async list(scope: Scope, matter: PhotoMatter): Promise<PhotosDto> {
    return this.show((await this.subjects.managed(scope, matter)).subject.id);
  }

  /** At the first free place. @throws PhotoError.Full */
  hang(scope: Scope, matter: PhotoMatter, id: string, sizes: PhotoSizes): Promise<PhotosDto> {
    return this.decide(scope, matter, async ({ subject, assignmentId, at }) => {
      const { subjectType, subjectId } = { ...matter, subjectId: subject.id };
      const photo = { id, name: nameOf(id, sizes), ...sizes };
      await this.photos.insert({ ...photo, subjectType, subjectId, assignmentId, at });
      await this.checks.ask(PHOTO_SOURCE, id, scope.accountId);
    });
  }

  /** Gone for everybody at once. @throws PhotoError.NotFound */
  remove(scope: Scope, matter: PhotoMatter, id: string): Promise<PhotosDto> {
    return this.decide(scope, matter, async ({ subject }) => {
      if (!(await this.photos.remove(subject.id, id))) throw new AppError(PhotoError.NotFound);
    });
  }

  /** `ids`: all of them. @throws PhotoError.Changed when there are others meanwhile */
  order(scope: Scope, matter: PhotoMatter, ids: readonly string[]): Promise<PhotosDto> {
    return this.decide(scope, matter, async ({ subject }) => {
      const known = await this.photos.list(subject.id, true);
      const isWhole = ids.length === known.length && known.every(({ id }) => ids.includes(id));
      if (!isWhole) throw new AppError(PhotoError.Changed);
      await this.photos.order(subject.id, ids);
    });
  }

  private decide(
    scope: Scope,
    matter: PhotoMatter,
    act: (decision: Decision) => Promise<void>,
  ): Promise<PhotosDto> {
    return this.database.transaction(async () => {
      const { office, subject } = await this.subjects.managed(scope, matter);
      await act({ subject, ...(await this.offices.hold(office, subject.path)) });
      return this.show(subject.id);
    });
  }

  private async show(subjectId: string): Promise<PhotosDto> {
    const rows = await this.photos.list(subjectId);
    const ids = rows.map(({ id }) => id);
    const states = await this.checks.statesOf(PHOTO_SOURCE, ids);
    return {
      items: ids.map((id) => ({
        id,
        path: this.previews.pathOf(id),
        check: states.get(id) ?? 'passed',
      })),
      mayAdd: rows.length < photoLimits.each,
    };
  }
}
