import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database } from '../../database/database';
import type { HeldOffice } from '../../flow/flow.types';
import { Offices } from '../../flow/offices';
import { AuditLog } from '../../privacy';
import { PhotoSubjects } from './photo-subjects';
import type { PhotoMatter, PhotoSubject } from './photos.types';

export interface PhotoDecision extends HeldOffice {
  readonly subject: PhotoSubject;
}

/** What goes into the books; its words are in `shared/src/privacy/audit.ts`, by what the picture hangs on. */
export interface PhotoAct {
  readonly act: 'hang_photo' | 'take_down_photo' | 'pass_photo';
  readonly photoId: string;
}

/** Decisions about the pictures of something, each under an office that is held meanwhile. */
@Injectable()
export class PhotoDecisions {
  constructor(
    private readonly database: Database,
    private readonly subjects: PhotoSubjects,
    private readonly offices: Offices,
    private readonly audit: AuditLog,
  ) {}

  /** With its entry in the books of that office's union; putting them in another order (`null`) leaves none. */
  under<T>(
    scope: Scope,
    matter: PhotoMatter,
    recorded: PhotoAct | null,
    decide: (decision: PhotoDecision) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction(async () => {
      const { office, subject } = await this.subjects.managed(scope, matter);
      const held = await this.offices.hold(office, subject.path);
      const result = await decide({ subject, ...held });
      if (recorded) await this.record(office, matter, { ...recorded, ...held });
      return result;
    });
  }

  private record(
    { personId }: Scope,
    { subjectType, subjectId }: PhotoMatter,
    { act, photoId, assignmentId, organisationId, at }: PhotoAct & HeldOffice,
  ): Promise<void> {
    return this.audit.record({
      organisationId,
      action: `${subjectType}.${act}`,
      actor: { personId, assignmentId },
      subjectPersonId: null,
      subjectType,
      subjectId,
      at,
      details: { photo: photoId },
    });
  }
}
