import { FileError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { SessionScopes, type Scope } from '../../access';
import { AppError } from '../../http/app-error';
import { FileSubjects, type FilePart, type FileStanding } from './files.public';
import type { FileRow } from './files.repository';

export interface Matter {
  readonly subjectType: string;
  readonly subjectId: string;
}

/** How somebody stands to a matter now: the owner's way first, so that nobody decides over their own. */
@Injectable()
export class FileStandings {
  constructor(
    private readonly subjects: FileSubjects,
    private readonly scopes: SessionScopes,
  ) {}

  /** @throws FileError.NotFound for whoever has nothing to do with it, as if it did not exist */
  async of(scope: Scope, { subjectType, subjectId }: Matter): Promise<FileStanding> {
    const subject = this.subjects.find(subjectType);
    if (!subject) throw new AppError(FileError.NotFound);
    const own = await subject.asOwner(scope, subjectId);
    if (own) return own;
    const office = await this.scopes.find(scope.sessionId, subject.permission);
    const standing = office && (await subject.asOffice(office, subjectId));
    if (!standing) throw new AppError(FileError.NotFound);
    return standing;
  }

  /**
   * The part in which somebody may see a file, asked through the matter it belongs to and those that show it too.
   * @throws FileError.NotFound
   */
  async partWith(scope: Scope, file: FileRow, through: Matter): Promise<FilePart> {
    const { sees } = await this.of(scope, through);
    const part = sees.find((one) => isPartOf(one, file));
    if (!part) throw new AppError(FileError.NotFound);
    return part;
  }
}

const isPartOf = ({ subjectType, subjectId, sides }: FilePart, file: FileRow): boolean =>
  subjectType === file.subjectType &&
  subjectId === file.subjectId &&
  Object.hasOwn(sides, file.side);
