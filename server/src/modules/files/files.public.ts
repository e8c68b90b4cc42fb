import type { Permission } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';

/** Files of one matter that somebody may look at. */
export interface FilePart {
  readonly subjectType: string;
  readonly subjectId: string;
  /** By side, who that is in words: `applicant` → 申请人. */
  readonly sides: Readonly<Record<string, string>>;
  /** How a look from an office is recorded; the person concerned reads it. Without: one's own side. */
  readonly look?: {
    readonly organisationId: number;
    readonly assignmentId: string;
    /** `<subject>.<verb>` in `shared/src/privacy/audit.ts`. */
    readonly action: string;
    readonly personId: string | null;
  };
}

/** What somebody may do with the files of a matter. */
export interface FileStanding {
  /** Where what they bring goes; `null` when nothing can be added or taken away now. */
  readonly side: string | null;
  /** The union in whose office that is; `null` for a person's own. */
  readonly organisationId: number | null;
  readonly sees: readonly FilePart[];
}

/** A domain's say over the files of its matters. Everybody else finds the matter missing: `undefined`. */
export interface FileSubject {
  /** The flow of the matters. */
  readonly subjectType: string;
  /** What an office needs. */
  readonly permission: Permission;
  asOwner(scope: Scope, subjectId: string): Promise<FileStanding | undefined>;
  asOffice(scope: Scope, subjectId: string): Promise<FileStanding | undefined>;
  /** A picture did not pass the check: tell who decides. In the caller's transaction. */
  refused(subjectId: string, side: string): Promise<void>;
}

/** Where domains add theirs, at start. */
@Injectable()
export class FileSubjects {
  private readonly subjects = new Map<string, FileSubject>();

  register(subject: FileSubject): void {
    if (this.subjects.has(subject.subjectType))
      throw new Error(`the files of ${subject.subjectType} are registered twice`);
    this.subjects.set(subject.subjectType, subject);
  }

  find(subjectType: string): FileSubject | undefined {
    return this.subjects.get(subjectType);
  }

  list(): readonly string[] {
    return [...this.subjects.keys()];
  }
}
