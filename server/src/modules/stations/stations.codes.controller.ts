import { Permission } from '@home/shared';
import { Controller, Get, Header, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { NumberParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import { StationCodesService } from './stations.codes.service';
import { PosterQuery, StationCodeDto } from './stations.dto';
import { StationPosterService } from './stations.poster.service';

@ApiTags('stations')
@ApiBearerAuth()
@Controller('stations/:id')
export class StationCodesController {
  constructor(
    private readonly codes: StationCodesService,
    private readonly posters: StationPosterService,
  ) {}

  /** A new version of the door's code; older ones work until they are retired. */
  @Post('codes')
  @Allow(Permission.StationManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: StationCodeDto })
  issue(@CurrentScope() scope: Scope, @NumberParam() id: number): Promise<StationCodeDto> {
    return this.codes.issue(scope, id);
  }

  @Post('codes/:version/retire')
  @Allow(Permission.StationManage)
  @Idempotent()
  @HttpCode(204)
  @ApiNoContentResponse()
  retire(
    @CurrentScope() scope: Scope,
    @NumberParam() id: number,
    @NumberParam('version') version: number,
  ): Promise<void> {
    return this.codes.retire(scope, id, version);
  }

  /** The newest code in use, to be printed. */
  @Get('code.png')
  @Allow(Permission.StationManage)
  @Header('cache-control', 'private, no-store')
  @ApiProduces('image/png')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async picture(@CurrentScope() scope: Scope, @NumberParam() id: number): Promise<StreamableFile> {
    const { png } = await this.codes.draw(scope, id);
    return new StreamableFile(png, { type: 'image/png' });
  }

  /** The sheet for the door with the newest code in use, to be printed. */
  @Get('poster.pdf')
  @Allow(Permission.StationManage)
  @Header('cache-control', 'private, no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async poster(
    @CurrentScope() scope: Scope,
    @NumberParam() id: number,
    @Query() { paper }: PosterQuery,
  ): Promise<StreamableFile> {
    const pdf = await this.posters.draw(scope, id, paper ?? 'a4');
    return new StreamableFile(pdf, { type: 'application/pdf' });
  }
}
