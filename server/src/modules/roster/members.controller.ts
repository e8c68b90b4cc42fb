import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { MembersDto, MembersQuery, RevealedMemberDto, RevealMemberDto } from './members.dto';
import { MembersService } from './members.service';

@ApiTags('roster')
@ApiBearerAuth()
@Controller('roster/members')
export class RosterMembersController {
  constructor(private readonly members: MembersService) {}

  @Get()
  @Allow(Permission.MembersRead)
  @ApiOkResponse({ type: MembersDto })
  list(@CurrentScope() scope: Scope, @Query() query: MembersQuery): Promise<MembersDto> {
    return this.members.list(scope, query);
  }

  /** Every look counts and is recorded, so it takes no Idempotency-Key: an answer that is kept would be a copy. */
  @Post(':id/reveal')
  @Allow(Permission.MembersRead)
  @HttpCode(200)
  @ApiOkResponse({ type: RevealedMemberDto })
  reveal(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() body: RevealMemberDto,
  ): Promise<RevealedMemberDto> {
    return this.members.reveal(scope, id, body);
  }
}
