import { Permission } from '@home/shared';
import { Controller, Get, Header, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { NumberParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import { UnionCodeDto, UnionPosterQuery } from './union-codes.dto';
import { drawUnionPoster } from './union-codes.poster';
import { UnionCodesService } from './union-codes.service';

@ApiTags('organisations')
@Controller('organisations/:id/code')
export class UnionCodesController {
  constructor(private readonly codes: UnionCodesService) {}

  @Get()
  @Allow(Permission.StationManage)
  @ApiOkResponse({ type: UnionCodeDto })
  get(@CurrentScope() scope: Scope, @NumberParam() id: number): Promise<UnionCodeDto> {
    return this.codes.get(scope, id);
  }

  /** A new version; older ones work until they are retired. */
  @Post()
  @Allow(Permission.StationManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: UnionCodeDto })
  issue(@CurrentScope() scope: Scope, @NumberParam() id: number): Promise<UnionCodeDto> {
    return this.codes.issue(scope, id);
  }

  @Post('retire-older')
  @Allow(Permission.StationManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: UnionCodeDto })
  retireOlder(@CurrentScope() scope: Scope, @NumberParam() id: number): Promise<UnionCodeDto> {
    return this.codes.retireOlder(scope, id);
  }

  /** The newest code in use, to be printed. */
  @Get('picture.png')
  @Allow(Permission.StationManage)
  @Header('cache-control', 'private, no-store')
  @ApiProduces('image/png')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async picture(@CurrentScope() scope: Scope, @NumberParam() id: number): Promise<StreamableFile> {
    const { png } = await this.codes.draw(scope, id);
    return new StreamableFile(png, { type: 'image/png' });
  }

  @Get('poster.pdf')
  @Allow(Permission.StationManage)
  @Header('cache-control', 'private, no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async poster(
    @CurrentScope() scope: Scope,
    @NumberParam() id: number,
    @Query() { paper }: UnionPosterQuery,
  ): Promise<StreamableFile> {
    const { union, version, png } = await this.codes.draw(scope, id);
    const { name, address, contact } = union;
    const face = { union: name, address, contact, codeVersion: version, code: png };
    return new StreamableFile(await drawUnionPoster(face, paper ?? 'a4'), {
      type: 'application/pdf',
    });
  }
}
