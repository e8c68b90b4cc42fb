import { Permission } from '@home/shared';
import {
  Controller,
  Get,
  Header,
  HttpCode,
  Post,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiExcludeEndpoint,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Allow, CurrentScope, Public, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent, IdempotentByService } from '../../idempotency/idempotent';
import { keyIn } from '../../idempotency/idempotency-keys';
import { FileChecks } from './file-checks';
import { FileLinks, type OpenedFile } from './file-links';
import { FileLinkDto, FilesDto, FileSubjectQuery, FileTicketQuery } from './files.dto';
import { FilesQueries } from './files.queries';
import { FilesService } from './files.service';
import { TakesUpload, uploadIn } from './upload';

@ApiTags('files')
@Controller('files')
export class FilesController {
  constructor(
    private readonly queries: FilesQueries,
    private readonly service: FilesService,
    private readonly links: FileLinks,
    private readonly checks: FileChecks,
  ) {}

  @Get()
  @Allow(Permission.FileUse)
  @ApiBearerAuth()
  @ApiOkResponse({ type: FilesDto })
  list(@CurrentScope() scope: Scope, @Query() matter: FileSubjectQuery): Promise<FilesDto> {
    return this.queries.list(scope, matter);
  }

  @Post()
  @Allow(Permission.FileUse)
  @ApiBearerAuth()
  @IdempotentByService()
  @HttpCode(200)
  @TakesUpload()
  @ApiOkResponse({ type: FilesDto })
  add(
    @CurrentScope() scope: Scope,
    @Query() matter: FileSubjectQuery,
    @Req() request: FastifyRequest,
  ): Promise<unknown> {
    return this.service.add(scope, matter, keyIn(request.headers), () => uploadIn(request));
  }

  @Post(':id/remove')
  @Allow(Permission.FileUse)
  @ApiBearerAuth()
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: FilesDto })
  remove(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Query() matter: FileSubjectQuery,
  ): Promise<FilesDto> {
    return this.service.remove(scope, id, matter);
  }

  /** Changes nothing, so no Idempotency-Key; a POST, so that no address of a link stands in a history. */
  @Post(':id/link')
  @Allow(Permission.FileUse)
  @ApiBearerAuth()
  @HttpCode(200)
  @ApiOkResponse({ type: FileLinkDto })
  link(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Query() matter: FileSubjectQuery,
  ): Promise<FileLinkDto> {
    return this.links.link(scope, id, matter);
  }

  /** A picture on a screen cannot say who asks: the ticket alone says whose session it is. */
  @Get('download')
  @Public()
  @Header('cache-control', 'private, no-store')
  @Header('referrer-policy', 'no-referrer')
  @Header('content-security-policy', "default-src 'none'; sandbox")
  @ApiProduces('image/jpeg', 'application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(@Query() { ticket }: FileTicketQuery): Promise<StreamableFile> {
    return answerOf(await this.links.open(ticket));
  }

  /** For WeChat's check of pictures, and nobody else. */
  @Get('check')
  @Public()
  @ApiExcludeEndpoint()
  @Header('cache-control', 'private, no-store')
  async check(@Query() { ticket }: FileTicketQuery): Promise<StreamableFile> {
    return answerOf(await this.checks.open(ticket));
  }
}

/** Always a download: nothing that somebody uploaded is ever run as a page. */
const answerOf = ({ medium, bytes }: OpenedFile): StreamableFile =>
  new StreamableFile(bytes, {
    type: medium,
    length: bytes.length,
    disposition: `attachment; filename="${medium === 'image/jpeg' ? 'paper.jpg' : 'paper.pdf'}"`,
  });
