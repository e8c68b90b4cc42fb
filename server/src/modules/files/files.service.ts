import { FileError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { newId } from '../../database/ids';
import { AppError } from '../../http/app-error';
import { IdempotencyKeys } from '../../idempotency/idempotency-keys';
import { StorageError } from '../../integrations/storage/storage';
import { Outbox } from '../../outbox/outbox';
import { ContentChecksPublic } from '../content-checks/content-checks.public';
import { FileContent, type Seal } from './file-content';
import { takeIn, type TakenIn } from './file-intake';
import { FileStandings, type Matter } from './file-standings';
import { FILE_DROP, FILE_SOURCE } from './files.events';
import type { FilesDto } from './files.dto';
import { FilesQueries } from './files.queries';
import { FilesRepository } from './files.repository';

/**
 * Adding and taking away. The bytes are stored before the row is: whenever the server is killed, a file that was
 * acknowledged is whole, and bytes that nobody knows of are swept.
 */
@Injectable()
export class FilesService {
  constructor(
    private readonly database: Database,
    private readonly files: FilesRepository,
    private readonly standings: FileStandings,
    private readonly content: FileContent,
    private readonly queries: FilesQueries,
    private readonly keys: IdempotencyKeys,
    private readonly checks: ContentChecksPublic,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** `read` is called once it is clear that the matter takes something from them. */
  async add(
    scope: Scope,
    matter: Matter,
    key: string,
    read: () => Promise<Buffer>,
  ): Promise<unknown> {
    await this.sideOf(scope, matter);
    await this.files.requireRoomToday(scope.accountId, this.clock.today());
    const upload = await read();
    const intention = { accountId: scope.accountId, key, hash: hashOf(matter, upload) };
    const replay = await this.keys.findAnswer(intention);
    if (replay !== undefined) return replay;
    const taken = await takeIn(upload);
    const id = newId();
    const seal = await this.store(id, taken.bytes);
    // Whatever goes wrong from here on, the bytes stay: a COMMIT without an answer may have been stored.
    return this.keys.once(intention, async () => {
      await this.insert(scope, matter, { id, ...taken, ...seal });
      return this.queries.list(scope, matter);
    });
  }

  /** By the one who brought it, while the matter still takes papers. */
  remove(scope: Scope, id: string, matter: Matter): Promise<FilesDto> {
    return this.database.transaction(async () => {
      const file = await this.files.find(id);
      if (file?.accountId !== scope.accountId) throw new AppError(FileError.NotFound);
      await this.standings.partWith(scope, file, matter);
      if ((await this.sideOf(scope, file)) !== file.side) throw new AppError(FileError.NotNow);
      if (!(await this.files.remove(id, this.clock.now()))) throw new AppError(FileError.NotFound);
      await this.outbox.put(FILE_DROP, { fileId: id }, id);
      return this.queries.list(scope, matter);
    });
  }

  private async insert(
    scope: Scope,
    matter: Matter,
    { id, bytes, ...file }: { id: string } & TakenIn & Seal,
  ): Promise<void> {
    // Asked again: the matter may have moved while the picture was read.
    const { side, organisationId } = await this.standings.of(scope, matter);
    if (side === null) throw new AppError(FileError.NotNow);
    await this.files.takeOfDay(scope.accountId, this.clock.today());
    await this.files.insert({
      id,
      ...file,
      ...matter,
      side,
      accountId: scope.accountId,
      organisationId,
      size: bytes.length,
      at: this.clock.now(),
    });
    await this.checks.ask(FILE_SOURCE, id, scope.accountId);
  }

  private async sideOf(scope: Scope, matter: Matter): Promise<string> {
    const { side } = await this.standings.of(scope, matter);
    if (side === null) throw new AppError(FileError.NotNow);
    return side;
  }

  private async store(id: string, bytes: Buffer): Promise<Seal> {
    try {
      return await this.content.store(id, bytes);
    } catch (error) {
      if (error instanceof StorageError) throw new AppError(FileError.StoreBusy);
      throw error;
    }
  }
}

const hashOf = ({ subjectType, subjectId }: Matter, upload: Buffer): Buffer =>
  createHash('sha256').update(`files\n${subjectType}\n${subjectId}\n`).update(upload).digest();
