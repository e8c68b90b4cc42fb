import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { PageQuery } from '../../http/page.dto';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import { MessagesPageDto, PushTemplatesDto, SubscriptionBody, UnreadDto } from './messages.dto';
import { MessagesService } from './messages.service';

@ApiTags('messages')
@ApiBearerAuth()
@Controller('messages')
export class MessagesController {
  constructor(private readonly messages: MessagesService) {}

  @Get()
  @Allow(Permission.MessageOwn)
  @ApiOkResponse({ type: MessagesPageDto })
  list(@CurrentScope() scope: Scope, @Query() { cursor }: PageQuery): Promise<MessagesPageDto> {
    return this.messages.list(scope, cursor);
  }

  @Get('templates')
  @Allow(Permission.MessageOwn)
  @ApiOkResponse({ type: PushTemplatesDto })
  listTemplates(): PushTemplatesDto {
    return this.messages.listTemplates();
  }

  /** No Idempotency-Key on reading: doing it again changes nothing. */
  @Post('read-all')
  @Allow(Permission.MessageOwn)
  @HttpCode(200)
  @ApiOkResponse({ type: UnreadDto })
  readAll(@CurrentScope() scope: Scope): Promise<UnreadDto> {
    return this.messages.readAll(scope);
  }

  @Post('subscriptions')
  @Allow(Permission.MessageOwn)
  @Idempotent()
  @HttpCode(204)
  @ApiNoContentResponse()
  subscribe(@CurrentScope() scope: Scope, @Body() body: SubscriptionBody): Promise<void> {
    return this.messages.subscribe(scope, body.templateId, body.accepted);
  }

  @Post(':id/read')
  @Allow(Permission.MessageOwn)
  @HttpCode(200)
  @ApiOkResponse({ type: UnreadDto })
  read(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<UnreadDto> {
    return this.messages.read(scope, id);
  }
}
