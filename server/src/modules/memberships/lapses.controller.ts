import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import { DecideLapseDto, LapseDecidedDto, LapseReviewDto, ProposeLapseDto } from './lapses.dto';
import { LapsesQueries } from './lapses.queries';
import { LapsesService } from './lapses.service';

@ApiTags('lapses')
@Controller()
export class LapsesController {
  constructor(
    private readonly queries: LapsesQueries,
    private readonly service: LapsesService,
  ) {}

  @Post('memberships/:id/propose-lapse')
  @Allow(Permission.MembershipDecide)
  @Idempotent()
  @HttpCode(204)
  @ApiNoContentResponse()
  propose(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { reason }: ProposeLapseDto,
  ): Promise<void> {
    return this.service.propose(scope, id, reason);
  }

  @Get('lapses/:id')
  @Allow(Permission.MembershipDecide)
  @ApiOkResponse({ type: LapseReviewDto })
  get(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<LapseReviewDto> {
    return this.queries.get(scope, id);
  }

  @Post('lapses/:id/keep')
  @Allow(Permission.MembershipDecide)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: LapseDecidedDto })
  async keep(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { note }: DecideLapseDto,
  ): Promise<LapseDecidedDto> {
    await this.service.keep(scope, id, note);
    return this.queries.getDecided(scope, id);
  }

  @Post('lapses/:id/end')
  @Allow(Permission.MembershipDecide)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: LapseDecidedDto })
  async end(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { note }: DecideLapseDto,
  ): Promise<LapseDecidedDto> {
    await this.service.end(scope, id, note);
    return this.queries.getDecided(scope, id);
  }
}
