import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import { JoiningForwardService } from './joining.forward.service';
import { JoiningResolutionsService } from './joining.resolutions.service';
import { JoiningRevealService } from './joining.reveal.service';
import {
  ForwardDto,
  ForwardTargetsDto,
  ForwardTargetsQuery,
  RecordResolutionDto,
  RejectDto,
  ResolutionDto,
  ReturnDto,
  RevealDto,
  RevealedDto,
  ReviewDto,
  StandingDto,
} from './joining.review.dto';
import { JoiningReviewQueries } from './joining.review.queries';
import { JoiningReviewService } from './joining.review.service';

@ApiTags('join')
@Controller('join')
export class JoiningReviewController {
  constructor(
    private readonly queries: JoiningReviewQueries,
    private readonly review: JoiningReviewService,
    private readonly forwarding: JoiningForwardService,
    private readonly reveals: JoiningRevealService,
    private readonly resolutions: JoiningResolutionsService,
  ) {}

  @Get('review/:id')
  @Allow(Permission.JoinDecide)
  @ApiOkResponse({ type: ReviewDto })
  get(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<ReviewDto> {
    return this.queries.getReview(scope, id);
  }

  @Get('review/:id/forward-targets')
  @Allow(Permission.JoinDecide)
  @ApiOkResponse({ type: ForwardTargetsDto })
  targets(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Query() query: ForwardTargetsQuery,
  ): Promise<ForwardTargetsDto> {
    return this.queries.listForwardTargets(scope, id, query.q);
  }

  /** Opens the personal file; recorded, and the applicant is told. */
  @Post('review/:id/reveal')
  @Allow(Permission.JoinDecide)
  @HttpCode(200)
  @ApiOkResponse({ type: RevealedDto })
  reveal(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() body: RevealDto,
  ): Promise<RevealedDto> {
    return this.reveals.reveal(scope, id, body);
  }

  @Post('resolutions')
  @Allow(Permission.JoinDecide)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: ResolutionDto })
  resolve(@CurrentScope() scope: Scope, @Body() body: RecordResolutionDto): Promise<ResolutionDto> {
    return this.resolutions.record(scope, body);
  }

  @Post('review/:id/return')
  @Allow(Permission.JoinDecide)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: StandingDto })
  return(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() body: ReturnDto,
  ): Promise<StandingDto> {
    return this.review.returnForCorrection(scope, id, body);
  }

  @Post('review/:id/forward')
  @Allow(Permission.JoinDecide)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: StandingDto })
  forward(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() body: ForwardDto,
  ): Promise<StandingDto> {
    return this.forwarding.forward(scope, id, body);
  }

  @Post('review/:id/reject')
  @Allow(Permission.JoinDecide)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: StandingDto })
  reject(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() body: RejectDto,
  ): Promise<StandingDto> {
    return this.review.reject(scope, id, body);
  }
}
