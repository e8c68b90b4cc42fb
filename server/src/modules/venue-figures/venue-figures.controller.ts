import { Permission } from '@home/shared';
import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { VenueFiguresDto, VenueFiguresQuery, VenueWeekDto } from './venue-figures.dto';
import { VenueFiguresQueries } from './venue-figures.queries';
import { VenueFiguresWorkbook } from './venue-figures.workbook';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('venue-figures')
@Controller('venue-figures')
export class VenueFiguresController {
  constructor(
    private readonly queries: VenueFiguresQueries,
    private readonly workbook: VenueFiguresWorkbook,
  ) {}

  @Get()
  @Allow(Permission.FiguresRead)
  @ApiOkResponse({ type: VenueFiguresDto })
  list(@CurrentScope() scope: Scope, @Query() query: VenueFiguresQuery): Promise<VenueFiguresDto> {
    return this.queries.list(scope, query);
  }

  /** The list as a workbook: numbers of venues, nothing of persons. */
  @Get('export')
  @Allow(Permission.FiguresRead)
  @Header('cache-control', 'private, no-store')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @CurrentScope() scope: Scope,
    @Query() query: VenueFiguresQuery,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.workbook.write(scope, query), {
      type: XLSX,
      disposition: 'attachment; filename="venue-figures.xlsx"',
    });
  }

  @Get(':id')
  @Allow(Permission.FiguresRead)
  @ApiOkResponse({ type: VenueWeekDto })
  get(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Query() query: VenueFiguresQuery,
  ): Promise<VenueWeekDto> {
    return this.queries.get(scope, id, query);
  }
}
