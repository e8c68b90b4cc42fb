import { Permission } from '@home/shared';
import { Controller, Get, Header, HttpCode, Post, StreamableFile } from '@nestjs/common';
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
import { StationCodeDto } from './stations.dto';

@ApiTags('stations')
@ApiBearerAuth()
@Controller('stations/:id')
export class StationCodesController {
  constructor(private readonly codes: StationCodesService) {}

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
    return new StreamableFile(await this.codes.draw(scope, id), { type: 'image/png' });
  }
}
