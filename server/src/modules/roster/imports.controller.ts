import { Permission, rosterLimits } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Allow, CurrentScope, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import {
  MendedRowDto,
  MendRowDto,
  RosterImportDto,
  RosterImportsDto,
  RosterRowsDto,
  RosterRowsQuery,
  RosterUploadQuery,
} from './imports.dto';
import { ImportsService } from './imports.service';

@ApiTags('roster')
@ApiBearerAuth()
@Controller('roster/imports')
export class RosterImportsController {
  constructor(private readonly imports: ImportsService) {}

  /** The file itself is the body: a phone sends it as it reads it, and it is never written to a disk. */
  @Post()
  @Allow(Permission.MembersImport)
  @Idempotent()
  @HttpCode(200)
  @ApiConsumes('application/octet-stream')
  @ApiBody({
    schema: { type: 'string', format: 'binary', maxLength: rosterLimits.fileBytes },
  })
  @ApiOkResponse({ type: RosterImportDto })
  upload(
    @CurrentScope() scope: Scope,
    @Query() { organisation }: RosterUploadQuery,
    @Req() { body }: FastifyRequest,
  ): Promise<RosterImportDto> {
    return this.imports.upload(scope, organisation, body);
  }

  @Get()
  @Allow(Permission.MembersImport)
  @ApiOkResponse({ type: RosterImportsDto })
  list(@CurrentScope() scope: Scope): Promise<RosterImportsDto> {
    return this.imports.list(scope);
  }

  @Get(':id')
  @Allow(Permission.MembersImport)
  @ApiOkResponse({ type: RosterImportDto })
  find(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<RosterImportDto> {
    return this.imports.find(scope, id);
  }

  @Get(':id/rows')
  @Allow(Permission.MembersImport)
  @ApiOkResponse({ type: RosterRowsDto })
  rows(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Query() query: RosterRowsQuery,
  ): Promise<RosterRowsDto> {
    return this.imports.listRows(scope, id, query);
  }

  @Post(':id/rows/:row/mend')
  @Allow(Permission.MembersImport)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: MendedRowDto })
  mend(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @UuidParam('row') row: string,
    @Body() body: MendRowDto,
  ): Promise<MendedRowDto> {
    return this.imports.mend(scope, id, row, body);
  }

  @Post(':id/confirm')
  @Allow(Permission.MembersImport)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: RosterImportDto })
  confirm(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<RosterImportDto> {
    return this.imports.confirm(scope, id);
  }
}
