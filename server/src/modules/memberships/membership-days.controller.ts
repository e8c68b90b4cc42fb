import { Permission } from '@home/shared';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { OnDayDto, OnDayQuery } from './membership-file.dto';
import { MembershipFileQueries } from './membership-file.queries';

@ApiTags('memberships')
@Controller('memberships')
export class MembershipDaysController {
  constructor(private readonly queries: MembershipFileQueries) {}

  /** Which union a member belonged to on a day; recorded, and the member reads who asked. */
  @Get(':id/on')
  @Allow(Permission.MembershipDecide)
  @ApiOkResponse({ type: OnDayDto })
  on(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Query() query: OnDayQuery,
  ): Promise<OnDayDto> {
    return this.queries.getOnForOffice(scope, id, query);
  }
}
