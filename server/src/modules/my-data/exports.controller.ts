import { Permission } from '@home/shared';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, Public, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import {
  DataExportDto,
  DataExportsDto,
  DownloadQuery,
  ExportLinkBody,
  ExportLinkDto,
} from './exports.dto';
import { ExportFiles } from './exports.jobs';
import { ExportsService } from './exports.service';

@ApiTags('my-data')
@Controller()
export class ExportsController {
  constructor(
    private readonly exports: ExportsService,
    private readonly files: ExportFiles,
  ) {}

  @Get('me/exports')
  @Allow(Permission.DataOwn)
  @ApiBearerAuth()
  @ApiOkResponse({ type: DataExportsDto })
  list(@CurrentScope() scope: Scope): Promise<DataExportsDto> {
    return this.exports.list(scope);
  }

  @Post('me/exports')
  @Allow(Permission.DataOwn)
  @ApiBearerAuth()
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: DataExportDto })
  request(@CurrentScope() scope: Scope): Promise<DataExportDto> {
    return this.exports.request(scope);
  }

  /** Changes nothing, so no Idempotency-Key; a POST, so that no address of a link stands in a history. */
  @Post('me/exports/:id/link')
  @Allow(Permission.DataOwn)
  @ApiBearerAuth()
  @HttpCode(200)
  @ApiOkResponse({ type: ExportLinkDto })
  link(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { format }: ExportLinkBody,
  ): Promise<ExportLinkDto> {
    return this.exports.link(scope, id, format);
  }

  /** Opened in a browser, which has no session: the ticket alone says what it opens. */
  @Get('exports/download')
  @Public()
  @Header('cache-control', 'private, no-store')
  @Header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
  @Header('referrer-policy', 'no-referrer')
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(@Query() { ticket }: DownloadQuery): Promise<StreamableFile> {
    const { id, format } = this.exports.readTicket(ticket);
    const text = await this.files.open({ id, format });
    const type = format === 'html' ? 'text/html' : 'application/json';
    const name = format === 'html' ? 'inline' : 'attachment; filename="my-file.json"';
    return new StreamableFile(Buffer.from(text, 'utf8'), {
      type: `${type}; charset=utf-8`,
      disposition: name,
    });
  }
}
