import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import {
  AppealDecidedDto,
  AppealReviewDto,
  AppealsDto,
  DecideAppealDto,
  SubmitAppealDto,
} from './appeals.dto';
import { AppealsQueries } from './appeals.queries';
import { AppealsReviewQueries } from './appeals.review.queries';
import { AppealsReviewService } from './appeals.review.service';
import { AppealsService } from './appeals.service';

@ApiTags('appeals')
@Controller('appeals')
export class AppealsController {
  constructor(
    private readonly queries: AppealsQueries,
    private readonly service: AppealsService,
    private readonly reviews: AppealsReviewQueries,
    private readonly review: AppealsReviewService,
  ) {}

  @Get()
  @Allow(Permission.AppealOwn)
  @ApiOkResponse({ type: AppealsDto })
  list(@CurrentScope() scope: Scope): Promise<AppealsDto> {
    return this.queries.listOwn(scope);
  }

  @Post()
  @Allow(Permission.AppealOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: AppealsDto })
  async submit(@CurrentScope() scope: Scope, @Body() body: SubmitAppealDto): Promise<AppealsDto> {
    await this.service.submit(scope, body);
    return this.queries.listOwn(scope);
  }

  @Post(':id/withdraw')
  @Allow(Permission.AppealOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: AppealsDto })
  async withdraw(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<AppealsDto> {
    await this.service.withdraw(scope, id);
    return this.queries.listOwn(scope);
  }

  @Get(':id')
  @Allow(Permission.AppealDecide)
  @ApiOkResponse({ type: AppealReviewDto })
  get(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<AppealReviewDto> {
    return this.reviews.get(scope, id);
  }

  @Post(':id/uphold')
  @Allow(Permission.AppealDecide)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: AppealDecidedDto })
  uphold(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { note }: DecideAppealDto,
  ): Promise<AppealDecidedDto> {
    return this.review.uphold(scope, id, note);
  }

  @Post(':id/dismiss')
  @Allow(Permission.AppealDecide)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: AppealDecidedDto })
  dismiss(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { note }: DecideAppealDto,
  ): Promise<AppealDecidedDto> {
    return this.review.dismiss(scope, id, note);
  }
}
