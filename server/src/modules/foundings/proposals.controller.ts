import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import { ProposalDto, ProposalsDto, PutOffDto } from './proposals.dto';
import { ProposalsQueries } from './proposals.queries';
import { ProposalsService } from './proposals.service';

/** A founding is started from one by POST /union-foundings with its id. */
@ApiTags('foundings')
@Controller('founding-proposals')
export class ProposalsController {
  constructor(
    private readonly queries: ProposalsQueries,
    private readonly service: ProposalsService,
  ) {}

  @Get()
  @Allow(Permission.OrganisationManage)
  @ApiOkResponse({ type: ProposalsDto })
  list(@CurrentScope() scope: Scope): Promise<ProposalsDto> {
    return this.queries.list(scope);
  }

  @Get(':id')
  @Allow(Permission.OrganisationManage)
  @ApiOkResponse({ type: ProposalDto })
  get(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<ProposalDto> {
    return this.queries.get(scope, id);
  }

  @Post(':id/put-off')
  @Allow(Permission.OrganisationManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: ProposalDto })
  async putOff(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() body: PutOffDto,
  ): Promise<ProposalDto> {
    await this.service.putOff(scope, id, body);
    return this.queries.get(scope, id);
  }
}
