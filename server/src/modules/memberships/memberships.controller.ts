import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { CardDto, CardVerdictDto, VerifyCardDto } from './memberships.dto';
import { MembershipsQueries } from './memberships.queries';

@ApiTags('membership')
@Controller('membership')
export class MembershipsController {
  constructor(private readonly queries: MembershipsQueries) {}

  @Get('card')
  @Allow(Permission.MembershipOwn)
  @ApiOkResponse({ type: CardDto })
  card(@CurrentScope() scope: Scope): Promise<CardDto> {
    return this.queries.getCard(scope);
  }

  @Post('cards/verify')
  @Allow(Permission.CardVerify)
  @HttpCode(200)
  @ApiOkResponse({ type: CardVerdictDto })
  verify(@CurrentScope() scope: Scope, @Body() body: VerifyCardDto): Promise<CardVerdictDto> {
    return this.queries.verifyCard(scope, body.code);
  }
}
