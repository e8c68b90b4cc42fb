import { Permission } from '@home/shared';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, OptionalViewer, Public, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { ActivitiesQuery, ActivityCardsDto } from './activities.dto';
import { ActivitiesQueries } from './activities.queries';
import { DrawResultDto } from './draw-result.dto';
import { DrawResults } from './draw-result.queries';
import { ActivityDto, OwnRegistrationsDto } from './registrations.dto';
import { OwnRegistrations } from './registrations.queries';

/** What anybody can see, and one's own registrations. */
@ApiTags('activities')
@Controller('activities')
export class ActivitiesController {
  constructor(
    private readonly queries: ActivitiesQueries,
    private readonly results: DrawResults,
    private readonly own: OwnRegistrations,
  ) {}

  @Get()
  @Public()
  @ApiOkResponse({ type: ActivityCardsDto })
  list(@Query() { cursor, homeId }: ActivitiesQuery): Promise<ActivityCardsDto> {
    return this.queries.listUpcoming(cursor, homeId);
  }

  @Get('registrations/mine')
  @Allow(Permission.ActivityOwn)
  @ApiOkResponse({ type: OwnRegistrationsDto })
  listMine(@CurrentScope() scope: Scope): Promise<OwnRegistrationsDto> {
    return this.own.list(scope);
  }

  @Get(':id')
  @Public()
  @ApiOkResponse({ type: ActivityDto })
  get(@OptionalViewer() viewer: Scope | null, @UuidParam() id: string): Promise<ActivityDto> {
    return this.queries.get(viewer, id);
  }

  /** Everything that is needed to recompute it: docs/verify-draw.mjs. */
  @Get(':id/draw')
  @Public()
  @ApiOkResponse({ type: DrawResultDto })
  draw(@UuidParam() id: string): Promise<DrawResultDto> {
    return this.results.get(id);
  }
}
