import { PrivacyError } from '@home/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { AppError } from '../../http/app-error';
import { Outbox, type OutboxResult } from '../../outbox/outbox';
import { ColumnCipher } from '../../privacy';
import { exportJson, exportPage, type ExportContent } from './exports.rules';
import { ExportsRepository } from './exports.repository';
import type { ExportFormat } from './exports.dto';
import { DATA_EXPORT, type DataExportRequested } from './my-data.events';
import { OwnFile } from './own-file';

/** Long enough to fetch it in peace, short enough that no copy lies about. */
const KEPT_MS = 24 * 3_600_000;

/** Makes the copies, and opens them again for whoever has the link. Sealed while they wait. */
@Injectable()
export class ExportFiles implements OnModuleInit {
  constructor(
    private readonly exports: ExportsRepository,
    private readonly file: OwnFile,
    private readonly cipher: ColumnCipher,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.register<DataExportRequested>({
      kind: DATA_EXPORT,
      delivery: 'retry',
      handle: ({ exportId }) => this.make(exportId),
    });
  }

  /** Erased meanwhile: nothing is left to be made. */
  async make(id: string): Promise<OutboxResult> {
    const row = await this.exports.findById(id);
    if (!row) return 'refused';
    const now = this.clock.now();
    const content = JSON.stringify(await this.file.collect(row, now));
    const sealed = this.cipher.encrypt('data_exports', 'content', id, content);
    await this.exports.store(id, sealed, now, new Date(now.getTime() + KEPT_MS));
    return 'delivered';
  }

  async open({ id, format }: { id: string; format: ExportFormat }): Promise<string> {
    const sealed = await this.exports.findContent(id, this.clock.now());
    if (!sealed) throw new AppError(PrivacyError.LinkExpired);
    const text = this.cipher.decrypt('data_exports', 'content', id, sealed);
    const content = JSON.parse(text) as ExportContent;
    return format === 'html' ? exportPage(content) : exportJson(content);
  }
}
