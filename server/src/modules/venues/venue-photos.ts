import { Permission } from '@home/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Scope } from '../../access';
import { PhotoSubjects, type PhotoSubject, type PhotoSubjectKind } from '../photos/photos.public';
import { VenuesRepository } from './venues.repository';

/** Who may hang up pictures of a venue. */
@Injectable()
export class VenuePhotos implements PhotoSubjectKind, OnModuleInit {
  readonly subjectType = 'venue';
  readonly permission = Permission.VenueManage;

  constructor(
    private readonly subjects: PhotoSubjects,
    private readonly venues: VenuesRepository,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  find(scope: Scope, id: string): Promise<PhotoSubject | undefined> {
    return this.venues.findManaged(scope, id);
  }
}
