import { Permission } from '@home/shared';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { PageQuery } from '../../http/page.dto';
import { UuidParam } from '../../http/params';
import { ResolutionDetailDto, ResolutionsDto } from './resolutions.dto';
import { ResolutionsQueries } from './resolutions.queries';

@ApiTags('join')
@Controller('join/resolutions')
export class ResolutionsController {
  constructor(private readonly queries: ResolutionsQueries) {}

  @Get()
  @Allow(Permission.JoinDecide)
  @ApiOkResponse({ type: ResolutionsDto })
  list(@CurrentScope() scope: Scope, @Query() { cursor }: PageQuery): Promise<ResolutionsDto> {
    return this.queries.list(scope, cursor);
  }

  @Get(':id')
  @Allow(Permission.JoinDecide)
  @ApiOkResponse({ type: ResolutionDetailDto })
  get(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<ResolutionDetailDto> {
    return this.queries.get(scope, id);
  }
}
