import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import { RejectTransferDto, TransferDecidedDto, TransferReviewDto } from './transfers.dto';
import { TransfersQueries } from './transfers.queries';
import { TransfersService } from './transfers.service';

@ApiTags('transfers')
@Controller('transfers')
export class TransfersController {
  constructor(
    private readonly queries: TransfersQueries,
    private readonly service: TransfersService,
  ) {}

  @Get(':id')
  @Allow(Permission.TransferDecide)
  @ApiOkResponse({ type: TransferReviewDto })
  get(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<TransferReviewDto> {
    return this.queries.get(scope, id);
  }

  @Post(':id/accept')
  @Allow(Permission.TransferDecide)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: TransferDecidedDto })
  async accept(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<TransferDecidedDto> {
    await this.service.accept(scope, id);
    return this.queries.getDecided(scope, id);
  }

  @Post(':id/reject')
  @Allow(Permission.TransferDecide)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: TransferDecidedDto })
  async reject(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { note }: RejectTransferDto,
  ): Promise<TransferDecidedDto> {
    await this.service.reject(scope, id, note);
    return this.queries.getDecided(scope, id);
  }
}
