import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import { ClaimAnswerDto, ConfirmClaimDto, MyRosterClaimDto } from './claims.dto';
import { ClaimsService } from './claims.service';

@ApiTags('roster')
@ApiBearerAuth()
@Controller('me/roster-claims')
export class RosterClaimsController {
  constructor(private readonly claims: ClaimsService) {}

  @Get()
  @Allow(Permission.SessionOwn)
  @ApiOkResponse({ type: MyRosterClaimDto })
  mine(@CurrentScope() scope: Scope): Promise<MyRosterClaimDto> {
    return this.claims.mine(scope);
  }

  @Post(':id/confirm')
  @Allow(Permission.SessionOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: ClaimAnswerDto })
  confirm(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() body: ConfirmClaimDto,
  ): Promise<ClaimAnswerDto> {
    return this.claims.confirm(scope, id, body);
  }

  @Post(':id/deny')
  @Allow(Permission.SessionOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: ClaimAnswerDto })
  deny(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<ClaimAnswerDto> {
    return this.claims.deny(scope, id);
  }
}
