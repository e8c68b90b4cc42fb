import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import { DelegateDto, DelegationDto, DelegationsDto } from './delegations.dto';
import { DelegationsQueries } from './delegations.queries';
import { DelegationsService } from './delegations.service';

@ApiTags('delegations')
@Controller('delegations')
export class DelegationsController {
  constructor(
    private readonly queries: DelegationsQueries,
    private readonly service: DelegationsService,
  ) {}

  @Get()
  @Allow(Permission.DelegationManage)
  @ApiOkResponse({ type: DelegationsDto })
  list(@CurrentScope() scope: Scope): Promise<DelegationsDto> {
    return this.queries.list(scope);
  }

  @Post()
  @Allow(Permission.DelegationManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: DelegationDto })
  delegate(@CurrentScope() scope: Scope, @Body() body: DelegateDto): Promise<DelegationDto> {
    return this.service.delegate(scope, body);
  }

  @Post(':id/end')
  @Allow(Permission.DelegationManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: DelegationDto })
  end(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<DelegationDto> {
    return this.service.end(scope, id);
  }
}
