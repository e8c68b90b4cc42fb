import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, RequireLevel, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import {
  ApproveCorrectionDto,
  CorrectionDecidedDto,
  CorrectionReviewDto,
  OwnCorrectionDto,
  RejectCorrectionDto,
  SubmitCorrectionDto,
} from './corrections.dto';
import { CorrectionsQueries } from './corrections.queries';
import { CorrectionsReviewService } from './corrections.review.service';
import { CorrectionsService } from './corrections.service';

@ApiTags('corrections')
@Controller()
export class CorrectionsController {
  constructor(
    private readonly queries: CorrectionsQueries,
    private readonly service: CorrectionsService,
    private readonly review: CorrectionsReviewService,
  ) {}

  @Get('me/correction')
  @Allow(Permission.DataOwn)
  @ApiOkResponse({ type: OwnCorrectionDto })
  own(@CurrentScope() scope: Scope): Promise<OwnCorrectionDto> {
    return this.queries.getOwn(scope);
  }

  @Post('me/correction')
  @Allow(Permission.DataOwn)
  @RequireLevel(1)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: OwnCorrectionDto })
  async submit(
    @CurrentScope() scope: Scope,
    @Body() body: SubmitCorrectionDto,
  ): Promise<OwnCorrectionDto> {
    await this.service.submit(scope, body);
    return this.queries.getOwn(scope);
  }

  @Post('corrections/:id/withdraw')
  @Allow(Permission.DataOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: OwnCorrectionDto })
  async withdraw(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<OwnCorrectionDto> {
    await this.service.withdraw(scope, id);
    return this.queries.getOwn(scope);
  }

  @Get('corrections/:id')
  @Allow(Permission.MembershipDecide)
  @ApiOkResponse({ type: CorrectionReviewDto })
  get(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<CorrectionReviewDto> {
    return this.queries.get(scope, id);
  }

  @Post('corrections/:id/approve')
  @Allow(Permission.MembershipDecide)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: CorrectionDecidedDto })
  approve(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { document }: ApproveCorrectionDto,
  ): Promise<CorrectionDecidedDto> {
    return this.review.approve(scope, id, document);
  }

  @Post('corrections/:id/reject')
  @Allow(Permission.MembershipDecide)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: CorrectionDecidedDto })
  reject(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { note }: RejectCorrectionDto,
  ): Promise<CorrectionDecidedDto> {
    return this.review.reject(scope, id, note);
  }
}
