import { Permission } from '@home/shared';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import { WaitlistEntriesDto, WaitlistEntryDto } from './waitlist.dto';
import { WaitlistQueries } from './waitlist.queries';
import { WaitlistService } from './waitlist.service';

@ApiTags('waitlist')
@Controller('waitlist')
export class WaitlistController {
  constructor(
    private readonly queries: WaitlistQueries,
    private readonly service: WaitlistService,
  ) {}

  @Get('mine')
  @Allow(Permission.WaitlistOwn)
  @ApiOkResponse({ type: WaitlistEntriesDto })
  listMine(@CurrentScope() scope: Scope): Promise<WaitlistEntriesDto> {
    return this.queries.listMine(scope);
  }

  @Post(':id/accept')
  @Allow(Permission.WaitlistOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: WaitlistEntryDto })
  async accept(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<WaitlistEntryDto> {
    await this.service.accept(scope, id);
    return this.queries.get(scope, id);
  }

  @Post(':id/decline')
  @Allow(Permission.WaitlistOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: WaitlistEntryDto })
  async decline(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<WaitlistEntryDto> {
    await this.service.decline(scope, id);
    return this.queries.get(scope, id);
  }

  @Post(':id/leave')
  @Allow(Permission.WaitlistOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: WaitlistEntryDto })
  async leave(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<WaitlistEntryDto> {
    await this.service.leave(scope, id);
    return this.queries.get(scope, id);
  }
}
