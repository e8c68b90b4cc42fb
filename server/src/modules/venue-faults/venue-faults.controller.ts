import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import {
  FaultReviewDto,
  FixFaultDto,
  OwnFaultsDto,
  ReportFaultDto,
  SetAsideFaultDto,
} from './venue-faults.dto';
import { VenueFaultsQueries } from './venue-faults.queries';
import { VenueFaultsService } from './venue-faults.service';

@ApiTags('venue-faults')
@Controller()
export class VenueFaultsController {
  constructor(
    private readonly queries: VenueFaultsQueries,
    private readonly service: VenueFaultsService,
  ) {}

  @Post('venues/:id/faults')
  @Allow(Permission.BookingOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: OwnFaultsDto })
  async report(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() body: ReportFaultDto,
  ): Promise<OwnFaultsDto> {
    await this.service.report(scope, id, body);
    return this.queries.listMine(scope);
  }

  @Get('venue-faults/mine')
  @Allow(Permission.BookingOwn)
  @ApiOkResponse({ type: OwnFaultsDto })
  listMine(@CurrentScope() scope: Scope): Promise<OwnFaultsDto> {
    return this.queries.listMine(scope);
  }

  @Post('venue-faults/mine/:id/withdraw')
  @Allow(Permission.BookingOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: OwnFaultsDto })
  async withdraw(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<OwnFaultsDto> {
    await this.service.withdraw(scope, id);
    return this.queries.listMine(scope);
  }

  @Get('venue-faults/:id')
  @Allow(Permission.VenueKeep)
  @ApiOkResponse({ type: FaultReviewDto })
  get(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<FaultReviewDto> {
    return this.queries.getForOffice(scope, id);
  }

  @Post('venue-faults/:id/fix')
  @Allow(Permission.VenueKeep)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: FaultReviewDto })
  async fix(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { note }: FixFaultDto,
  ): Promise<FaultReviewDto> {
    await this.service.fix(scope, id, note);
    return this.queries.getForOffice(scope, id);
  }

  @Post('venue-faults/:id/set-aside')
  @Allow(Permission.VenueKeep)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: FaultReviewDto })
  async setAside(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { note }: SetAsideFaultDto,
  ): Promise<FaultReviewDto> {
    await this.service.setAside(scope, id, note);
    return this.queries.getForOffice(scope, id);
  }
}
