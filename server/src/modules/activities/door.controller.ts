import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import { DoorQueries } from './door.queries';
import { DoorService } from './door.service';
import {
  ActivityCheckInDto,
  CheckedInDto,
  DoorListDto,
  KeptActivitiesDto,
} from './registrations.dto';

/** The keeper at the door of an activity. */
@ApiTags('activities')
@Controller('activities')
export class DoorController {
  constructor(
    private readonly queries: DoorQueries,
    private readonly door: DoorService,
  ) {}

  @Get('kept')
  @Allow(Permission.ActivityKeep)
  @ApiOkResponse({ type: KeptActivitiesDto })
  listKept(@CurrentScope() scope: Scope): Promise<KeptActivitiesDto> {
    return this.queries.listKept(scope);
  }

  @Get(':id/door-list')
  @Allow(Permission.ActivityKeep)
  @ApiOkResponse({ type: DoorListDto })
  list(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<DoorListDto> {
    return this.queries.list(scope, id);
  }

  @Post(':id/check-in')
  @Allow(Permission.ActivityKeep)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: CheckedInDto })
  checkIn(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() shown: ActivityCheckInDto,
  ): Promise<CheckedInDto> {
    return this.door.checkIn(scope, id, shown);
  }
}
