import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OptionalViewer, Public, type Scope } from '../../access';
import { ScanDto, ScanQuery } from './landing.dto';
import { LandingQueries } from './landing.queries';

@ApiTags('stations')
@Controller('scan')
export class LandingController {
  constructor(private readonly queries: LandingQueries) {}

  /** Where every printed code leads: the station, the union that looks after it, and what to do next. */
  @Get()
  @Public()
  @ApiOkResponse({ type: ScanDto })
  scan(@OptionalViewer() viewer: Scope | null, @Query() query: ScanQuery): Promise<ScanDto> {
    return this.queries.scan(viewer, query.scene);
  }
}
