import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import {
  AcceptAppealDto,
  AppealReasonDto,
  CreditAppealReviewDto,
  CreditDto,
  RejectAppealDto,
} from './credit.dto';
import { CreditQueries } from './credit.queries';
import { CreditService } from './credit.service';

@ApiTags('credit')
@Controller('credit')
export class CreditController {
  constructor(
    private readonly queries: CreditQueries,
    private readonly service: CreditService,
  ) {}

  @Get('mine')
  @Allow(Permission.BookingOwn)
  @ApiOkResponse({ type: CreditDto })
  listMine(@CurrentScope() scope: Scope): Promise<CreditDto> {
    return this.queries.listMine(scope);
  }

  @Post('entries/:id/appeal')
  @Allow(Permission.BookingOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: CreditDto })
  async appeal(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { reason }: AppealReasonDto,
  ): Promise<CreditDto> {
    await this.service.appeal(scope, id, reason);
    return this.queries.listMine(scope);
  }

  @Post('appeals/:id/withdraw')
  @Allow(Permission.BookingOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: CreditDto })
  async withdraw(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<CreditDto> {
    await this.service.withdraw(scope, id);
    return this.queries.listMine(scope);
  }

  @Get('appeals/:id')
  @Allow(Permission.CreditDecide)
  @ApiOkResponse({ type: CreditAppealReviewDto })
  get(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<CreditAppealReviewDto> {
    return this.queries.getForOffice(scope, id);
  }

  @Post('appeals/:id/accept')
  @Allow(Permission.CreditDecide)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: CreditAppealReviewDto })
  async accept(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { note }: AcceptAppealDto,
  ): Promise<CreditAppealReviewDto> {
    await this.service.accept(scope, id, note);
    return this.queries.getForOffice(scope, id);
  }

  @Post('appeals/:id/reject')
  @Allow(Permission.CreditDecide)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: CreditAppealReviewDto })
  async reject(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { note }: RejectAppealDto,
  ): Promise<CreditAppealReviewDto> {
    await this.service.reject(scope, id, note);
    return this.queries.getForOffice(scope, id);
  }
}
