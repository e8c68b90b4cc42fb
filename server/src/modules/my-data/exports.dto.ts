import {
  BooleanField,
  ChoiceField,
  IdField,
  InstantField,
  ListField,
  TextField,
} from '../../http/fields';

export const exportFormats = ['html', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export class DataExportDto {
  @IdField() id!: string;
  @BooleanField() isReady!: boolean;
  @TextField({ example: '11 月 26 日（周四）14:02 导出' }) text!: string;
}

export class DataExportsDto {
  @ListField(() => DataExportDto) items!: DataExportDto[];
}

export class ExportLinkBody {
  @ChoiceField(exportFormats) format!: ExportFormat;
}

export class ExportLinkDto {
  @TextField({ max: 300, description: 'Path and query on this server; opens this one file' })
  path!: string;
  @InstantField() expiresAt!: string;
}

export class DownloadQuery {
  @TextField({ max: 200, pattern: /^[A-Za-z0-9._-]+$/, message: '链接不完整' }) ticket!: string;
}
