import { Permission, waitingRoomLimits } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import {
  DraftActivityDto,
  EditActivityDto,
  ManagedActivitiesDto,
  ManagedActivityDto,
  PublishActivityDto,
  ReasonDto,
  ResizeActivityDto,
} from './activities.dto';
import { ActivitiesQueries } from './activities.queries';
import { ActivitiesService } from './activities.service';
import { toActivityPlan } from './activities.views';

/** The organiser's desk. */
@ApiTags('activities')
@Controller('activities')
export class ActivitiesManageController {
  constructor(
    private readonly queries: ActivitiesQueries,
    private readonly service: ActivitiesService,
  ) {}

  @Get('managed')
  @Allow(Permission.ActivityManage)
  @ApiOkResponse({ type: ManagedActivitiesDto })
  list(@CurrentScope() scope: Scope): Promise<ManagedActivitiesDto> {
    return this.queries.listManaged(scope);
  }

  @Get('managed/:id')
  @Allow(Permission.ActivityManage)
  @ApiOkResponse({ type: ManagedActivityDto })
  get(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<ManagedActivityDto> {
    return this.queries.getManaged(scope, id);
  }

  @Post()
  @Allow(Permission.ActivityManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: ManagedActivityDto })
  async draft(
    @CurrentScope() scope: Scope,
    @Body() { organisationId, ...plan }: DraftActivityDto,
  ): Promise<ManagedActivityDto> {
    const id = await this.service.draft(scope, Number(organisationId), toActivityPlan(plan));
    return this.queries.getManaged(scope, id);
  }

  @Post(':id/edit')
  @Allow(Permission.ActivityManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: ManagedActivityDto })
  async edit(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { revision, ...plan }: EditActivityDto,
  ): Promise<ManagedActivityDto> {
    await this.service.edit(scope, id, toActivityPlan(plan), revision);
    return this.queries.getManaged(scope, id);
  }

  @Post(':id/publish')
  @Allow(Permission.ActivityManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: ManagedActivityDto })
  async publish(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { waitingRoom, ratePerSecond, roomMinutes, revision }: PublishActivityDto,
  ): Promise<ManagedActivityDto> {
    const room = {
      ratePerSecond: ratePerSecond ?? waitingRoomLimits.ratePerSecond.usual,
      lastsMinutes: roomMinutes ?? waitingRoomLimits.lastsMinutes.usual,
    };
    await this.service.publish(scope, id, waitingRoom ? room : null, revision);
    return this.queries.getManaged(scope, id);
  }

  @Post(':id/resize')
  @Allow(Permission.ActivityManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: ManagedActivityDto })
  async resize(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { capacity }: ResizeActivityDto,
  ): Promise<ManagedActivityDto> {
    await this.service.resize(scope, id, capacity);
    return this.queries.getManaged(scope, id);
  }

  @Post(':id/close')
  @Allow(Permission.ActivityManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: ManagedActivityDto })
  async close(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<ManagedActivityDto> {
    await this.service.close(scope, id);
    return this.queries.getManaged(scope, id);
  }

  @Post(':id/cancel')
  @Allow(Permission.ActivityManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: ManagedActivityDto })
  async cancel(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<ManagedActivityDto> {
    await this.service.cancel(scope, id, reason);
    return this.queries.getManaged(scope, id);
  }
}
