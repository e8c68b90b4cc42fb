import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import {
  ChangeDto,
  ChangesDto,
  ProposeChangeDto,
  RefuseChangeDto,
} from './organisation-changes.dto';
import { OrganisationChangesQueries } from './organisation-changes.queries';
import { OrganisationChangesService } from './organisation-changes.service';

@ApiTags('organisation changes')
@Controller('organisation-changes')
export class OrganisationChangesController {
  constructor(
    private readonly queries: OrganisationChangesQueries,
    private readonly service: OrganisationChangesService,
  ) {}

  @Get()
  @Allow(Permission.OrganisationManage)
  @ApiOkResponse({ type: ChangesDto })
  list(@CurrentScope() scope: Scope): Promise<ChangesDto> {
    return this.queries.list(scope);
  }

  @Get(':id')
  @Allow(Permission.OrganisationManage)
  @ApiOkResponse({ type: ChangeDto })
  get(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<ChangeDto> {
    return this.queries.get(scope, id);
  }

  @Post()
  @Allow(Permission.OrganisationManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: ChangeDto })
  async propose(@CurrentScope() scope: Scope, @Body() body: ProposeChangeDto): Promise<ChangeDto> {
    return this.queries.get(scope, await this.service.propose(scope, body));
  }

  @Post(':id/withdraw')
  @Allow(Permission.OrganisationManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: ChangeDto })
  async withdraw(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<ChangeDto> {
    await this.service.withdraw(scope, id);
    return this.queries.get(scope, id);
  }

  @Post(':id/approve')
  @Allow(Permission.OrganisationManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: ChangeDto })
  async approve(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<ChangeDto> {
    await this.service.approve(scope, id);
    return this.queries.get(scope, id);
  }

  @Post(':id/refuse')
  @Allow(Permission.OrganisationManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: ChangeDto })
  async refuse(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { note }: RefuseChangeDto,
  ): Promise<ChangeDto> {
    await this.service.refuse(scope, id, note);
    return this.queries.get(scope, id);
  }
}
