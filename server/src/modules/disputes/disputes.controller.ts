import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import {
  DecideDisputeDto,
  DisputeDecidedDto,
  DisputeDto,
  OwnDisputeDto,
  SayDto,
  StatementsDto,
} from './disputes.dto';
import { DisputesQueries } from './disputes.queries';
import { DisputesService } from './disputes.service';
import { DisputeStatements } from './statements.service';

@ApiTags('disputes')
@Controller('disputes')
export class DisputesController {
  constructor(
    private readonly queries: DisputesQueries,
    private readonly service: DisputesService,
    private readonly statements: DisputeStatements,
  ) {}

  /** For the union that has the second application. */
  @Get('of-application/:id')
  @Allow(Permission.DisputeResolve)
  @ApiOkResponse({ type: DisputeDto })
  getOfApplication(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<DisputeDto> {
    return this.queries.getOfApplication(scope, id);
  }

  /** For the person registered first. */
  @Get('own/:id')
  @Allow(Permission.MembershipOwn)
  @ApiOkResponse({ type: OwnDisputeDto })
  getOwn(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<OwnDisputeDto> {
    return this.queries.getOwn(scope, id);
  }

  @Post('own/:id/statements')
  @Allow(Permission.MembershipOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: StatementsDto })
  async sayMyself(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { text }: SayDto,
  ): Promise<StatementsDto> {
    return { items: await this.statements.addFromPerson(scope, id, text) };
  }

  @Post(':id/statements')
  @Allow(Permission.DisputeResolve)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: StatementsDto })
  async say(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { text }: SayDto,
  ): Promise<StatementsDto> {
    return { items: await this.statements.addFromOffice(scope, id, text) };
  }

  @Get(':id')
  @Allow(Permission.DisputeResolve)
  @ApiOkResponse({ type: DisputeDto })
  get(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<DisputeDto> {
    return this.queries.get(scope, id);
  }

  @Post(':id/confirm')
  @Allow(Permission.DisputeResolve)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: DisputeDecidedDto })
  confirm(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { note }: DecideDisputeDto,
  ): Promise<DisputeDecidedDto> {
    return this.service.confirm(scope, id, note);
  }

  @Post(':id/deny')
  @Allow(Permission.DisputeResolve)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: DisputeDecidedDto })
  deny(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { note }: DecideDisputeDto,
  ): Promise<DisputeDecidedDto> {
    return this.service.deny(scope, id, note);
  }
}
