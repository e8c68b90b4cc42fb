import { Permission } from '@home/shared';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { TreeDto, TreeQuery } from './tree.dto';
import { TreeQueries } from './tree.queries';

@ApiTags('organisations')
@Controller('union-tree')
export class TreeController {
  constructor(private readonly queries: TreeQueries) {}

  @Get()
  @Allow(Permission.OrganisationManage)
  @ApiOkResponse({ type: TreeDto })
  list(@CurrentScope() scope: Scope, @Query() query: TreeQuery): Promise<TreeDto> {
    return this.queries.list(scope, query);
  }
}
