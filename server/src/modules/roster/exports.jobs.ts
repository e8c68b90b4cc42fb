import { PrivacyError } from '@home/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { AppError } from '../../http/app-error';
import { Outbox, type OutboxResult } from '../../outbox/outbox';
import { writeWorkbook } from '../../print/workbook';
import { ColumnCipher } from '../../privacy';
import { RosterExportsRepository } from './exports.repository';
import { MembersRepository } from './members.repository';
import { ROSTER_EXPORT, type RosterExportRequested } from './roster.events';

const ROWS_A_STEP = 500;
const HEADINGS = ['姓名', '手机号', '会员号', '入会日期', '工会', '本人核对'];

/** Makes the workbooks. Sealed while they wait; made again from the start when the worker was killed. */
@Injectable()
export class RosterExportFiles implements OnModuleInit {
  constructor(
    private readonly exports: RosterExportsRepository,
    private readonly members: MembersRepository,
    private readonly cipher: ColumnCipher,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.register<RosterExportRequested>({
      kind: ROSTER_EXPORT,
      delivery: 'retry',
      handle: ({ exportId }) => this.make(exportId),
    });
  }

  async make(id: string): Promise<OutboxResult> {
    const wanted = await this.exports.findById(id);
    if (!wanted) return 'refused';
    const rows: string[][] = [];
    for (let after: string | undefined; ;) {
      const some = await this.members.listOf(wanted.organisationId, after, ROWS_A_STEP);
      rows.push(
        ...some.map((one) => [
          one.nameMask,
          one.phoneMask ?? '',
          one.memberNo,
          one.startedOn,
          one.organisationName,
          one.isUnconfirmed ? '还没有' : '',
        ]),
      );
      await this.exports.progress(id, rows.length);
      after = some.at(-1)?.id;
      if (some.length < ROWS_A_STEP) break;
    }
    const file = await writeWorkbook('会员名册', HEADINGS, rows);
    const text = file.toString('base64');
    const sealed = this.cipher.encrypt('roster_exports', 'content', id, text);
    await this.exports.store(id, sealed, rows.length, this.clock.now());
    return 'delivered';
  }

  async open(id: string): Promise<Buffer> {
    const sealed = await this.exports.findContent(id, this.clock.now());
    if (!sealed) throw new AppError(PrivacyError.LinkExpired);
    return Buffer.from(this.cipher.decrypt('roster_exports', 'content', id, sealed), 'base64');
  }
}
