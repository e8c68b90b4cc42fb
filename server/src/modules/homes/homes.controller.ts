import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, Public, type Scope } from '../../access';
import { PageQuery } from '../../http/page.dto';
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
import { HomeSharesService } from './home-shares.service';
import { HomesQueries } from './homes.queries';
import { HomesService } from './homes.service';
import { ManagedHomeDto, ManagedHomesDto } from './managed-home.dto';

@ApiTags('homes')
@Controller('homes')
export class HomesController {
  constructor(
    private readonly queries: HomesQueries,
    private readonly service: HomesService,
    private readonly shares: HomeSharesService,
  ) {}

  @Get()
  @Public()
  @ApiOkResponse({ type: HomesDto })
  list(@Query() { cursor }: PageQuery): Promise<HomesDto> {
    return this.queries.list(cursor);
  }

  @Get('managed')
  @Allow(Permission.VenueManage)
  @ApiOkResponse({ type: ManagedHomesDto })
  listManaged(@CurrentScope() scope: Scope): Promise<ManagedHomesDto> {
    return this.queries.listManaged(scope);
  }

  @Get('managed/:id')
  @Allow(Permission.VenueManage)
  @ApiOkResponse({ type: ManagedHomeDto })
  getManaged(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<ManagedHomeDto> {
    return this.queries.getManaged(scope, id);
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
  @ApiOkResponse({ type: ManagedHomeDto })
  async change(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() body: ChangeHomeDto,
  ): Promise<ManagedHomeDto> {
    await this.service.change(scope, id, body);
    return this.queries.getManaged(scope, id);
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
    return this.shares.share(scope, id, body);
  }

  @Post(':id/shares/:share/end')
  @Allow(Permission.VenueManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: ManagedHomeDto })
  async endShare(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @UuidParam('share') share: string,
  ): Promise<ManagedHomeDto> {
    await this.shares.end(scope, id, share);
    return this.queries.getManaged(scope, id);
  }
}
