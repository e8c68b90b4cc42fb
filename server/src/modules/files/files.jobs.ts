import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { isUuid } from '../../database/ids';
import { FileStorage } from '../../integrations/storage/storage';
import { Background } from '../../outbox/background';
import { Outbox } from '../../outbox/outbox';
import { FileContent } from './file-content';
import { FILE_DROP, type FileTakenAway } from './files.events';
import { FilesRepository } from './files.repository';

const TIDY_SECONDS = 60;
const SWEEP_SECONDS = 6 * 3600;
/** An upload stores its bytes before its row; none takes as long as this. */
export const UNKNOWN_AFTER_MS = 3_600_000;
const AT_ONCE = 200;

/** Deletes the bytes of what was taken away, and bytes that no row knows of. */
@Injectable()
export class FilesJobs implements OnModuleInit {
  constructor(
    private readonly files: FilesRepository,
    private readonly content: FileContent,
    private readonly storage: FileStorage,
    private readonly outbox: Outbox,
    private readonly background: Background,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.register<FileTakenAway>({
      kind: FILE_DROP,
      delivery: 'retry',
      handle: async ({ fileId }) => {
        await this.drop(fileId);
        return 'delivered';
      },
    });
    this.background.register({
      name: 'file_tidy',
      everySeconds: TIDY_SECONDS,
      run: () => this.tidy(),
    });
    this.background.register({
      name: 'file_sweep',
      everySeconds: SWEEP_SECONDS,
      run: () => this.sweep(),
    });
  }

  /** Erasures take files away by SQL: their bytes follow here. Answers how many went. */
  async tidy(): Promise<number> {
    await this.files.closeEnded(this.clock.now());
    const ids = await this.files.listRemoved(AT_ONCE);
    for (const id of ids) await this.drop(id);
    return ids.length;
  }

  /** Bytes without a row: of a killed upload, or of a row that a retention rule deleted. Answers how many went. */
  async sweep(olderThanMs = UNKNOWN_AFTER_MS): Promise<number> {
    let swept = 0;
    let batch: string[] = [];
    const sweepBatch = async (): Promise<void> => {
      const known = await this.files.known(batch);
      for (const id of batch.filter((one) => !known.has(one))) {
        await this.content.drop(id);
        swept += 1;
      }
      batch = [];
    };
    for await (const { key, ageMs } of this.storage.list()) {
      if (!isUuid(key) || ageMs < olderThanMs) continue;
      batch.push(key);
      if (batch.length === AT_ONCE) await sweepBatch();
    }
    await sweepBatch();
    return swept;
  }

  private async drop(id: string): Promise<void> {
    await this.content.drop(id);
    await this.files.forget(id);
  }
}
