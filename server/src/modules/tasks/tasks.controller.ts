import { Permission } from '@home/shared';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { PageQuery } from '../../http/page.dto';
import { EscalatedDto, InboxDto } from './tasks.dto';
import { TasksQueries } from './tasks.queries';

@ApiTags('tasks')
@Controller('tasks')
export class TasksController {
  constructor(private readonly queries: TasksQueries) {}

  /** What nobody answered in time, anywhere below the caller's offices, and where it rose from. */
  @Get('escalated')
  @Allow(Permission.TaskRead)
  @ApiOkResponse({ type: EscalatedDto })
  escalated(@CurrentScope() scope: Scope, @Query() { cursor }: PageQuery): Promise<EscalatedDto> {
    return this.queries.listEscalated(scope, cursor);
  }

  @Get('inbox')
  @Allow(Permission.TaskRead)
  @ApiOkResponse({ type: InboxDto })
  inbox(@CurrentScope() scope: Scope, @Query() { cursor }: PageQuery): Promise<InboxDto> {
    return this.queries.listInbox(scope, cursor);
  }
}
