import { Permission } from '@home/shared';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, CurrentScope, Public, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent, IdempotentByService } from '../../idempotency/idempotent';
import { keyIn } from '../../idempotency/idempotency-keys';
import { TakesUpload, uploadIn } from '../files/uploads.public';
import { PhotoIntake } from './photo-intake';
import { PhotoPreviews } from './photo-previews';
import { OrderPhotosDto, PhotosDto, PhotoSubjectQuery, PhotoTicketQuery } from './photos.dto';
import { PhotosQueries } from './photos.queries';
import { PhotosService } from './photos.service';

/** A name never comes to mean another picture. */
const FOREVER = 'public, max-age=31536000, immutable';

@ApiTags('photos')
@Controller('photos')
export class PhotosController {
  constructor(
    private readonly queries: PhotosQueries,
    private readonly service: PhotosService,
    private readonly intake: PhotoIntake,
    private readonly previews: PhotoPreviews,
  ) {}

  /** Of a venue or an activity, by those who manage it. */
  @Get()
  @Allow(Permission.FileUse)
  @ApiOkResponse({ type: PhotosDto })
  list(@CurrentScope() scope: Scope, @Query() matter: PhotoSubjectQuery): Promise<PhotosDto> {
    return this.service.list(scope, matter);
  }

  @Post()
  @Allow(Permission.FileUse)
  @IdempotentByService()
  @HttpCode(200)
  @TakesUpload()
  @ApiOkResponse({ type: PhotosDto })
  add(
    @CurrentScope() scope: Scope,
    @Query() matter: PhotoSubjectQuery,
    @Req() request: FastifyRequest,
  ): Promise<unknown> {
    return this.intake.add(scope, matter, keyIn(request.headers), () => uploadIn(request));
  }

  @Post('order')
  @Allow(Permission.FileUse)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: PhotosDto })
  order(
    @CurrentScope() scope: Scope,
    @Query() matter: PhotoSubjectQuery,
    @Body() { ids }: OrderPhotosDto,
  ): Promise<PhotosDto> {
    return this.service.order(scope, matter, ids);
  }

  @Post(':id/remove')
  @Allow(Permission.FileUse)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: PhotosDto })
  remove(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Query() matter: PhotoSubjectQuery,
  ): Promise<PhotosDto> {
    return this.service.remove(scope, matter, id);
  }

  /** The check could not tell: somebody else than who hung it up has looked, and everybody may see it. */
  @Post(':id/pass')
  @Allow(Permission.FileUse)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: PhotosDto })
  pass(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Query() matter: PhotoSubjectQuery,
  ): Promise<PhotosDto> {
    return this.service.pass(scope, matter, id);
  }

  /** With a signed ticket: for those who manage it, and for WeChat's check. */
  @Get('preview')
  @Public()
  @ApiExcludeEndpoint()
  @Header('cache-control', 'private, no-store')
  @Header('referrer-policy', 'no-referrer')
  async preview(@Query() { ticket }: PhotoTicketQuery): Promise<StreamableFile> {
    return answerOf(await this.previews.open(ticket));
  }

  /** For anybody: 'name.jpg' for a page, 'name-s.jpg' for a row. */
  @Get(':file')
  @Public()
  @ApiProduces('image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async get(
    @Param('file') file: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const bytes = await this.queries.get(file);
    // Only once it is there: what is missing today may be there tomorrow.
    void reply.header('cache-control', FOREVER);
    void reply.header('cross-origin-resource-policy', 'cross-origin');
    return answerOf(bytes);
  }
}

const answerOf = (bytes: Buffer): StreamableFile =>
  new StreamableFile(bytes, { type: 'image/jpeg', length: bytes.length });
