import { PrivacyError, RosterError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { isUuid, newId } from '../../database/ids';
import { AppError } from '../../http/app-error';
import { Outbox } from '../../outbox/outbox';
import { AuditLog, SignedCode } from '../../privacy';
import {
  toRosterExportDto,
  type RosterExportDto,
  type RosterExportLinkDto,
  type RosterExportsDto,
} from './exports.dto';
import { RosterExportsRepository } from './exports.repository';
import { MembersRepository } from './members.repository';
import { MembersService } from './members.service';
import { ROSTER_EXPORT } from './roster.events';

const KEPT_MS = 3_600_000;
const LINK_MINUTES = 10;
const MAC_BYTES = 16;

/** A union's members as a workbook, masked: asked for, made in the background, fetched with a link for ten minutes. */
@Injectable()
export class RosterExportsService {
  constructor(
    private readonly database: Database,
    private readonly exports: RosterExportsRepository,
    private readonly members: MembersRepository,
    private readonly unions: MembersService,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly codes: SignedCode,
    private readonly clock: Clock,
  ) {}

  request(scope: Scope, organisationId: number): Promise<RosterExportDto> {
    return this.database.transaction(async () => {
      const union = await this.unions.unionIn(scope, organisationId);
      const [office] = scope.officesOver(union.path);
      await this.exports.lockAccount(scope);
      const at = this.clock.now();
      const running = (await this.exports.list(scope, at)).some(({ isReady }) => !isReady);
      if (running) throw new AppError(RosterError.ExportTooSoon);
      const id = newId();
      const total = await this.members.count(union.id);
      const expiresAt = new Date(at.getTime() + KEPT_MS);
      await this.exports.insert(scope, { id, organisationId: union.id, total, at, expiresAt });
      await this.audit.record({
        organisationId: union.id,
        action: 'roster.export',
        actor: { personId: scope.personId, assignmentId: office?.assignmentId ?? null },
        subjectPersonId: null,
        subjectType: 'roster_export',
        subjectId: id,
        at,
        details: { members: total },
      });
      await this.outbox.put(ROSTER_EXPORT, { exportId: id }, id);
      return toRosterExportDto({
        id,
        organisationId: union.id,
        done: 0,
        total,
        requestedAt: at,
        isReady: false,
      });
    });
  }

  async list(scope: Scope): Promise<RosterExportsDto> {
    return { items: (await this.exports.list(scope, this.clock.now())).map(toRosterExportDto) };
  }

  async link(scope: Scope, id: string): Promise<RosterExportLinkDto> {
    const now = this.clock.now();
    const mine = (await this.exports.list(scope, now)).find((row) => row.id === id && row.isReady);
    if (!mine) throw new AppError(RosterError.ExportNotFound);
    const until = Math.floor(now.getTime() / 1000) + LINK_MINUTES * 60;
    const message = `${id}.${until}`;
    const mac = this.codes.sign('roster_export', message, MAC_BYTES);
    return {
      path: `/api/v1/roster/exports/download?ticket=${message}.${mac}`,
      expiresAt: new Date(until * 1000).toISOString(),
    };
  }

  /** The export that a ticket opens. Forged and old look the same. */
  readTicket(ticket: string): string {
    const [id = '', until = '', mac = ''] = ticket.split('.');
    const isGood =
      isUuid(id) &&
      this.codes.verify('roster_export', `${id}.${until}`, mac, MAC_BYTES) &&
      Number(until) * 1000 > this.clock.now().getTime();
    if (!isGood) throw new AppError(PrivacyError.LinkExpired);
    return id;
  }
}
