import { Permission } from '@home/shared';
import { Controller, Get, Header, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, Public, type Scope } from '../../access';
import { Idempotent } from '../../idempotency/idempotent';
import { CalendarLinkDto } from './calendars.dto';
import { CalendarsService } from './calendars.service';

@ApiTags('calendars')
@Controller('calendars')
export class CalendarsController {
  constructor(private readonly calendars: CalendarsService) {}

  @Get('mine')
  @Allow(Permission.BookingOwn)
  @ApiBearerAuth()
  @ApiOkResponse({ type: CalendarLinkDto })
  get(@CurrentScope() scope: Scope): Promise<CalendarLinkDto> {
    return this.calendars.get(scope);
  }

  @Post('mine')
  @Allow(Permission.BookingOwn)
  @ApiBearerAuth()
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: CalendarLinkDto })
  renew(@CurrentScope() scope: Scope): Promise<CalendarLinkDto> {
    return this.calendars.renew(scope);
  }

  @Post('mine/end')
  @Allow(Permission.BookingOwn)
  @ApiBearerAuth()
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: CalendarLinkDto })
  end(@CurrentScope() scope: Scope): Promise<CalendarLinkDto> {
    return this.calendars.end(scope);
  }

  /** Fetched by a calendar, which has no session: the token alone says whose it is. */
  @Get('feeds/:file')
  @Public()
  @Header('cache-control', 'private, no-store')
  @Header('referrer-policy', 'no-referrer')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async read(@Param('file') file: string): Promise<StreamableFile> {
    return toFile(await this.calendars.read(file));
  }

  /** What anybody can see coming, for the calendars and web sites of others. */
  @Get('activities.ics')
  @Public()
  @Header('cache-control', 'public, max-age=300')
  @Header('access-control-allow-origin', '*')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async activities(): Promise<StreamableFile> {
    return toFile(await this.calendars.readActivities());
  }
}

const toFile = (text: string): StreamableFile =>
  new StreamableFile(Buffer.from(text, 'utf8'), {
    type: 'text/calendar; charset=utf-8',
    disposition: 'inline; filename="workers-home.ics"',
  });
