import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, Public, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import {
  ApplicationDto,
  ApplicationsDto,
  ConsentTextsDto,
  RouteDto,
  RouteQuery,
  CorrectApplicationDto,
  SubmitApplicationDto,
} from './joining.dto';
import { JoiningQueries } from './joining.queries';
import { JoiningService } from './joining.service';

@ApiTags('join')
@Controller('join')
export class JoiningController {
  constructor(
    private readonly service: JoiningService,
    private readonly queries: JoiningQueries,
  ) {}

  @Get('consents')
  @Public()
  @ApiOkResponse({ type: ConsentTextsDto })
  consents(): ConsentTextsDto {
    return this.queries.listConsents();
  }

  @Get('route')
  @Allow(Permission.JoinApply)
  @ApiOkResponse({ type: RouteDto })
  route(@CurrentScope() scope: Scope, @Query() query: RouteQuery): Promise<RouteDto> {
    return this.queries.findRoute(scope, query);
  }

  @Post('applications')
  @Allow(Permission.JoinApply)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: ApplicationDto })
  submit(
    @CurrentScope() scope: Scope,
    @Body() body: SubmitApplicationDto,
  ): Promise<ApplicationDto> {
    return this.service.submit(scope, body);
  }

  @Get('applications/mine')
  @Allow(Permission.JoinOwn)
  @ApiOkResponse({ type: ApplicationsDto })
  mine(@CurrentScope() scope: Scope): Promise<ApplicationsDto> {
    return this.queries.listMine(scope);
  }

  @Get('applications/:id')
  @Allow(Permission.JoinOwn)
  @ApiOkResponse({ type: ApplicationDto })
  get(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<ApplicationDto> {
    return this.queries.getMine(scope, id);
  }

  @Post('applications/:id/withdraw')
  @Allow(Permission.JoinOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: ApplicationDto })
  withdraw(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<ApplicationDto> {
    return this.service.withdraw(scope, id);
  }

  @Post('applications/:id/resubmit')
  @Allow(Permission.JoinOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: ApplicationDto })
  resubmit(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() body: CorrectApplicationDto,
  ): Promise<ApplicationDto> {
    return this.service.resubmit(scope, id, body);
  }
}
