import { Permission } from '@home/shared';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Public } from '../../access';
import { NumberParam } from '../../http/params';
import {
  OrganisationDto,
  OrganisationHitsDto,
  OrganisationSearchQuery,
  RegionsDto,
} from './organisations.dto';
import { OrganisationsQueries } from './organisations.queries';

@ApiTags('organisations')
@Controller()
export class OrganisationsController {
  constructor(private readonly queries: OrganisationsQueries) {}

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

  @Get('regions')
  @Public()
  @ApiOkResponse({ type: RegionsDto })
  regions(): Promise<RegionsDto> {
    return this.queries.listRegions();
  }
}
