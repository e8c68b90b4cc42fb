import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, Public, type Scope } from '../../access';
import { NumberParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import {
  ManagedStationsDto,
  NearbyQuery,
  NearbyStationsDto,
  RegisterStationDto,
  StationDto,
  VisitAnswerDto,
  VisitDto,
} from './stations.dto';
import { StationsQueries } from './stations.queries';
import { StationsService } from './stations.service';
import { VisitsService } from './stations.visits.service';

@ApiTags('stations')
@Controller('stations')
export class StationsController {
  constructor(
    private readonly queries: StationsQueries,
    private readonly stations: StationsService,
    private readonly visits: VisitsService,
  ) {}

  @Get('nearby')
  @Public()
  @ApiOkResponse({ type: NearbyStationsDto })
  nearby(@Query() query: NearbyQuery): Promise<NearbyStationsDto> {
    return this.queries.listNearby(query);
  }

  @Get('managed')
  @Allow(Permission.StationManage)
  @ApiBearerAuth()
  @ApiOkResponse({ type: ManagedStationsDto })
  managed(@CurrentScope() scope: Scope): Promise<ManagedStationsDto> {
    return this.queries.listManaged(scope);
  }

  @Get(':id')
  @Public()
  @ApiOkResponse({ type: StationDto })
  page(@NumberParam() id: number): Promise<StationDto> {
    return this.queries.getPage(id);
  }

  @Post()
  @Allow(Permission.StationManage)
  @ApiBearerAuth()
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: StationDto })
  register(@CurrentScope() scope: Scope, @Body() body: RegisterStationDto): Promise<StationDto> {
    return this.stations.register(scope, body);
  }

  /** Counted once in four hours; a check-in made offline says when it was. */
  @Post(':id/visits')
  @Allow(Permission.StationVisit)
  @ApiBearerAuth()
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: VisitAnswerDto })
  checkIn(
    @CurrentScope() scope: Scope,
    @NumberParam() id: number,
    @Body() body: VisitDto,
  ): Promise<VisitAnswerDto> {
    return this.visits.checkIn(scope, id, body);
  }
}
