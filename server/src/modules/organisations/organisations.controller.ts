import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, Public, type Scope } from '../../access';
import { NumberParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import {
  EditPageDto,
  OrganisationDto,
  OrganisationHitsDto,
  OrganisationSearchQuery,
  RegionsDto,
} from './organisations.dto';
import { OrganisationsQueries } from './organisations.queries';
import { UnionPagesService } from './union-pages.service';

@ApiTags('organisations')
@Controller()
export class OrganisationsController {
  constructor(
    private readonly queries: OrganisationsQueries,
    private readonly pages: UnionPagesService,
  ) {}

  @Get('organisations/search')
  @Allow(Permission.OrganisationSearch)
  @ApiOkResponse({ type: OrganisationHitsDto })
  search(@Query() query: OrganisationSearchQuery): Promise<OrganisationHitsDto> {
    return this.queries.search(query.q, query.levels === 'all');
  }

  @Get('organisations/:id')
  @Public()
  @ApiOkResponse({ type: OrganisationDto })
  page(@NumberParam() id: number): Promise<OrganisationDto> {
    return this.queries.getPage(id);
  }

  @Post('organisations/:id/page')
  @Allow(Permission.UnionPageEdit)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: OrganisationDto })
  async editPage(
    @CurrentScope() scope: Scope,
    @NumberParam() id: number,
    @Body() body: EditPageDto,
  ): Promise<OrganisationDto> {
    await this.pages.edit(scope, id, body);
    return this.queries.getPage(id);
  }

  @Get('regions')
  @Public()
  @ApiOkResponse({ type: RegionsDto })
  regions(): Promise<RegionsDto> {
    return this.queries.listRegions();
  }
}
