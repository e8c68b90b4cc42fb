import { Permission } from '@home/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Scope } from '../../access';
import { PhotoSubjects, type PhotoSubject, type PhotoSubjectKind } from '../photos/photos.public';
import { ActivitiesRepository } from './activities.repository';

/** Who may hang up pictures of an activity: before it is published and after. */
@Injectable()
export class ActivityPhotos implements PhotoSubjectKind, OnModuleInit {
  readonly subjectType = 'activity';
  readonly permission = Permission.ActivityManage;

  constructor(
    private readonly subjects: PhotoSubjects,
    private readonly activities: ActivitiesRepository,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  async find(scope: Scope, id: string): Promise<PhotoSubject | undefined> {
    const activity = await this.activities.findManaged(scope, id);
    return activity && { id, path: activity.organisation.path };
  }
}
