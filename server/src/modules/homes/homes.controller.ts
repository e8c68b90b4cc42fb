import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, Public, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import {
  ChangeHomeDto,
  CreateHomeDto,
  HomeCreatedDto,
  HomeDto,
  HomesDto,
  ShareHomeDto,
} from './homes.dto';
import { HomesQueries } from './homes.queries';
import { HomesService } from './homes.service';

@ApiTags('homes')
@Controller('homes')
export class HomesController {
  constructor(
    private readonly queries: HomesQueries,
    private readonly service: HomesService,
  ) {}

  @Get()
  @Public()
  @ApiOkResponse({ type: HomesDto })
  list(): Promise<HomesDto> {
    return this.queries.list();
  }

  @Get(':id')
  @Public()
  @ApiOkResponse({ type: HomeDto })
  get(@UuidParam() id: string): Promise<HomeDto> {
    return this.queries.get(id);
  }

  @Post()
  @Allow(Permission.VenueManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: HomeCreatedDto })
  create(@CurrentScope() scope: Scope, @Body() body: CreateHomeDto): Promise<HomeCreatedDto> {
    return this.service.create(scope, body);
  }

  @Post(':id')
  @Allow(Permission.VenueManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: HomeDto })
  async change(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() body: ChangeHomeDto,
  ): Promise<HomeDto> {
    await this.service.change(scope, id, body);
    return this.queries.get(id);
  }

  @Post(':id/shares')
  @Allow(Permission.VenueManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: HomeCreatedDto })
  share(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() body: ShareHomeDto,
  ): Promise<HomeCreatedDto> {
    return this.service.share(scope, id, body);
  }

  @Post(':id/shares/:share/end')
  @Allow(Permission.VenueManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: HomeDto })
  async endShare(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @UuidParam('share') share: string,
  ): Promise<HomeDto> {
    await this.service.endShare(scope, id, share);
    return this.queries.get(id);
  }
}
