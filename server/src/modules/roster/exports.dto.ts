import {
  BooleanField,
  IdField,
  InstantField,
  IntField,
  ListField,
  TextField,
} from '../../http/fields';
import type { RosterExportRow } from './exports.repository';

export class RequestRosterExportDto {
  @TextField({ pattern: /^[1-9]\d{0,8}$/, max: 9, message: '编号不对' }) organisationId!: string;
}

export class RosterExportDto {
  @IdField() id!: string;
  @IdField() organisationId!: string;
  @BooleanField() isReady!: boolean;
  @IntField() done!: number;
  @IntField() total!: number;
  @InstantField() requestedAt!: string;
}

export class RosterExportsDto {
  @ListField(() => RosterExportDto) items!: RosterExportDto[];
}

export class RosterExportLinkDto {
  @TextField({ max: 300, description: 'Path and query on this server; opens this one file' })
  path!: string;
  @InstantField() expiresAt!: string;
}

export class RosterDownloadQuery {
  @TextField({ max: 200, pattern: /^[A-Za-z0-9._-]+$/, message: '链接不完整' }) ticket!: string;
}

export const toRosterExportDto = (row: RosterExportRow): RosterExportDto => ({
  id: row.id,
  organisationId: String(row.organisationId),
  isReady: row.isReady,
  done: row.done,
  total: row.total,
  requestedAt: row.requestedAt.toISOString(),
});
