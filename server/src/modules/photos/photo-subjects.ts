import { PhotoError, type Permission } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { SessionScopes, type Scope } from '../../access';
import { AppError } from '../../http/app-error';
import type { PhotoMatter, PhotoSubject } from './photos.types';

/** A domain's say over the pictures of what it shows to everybody. */
export interface PhotoSubjectKind {
  readonly subjectType: 'venue' | 'activity';
  /** What an office needs to hang up a picture. */
  readonly permission: Permission;
  /** `undefined` outside the scope, as if it did not exist. */
  find(scope: Scope, id: string): Promise<PhotoSubject | undefined>;
}

/** Where domains add theirs, at start, and where it is asked who may do something. */
@Injectable()
export class PhotoSubjects {
  private readonly kinds = new Map<string, PhotoSubjectKind>();

  constructor(private readonly scopes: SessionScopes) {}

  register(kind: PhotoSubjectKind): void {
    if (this.kinds.has(kind.subjectType))
      throw new Error(`the photos of ${kind.subjectType} are registered twice`);
    this.kinds.set(kind.subjectType, kind);
  }

  /** The office in which somebody manages it now. @throws PhotoError.SubjectNotFound for everybody else */
  async managed(
    { sessionId }: Scope,
    { subjectType, subjectId }: PhotoMatter,
  ): Promise<{ office: Scope; subject: PhotoSubject }> {
    const kind = this.kinds.get(subjectType);
    const office = kind && (await this.scopes.find(sessionId, kind.permission));
    const subject = office && (await kind?.find(office, subjectId));
    if (!office || !subject) throw new AppError(PhotoError.SubjectNotFound);
    return { office, subject };
  }
}
