import { Permission } from '@home/shared';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { FigureRecordsDto, FigureRecordsQuery, FiguresDto, FiguresQuery } from './figures.dto';
import { FiguresQueries } from './figures.queries';

@ApiTags('figures')
@Controller('figures')
export class FiguresController {
  constructor(private readonly queries: FiguresQueries) {}

  @Get()
  @Allow(Permission.FiguresRead)
  @ApiOkResponse({ type: FiguresDto })
  get(@CurrentScope() scope: Scope, @Query() query: FiguresQuery): Promise<FiguresDto> {
    return this.queries.get(scope, query);
  }

  /** The applications behind a number, as the caller may see them: masked. */
  @Get('records')
  @Allow(Permission.FiguresRead)
  @ApiOkResponse({ type: FigureRecordsDto })
  records(
    @CurrentScope() scope: Scope,
    @Query() query: FigureRecordsQuery,
  ): Promise<FigureRecordsDto> {
    return this.queries.listRecords(scope, query);
  }
}
