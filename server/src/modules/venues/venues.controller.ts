import { Permission, posterPapers, type PosterPaper } from '@home/shared';
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
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, Public, type Scope } from '../../access';
import { ChoiceField, QueryNumberField } from '../../http/fields';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import {
  AddResourceDto,
  CreatedDto,
  CreateVenueDto,
  EndOwnRulesDto,
  MoveVenueDto,
  SetHoursDto,
  SetRulesDto,
  VenueDto,
  VenuesDto,
} from './venues.dto';
import { ManagedVenueDto } from './managed-venue.dto';
import { ManagedVenueQueries } from './managed-venue.queries';
import { VenueHomeService } from './venues.home.service';
import { VenuePosters } from './venues.poster';
import { VenuesQueries } from './venues.queries';
import { VenuesService } from './venues.service';

export class NearQuery {
  @QueryNumberField({ min: -90, max: 90 }) latitude!: number;
  @QueryNumberField({ min: -180, max: 180 }) longitude!: number;
}

export class VenuePosterQuery {
  @ChoiceField(posterPapers, { optional: true, description: 'a4 when absent' })
  paper?: PosterPaper;
}

@ApiTags('venues')
@Controller('venues')
export class VenuesController {
  constructor(
    private readonly queries: VenuesQueries,
    private readonly managed: ManagedVenueQueries,
    private readonly service: VenuesService,
    private readonly homes: VenueHomeService,
    private readonly posters: VenuePosters,
  ) {}

  @Get()
  @Public()
  @ApiOkResponse({ type: VenuesDto })
  list(): Promise<VenuesDto> {
    return this.queries.list(null);
  }

  @Get('nearby')
  @Public()
  @ApiOkResponse({ type: VenuesDto })
  listNear(@Query() place: NearQuery): Promise<VenuesDto> {
    return this.queries.list(place);
  }

  @Get('managed')
  @Allow(Permission.VenueKeep)
  @ApiOkResponse({ type: VenuesDto })
  listManaged(@CurrentScope() scope: Scope): Promise<VenuesDto> {
    return this.queries.listManaged(scope);
  }

  @Get('managed/:id')
  @Allow(Permission.VenueManage)
  @ApiOkResponse({ type: ManagedVenueDto })
  getManaged(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<ManagedVenueDto> {
    return this.managed.get(scope, id);
  }

  @Get(':id')
  @Public()
  @ApiOkResponse({ type: VenueDto })
  get(@UuidParam() id: string): Promise<VenueDto> {
    return this.queries.get(id);
  }

  /** The sheet for the door, to be printed. */
  @Get(':id/poster.pdf')
  @Allow(Permission.VenueKeep)
  @Header('cache-control', 'private, no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async poster(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Query() { paper }: VenuePosterQuery,
  ): Promise<StreamableFile> {
    const pdf = await this.posters.draw(scope, id, paper ?? 'a4');
    return new StreamableFile(pdf, { type: 'application/pdf' });
  }

  @Post()
  @Allow(Permission.VenueManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: CreatedDto })
  create(@CurrentScope() scope: Scope, @Body() body: CreateVenueDto): Promise<CreatedDto> {
    return this.service.create(scope, body);
  }

  @Post(':id/home')
  @Allow(Permission.VenueManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: ManagedVenueDto })
  async move(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() body: MoveVenueDto,
  ): Promise<ManagedVenueDto> {
    await this.homes.move(scope, id, body);
    return this.managed.get(scope, id);
  }

  @Post(':id/resources')
  @Allow(Permission.VenueManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: CreatedDto })
  addResource(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() body: AddResourceDto,
  ): Promise<CreatedDto> {
    return this.service.addResource(scope, id, body);
  }

  @Post(':id/hours')
  @Allow(Permission.VenueManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: CreatedDto })
  setHours(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() body: SetHoursDto,
  ): Promise<CreatedDto> {
    return this.service.setHours(scope, id, body);
  }

  @Post(':id/rules')
  @Allow(Permission.VenueManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: CreatedDto })
  setRules(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() body: SetRulesDto,
  ): Promise<CreatedDto> {
    return this.service.setRules(scope, id, body);
  }

  @Post(':id/resources/:resource/rules/end')
  @Allow(Permission.VenueManage)
  @Idempotent()
  @HttpCode(204)
  @ApiNoContentResponse()
  endOwnRules(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @UuidParam('resource') resource: string,
    @Body() { from }: EndOwnRulesDto,
  ): Promise<void> {
    return this.service.endOwnRules(scope, id, resource, from);
  }
}
