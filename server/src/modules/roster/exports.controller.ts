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
  RequestRosterExportDto,
  RosterDownloadQuery,
  RosterExportDto,
  RosterExportLinkDto,
  RosterExportsDto,
} from './exports.dto';
import { RosterExportFiles } from './exports.jobs';
import { RosterExportsService } from './exports.service';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('roster')
@Controller('roster/exports')
export class RosterExportsController {
  constructor(
    private readonly exports: RosterExportsService,
    private readonly files: RosterExportFiles,
  ) {}

  @Get()
  @Allow(Permission.MembersRead)
  @ApiBearerAuth()
  @ApiOkResponse({ type: RosterExportsDto })
  list(@CurrentScope() scope: Scope): Promise<RosterExportsDto> {
    return this.exports.list(scope);
  }

  @Post()
  @Allow(Permission.MembersRead)
  @ApiBearerAuth()
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: RosterExportDto })
  request(
    @CurrentScope() scope: Scope,
    @Body() { organisationId }: RequestRosterExportDto,
  ): Promise<RosterExportDto> {
    return this.exports.request(scope, Number(organisationId));
  }

  /** Changes nothing, so no Idempotency-Key; a POST, so that no address of a link stands in a history. */
  @Post(':id/link')
  @Allow(Permission.MembersRead)
  @ApiBearerAuth()
  @HttpCode(200)
  @ApiOkResponse({ type: RosterExportLinkDto })
  link(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<RosterExportLinkDto> {
    return this.exports.link(scope, id);
  }

  /** Opened in a browser, which has no session: the ticket alone says what it opens. */
  @Get('download')
  @Public()
  @Header('cache-control', 'private, no-store')
  @Header('referrer-policy', 'no-referrer')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(@Query() { ticket }: RosterDownloadQuery): Promise<StreamableFile> {
    const file = await this.files.open(this.exports.readTicket(ticket));
    return new StreamableFile(file, {
      type: XLSX,
      disposition: 'attachment; filename="members.xlsx"',
    });
  }
}
