import { FileError, fileLimits, Permission, PrivacyError, type FileMedium } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { SessionScopes, type Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { isUuid } from '../../database/ids';
import { AppError } from '../../http/app-error';
import { AuditLog, SignedCode } from '../../privacy';
import { FileContent } from './file-content';
import { FileStandings, type Matter } from './file-standings';
import type { FileLinkDto } from './files.dto';
import type { FilePart } from './files.public';
import { FilesRepository, type FileRow } from './files.repository';

const MAC_BYTES = 16;

export interface OpenedFile {
  readonly medium: FileMedium;
  readonly bytes: Buffer;
}

/**
 * Looking at a file: with a link that lives for a minute and belongs to a session. What the session may see is asked
 * anew when the link is opened, so it dies with the session, the office and the scope, whichever ends first.
 */
@Injectable()
export class FileLinks {
  constructor(
    private readonly database: Database,
    private readonly files: FilesRepository,
    private readonly standings: FileStandings,
    private readonly scopes: SessionScopes,
    private readonly content: FileContent,
    private readonly codes: SignedCode,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async link(scope: Scope, id: string, { subjectType, subjectId }: Matter): Promise<FileLinkDto> {
    await this.partOf(scope, id, { subjectType, subjectId });
    const until = Math.floor(this.clock.now().getTime() / 1000) + fileLimits.linkSeconds;
    const message = [id, scope.sessionId, subjectType, subjectId, until].join('.');
    const mac = this.codes.sign('file_link', message, MAC_BYTES);
    return {
      path: `/api/v1/files/download?ticket=${message}.${mac}`,
      expiresAt: new Date(until * 1000).toISOString(),
    };
  }

  /** The look is recorded before the bytes leave. Forged, old and no longer allowed all look the same. */
  async open(ticket: string): Promise<OpenedFile> {
    const { id, sessionId, matter } = this.read(ticket);
    const scope = await this.scopes.find(sessionId, Permission.FileUse);
    if (!scope) throw new AppError(PrivacyError.LinkExpired);
    const file = await this.database.transaction(async () => {
      const found = await this.partOf(scope, id, matter).catch(asExpired);
      await this.record(scope, found);
      return found.file;
    });
    return { medium: file.medium, bytes: await this.content.open(id, file) };
  }

  private async partOf(
    scope: Scope,
    id: string,
    matter: Matter,
  ): Promise<{ file: FileRow; part: FilePart }> {
    const file = await this.files.find(id);
    if (!file) throw new AppError(FileError.NotFound);
    return { file, part: await this.standings.partWith(scope, file, matter) };
  }

  private async record(
    { personId }: Scope,
    { file, part }: { file: FileRow; part: FilePart },
  ): Promise<void> {
    if (!part.look) return;
    const { organisationId, assignmentId, action, personId: subjectPersonId } = part.look;
    await this.audit.record({
      organisationId,
      action,
      actor: { personId, assignmentId },
      subjectPersonId,
      subjectType: file.subjectType,
      subjectId: file.subjectId,
      at: this.clock.now(),
      details: { file: file.id },
    });
  }

  private read(ticket: string): { id: string; sessionId: string; matter: Matter } {
    const [id = '', sessionId = '', subjectType = '', subjectId = '', until = '', mac = ''] =
      ticket.split('.');
    const message = [id, sessionId, subjectType, subjectId, until].join('.');
    const isGood =
      [id, sessionId, subjectId].every(isUuid) &&
      this.codes.verify('file_link', message, mac, MAC_BYTES) &&
      Number(until) * 1000 > this.clock.now().getTime();
    if (!isGood) throw new AppError(PrivacyError.LinkExpired);
    return { id, sessionId, matter: { subjectType, subjectId } };
  }
}

function asExpired(error: unknown): never {
  throw error instanceof AppError ? new AppError(PrivacyError.LinkExpired) : error;
}
