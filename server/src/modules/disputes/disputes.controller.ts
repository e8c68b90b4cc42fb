import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import { DecideDisputeDto, DisputeDecidedDto, DisputeDto } from './disputes.dto';
import { DisputesQueries } from './disputes.queries';
import { DisputesService } from './disputes.service';

@ApiTags('disputes')
@Controller('disputes')
export class DisputesController {
  constructor(
    private readonly queries: DisputesQueries,
    private readonly service: DisputesService,
  ) {}

  @Get(':id')
  @Allow(Permission.DisputeResolve)
  @ApiOkResponse({ type: DisputeDto })
  get(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<DisputeDto> {
    return this.queries.get(scope, id);
  }

  @Post(':id/confirm')
  @Allow(Permission.DisputeResolve)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: DisputeDecidedDto })
  confirm(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { note }: DecideDisputeDto,
  ): Promise<DisputeDecidedDto> {
    return this.service.confirm(scope, id, note);
  }

  @Post(':id/deny')
  @Allow(Permission.DisputeResolve)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: DisputeDecidedDto })
  deny(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { note }: DecideDisputeDto,
  ): Promise<DisputeDecidedDto> {
    return this.service.deny(scope, id, note);
  }
}
