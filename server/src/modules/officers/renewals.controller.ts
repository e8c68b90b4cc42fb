import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import { ReportElectionDto } from './elections.dto';
import { PostponeDto, RenewalDto, RenewalNoteDto } from './renewals.dto';
import { RenewalsQueries } from './renewals.queries';
import { RenewalsReviewService } from './renewals.review.service';
import { RenewalsService } from './renewals.service';

@ApiTags('officers')
@Controller('term-renewals')
export class RenewalsController {
  constructor(
    private readonly queries: RenewalsQueries,
    private readonly service: RenewalsService,
    private readonly review: RenewalsReviewService,
  ) {}

  @Get(':id')
  @Allow(Permission.OfficersManage)
  @ApiOkResponse({ type: RenewalDto })
  get(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<RenewalDto> {
    return this.queries.get(scope, id);
  }

  @Post(':id/elect')
  @Allow(Permission.OfficersManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: RenewalDto })
  async elect(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() body: ReportElectionDto,
  ): Promise<RenewalDto> {
    await this.service.elect(scope, id, body);
    return this.queries.get(scope, id);
  }

  @Post(':id/postpone')
  @Allow(Permission.OfficersManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: RenewalDto })
  async postpone(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() body: PostponeDto,
  ): Promise<RenewalDto> {
    await this.service.postpone(scope, id, body);
    return this.queries.get(scope, id);
  }

  @Post(':id/approve')
  @Allow(Permission.OfficersManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: RenewalDto })
  async approve(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<RenewalDto> {
    await this.review.approve(scope, id);
    return this.queries.get(scope, id);
  }

  @Post(':id/return')
  @Allow(Permission.OfficersManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: RenewalDto })
  async return(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { note }: RenewalNoteDto,
  ): Promise<RenewalDto> {
    await this.review.return(scope, id, note);
    return this.queries.get(scope, id);
  }

  @Post(':id/grant')
  @Allow(Permission.OfficersManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: RenewalDto })
  async grant(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<RenewalDto> {
    await this.review.grant(scope, id);
    return this.queries.get(scope, id);
  }

  @Post(':id/refuse')
  @Allow(Permission.OfficersManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: RenewalDto })
  async refuse(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { note }: RenewalNoteDto,
  ): Promise<RenewalDto> {
    await this.review.refuse(scope, id, note);
    return this.queries.get(scope, id);
  }
}
