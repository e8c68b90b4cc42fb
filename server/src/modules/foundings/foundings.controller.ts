import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import {
  FoundingDto,
  FoundingNoteDto,
  FoundingPlacesDto,
  FoundingsDto,
  ProposeFoundingDto,
  ReportMeetingDto,
} from './foundings.dto';
import { FoundingMeetingService } from './foundings.meeting.service';
import { FoundingsQueries } from './foundings.queries';
import { FoundingsService } from './foundings.service';

@ApiTags('foundings')
@Controller('union-foundings')
export class FoundingsController {
  constructor(
    private readonly queries: FoundingsQueries,
    private readonly service: FoundingsService,
    private readonly meetings: FoundingMeetingService,
  ) {}

  @Get()
  @Allow(Permission.OrganisationManage)
  @ApiOkResponse({ type: FoundingsDto })
  list(@CurrentScope() scope: Scope): Promise<FoundingsDto> {
    return this.queries.list(scope);
  }

  @Get('places')
  @Allow(Permission.OrganisationManage)
  @ApiOkResponse({ type: FoundingPlacesDto })
  places(@CurrentScope() scope: Scope): Promise<FoundingPlacesDto> {
    return this.queries.listPlaces(scope);
  }

  @Get(':id')
  @Allow(Permission.OrganisationManage)
  @ApiOkResponse({ type: FoundingDto })
  get(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<FoundingDto> {
    return this.queries.get(scope, id);
  }

  @Post()
  @Allow(Permission.OrganisationManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: FoundingDto })
  async propose(
    @CurrentScope() scope: Scope,
    @Body() body: ProposeFoundingDto,
  ): Promise<FoundingDto> {
    return this.queries.get(scope, await this.service.propose(scope, body));
  }

  @Post(':id/approve')
  @Allow(Permission.OrganisationManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: FoundingDto })
  async approve(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<FoundingDto> {
    await this.service.approve(scope, id);
    return this.queries.get(scope, id);
  }

  @Post(':id/refuse')
  @Allow(Permission.OrganisationManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: FoundingDto })
  async refuse(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { note }: FoundingNoteDto,
  ): Promise<FoundingDto> {
    await this.service.refuse(scope, id, note);
    return this.queries.get(scope, id);
  }

  @Post(':id/withdraw')
  @Allow(Permission.OrganisationManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: FoundingDto })
  async withdraw(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<FoundingDto> {
    await this.service.withdraw(scope, id);
    return this.queries.get(scope, id);
  }

  @Post(':id/report')
  @Allow(Permission.OrganisationManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: FoundingDto })
  async report(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() body: ReportMeetingDto,
  ): Promise<FoundingDto> {
    await this.meetings.report(scope, id, body);
    return this.queries.get(scope, id);
  }

  @Post(':id/return')
  @Allow(Permission.OrganisationManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: FoundingDto })
  async returnReport(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { note }: FoundingNoteDto,
  ): Promise<FoundingDto> {
    await this.meetings.returnReport(scope, id, note);
    return this.queries.get(scope, id);
  }

  @Post(':id/establish')
  @Allow(Permission.OrganisationManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: FoundingDto })
  async establish(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<FoundingDto> {
    await this.meetings.establish(scope, id);
    return this.queries.get(scope, id);
  }
}
