import { momentText, PrivacyError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { isUuid, newId } from '../../database/ids';
import { AppError } from '../../http/app-error';
import { Outbox } from '../../outbox/outbox';
import { AuditLog, SignedCode } from '../../privacy';
import { MembershipsPublic } from '../memberships/memberships.public';
import { OrganisationsPublic } from '../organisations/organisations.public';
import { DATA_EXPORT } from './my-data.events';
import type { DataExportDto, DataExportsDto, ExportFormat, ExportLinkDto } from './exports.dto';
import { exportFormats } from './exports.dto';
import { ExportsRepository, type ExportRow } from './exports.repository';

const LINK_MINUTES = 10;
const MAC_BYTES = 16;
const HOUR_MS = 3_600_000;

/** A copy of one's own file: asked for, made in the background, fetched with a link that opens one file for ten minutes. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly database: Database,
    private readonly exports: ExportsRepository,
    private readonly outbox: Outbox,
    private readonly codes: SignedCode,
    private readonly memberships: MembershipsPublic,
    private readonly organisations: OrganisationsPublic,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  request(scope: Scope): Promise<DataExportDto> {
    return this.database.transaction(async () => {
      const now = this.clock.now();
      await this.exports.lockAccount(scope);
      if ((await this.exports.countSince(scope, new Date(now.getTime() - HOUR_MS))) > 0)
        throw new AppError(PrivacyError.ExportTooSoon);
      const id = newId();
      await this.exports.insert(scope, id, now);
      await this.outbox.put(DATA_EXPORT, { exportId: id }, id);
      await this.record(scope, id, now);
      return toExportDto({ id, requestedAt: now, isReady: false }, now);
    });
  }

  /** In the chain of the union that keeps the file; in the city's when none does. */
  private async record({ personId }: Scope, id: string, at: Date): Promise<void> {
    const live = personId === null ? undefined : await this.memberships.findLive(personId);
    await this.audit.record({
      organisationId: live?.organisationId ?? (await this.organisations.findCity()).id,
      action: 'data_export.request',
      actor: { personId, assignmentId: null },
      subjectPersonId: personId,
      subjectType: 'data_export',
      subjectId: id,
      at,
    });
  }

  async list(scope: Scope): Promise<DataExportsDto> {
    const now = this.clock.now();
    const rows = await this.exports.list(scope, now);
    return { items: rows.map((row) => toExportDto(row, now)) };
  }

  async link(scope: Scope, id: string, format: ExportFormat): Promise<ExportLinkDto> {
    const now = this.clock.now();
    const mine = (await this.exports.list(scope, now)).find((row) => row.id === id && row.isReady);
    if (!mine) throw new AppError(PrivacyError.ExportNotFound);
    const until = Math.floor(now.getTime() / 1000) + LINK_MINUTES * 60;
    const message = `${id}.${format}.${until}`;
    const mac = this.codes.sign('data_export', message, MAC_BYTES);
    return {
      path: `/api/v1/exports/download?ticket=${message}.${mac}`,
      expiresAt: new Date(until * 1000).toISOString(),
    };
  }

  /** The export and the form that a ticket opens. Forged, old and of something erased look the same. */
  readTicket(ticket: string): { id: string; format: ExportFormat } {
    const [id = '', form = '', until = '', mac = ''] = ticket.split('.');
    const format = exportFormats.find((one) => one === form);
    const isGood =
      format !== undefined &&
      isUuid(id) &&
      this.codes.verify('data_export', `${id}.${form}.${until}`, mac, MAC_BYTES) &&
      Number(until) * 1000 > this.clock.now().getTime();
    if (!isGood) throw new AppError(PrivacyError.LinkExpired);
    return { id, format };
  }
}

const toExportDto = (
  { id, requestedAt, isReady }: Pick<ExportRow, 'id' | 'requestedAt' | 'isReady'>,
  now: Date,
): DataExportDto => ({ id, isReady, text: `${momentText(requestedAt, now)} 导出` });
