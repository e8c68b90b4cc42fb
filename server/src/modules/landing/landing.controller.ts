import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OptionalViewer, Public, type Scope } from '../../access';
import { ScanDto, ScanQuery, UnionScanDto } from './landing.dto';
import { LandingQueries } from './landing.queries';
import { UnionLandingQueries } from './union-landing.queries';

@ApiTags('stations')
@Controller('scan')
export class LandingController {
  constructor(
    private readonly queries: LandingQueries,
    private readonly unions: UnionLandingQueries,
  ) {}

  /** Where every printed code leads: the station, the union that looks after it, and what to do next. */
  @Get()
  @Public()
  @ApiOkResponse({ type: ScanDto })
  scan(@OptionalViewer() viewer: Scope | null, @Query() query: ScanQuery): Promise<ScanDto> {
    return this.queries.scan(viewer, query.scene);
  }

  /** A union's own code lands on the same page. */
  @Get('union')
  @Public()
  @ApiOkResponse({ type: UnionScanDto })
  scanUnion(
    @OptionalViewer() viewer: Scope | null,
    @Query() query: ScanQuery,
  ): Promise<UnionScanDto> {
    return this.unions.scan(viewer, query.scene);
  }
}
