import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import { BookingChangesService } from './bookings.changes.service';
import { BookDto, BookingDto, MyBookingsDto, RateVisitDto, WaitDto } from './bookings.dto';
import { BookingLineService } from './bookings.line.service';
import { BookingsQueries } from './bookings.queries';
import { BookSeriesDto, SeriesDto } from './bookings.series.dto';
import { BookingsService } from './bookings.service';

@ApiTags('bookings')
@Controller('bookings')
export class BookingsController {
  constructor(
    private readonly queries: BookingsQueries,
    private readonly service: BookingsService,
    private readonly line: BookingLineService,
    private readonly changes: BookingChangesService,
  ) {}

  @Get('mine')
  @Allow(Permission.BookingOwn)
  @ApiOkResponse({ type: MyBookingsDto })
  listMine(@CurrentScope() scope: Scope): Promise<MyBookingsDto> {
    return this.queries.listMine(scope);
  }

  @Get('mine/:id')
  @Allow(Permission.BookingOwn)
  @ApiOkResponse({ type: BookingDto })
  getMine(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<BookingDto> {
    return this.queries.getMine(scope, id);
  }

  @Post()
  @Allow(Permission.BookingOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: BookingDto })
  book(@CurrentScope() scope: Scope, @Body() body: BookDto): Promise<BookingDto> {
    return this.service.book(scope, body);
  }

  @Post('series')
  @Allow(Permission.BookingOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: SeriesDto })
  bookSeries(@CurrentScope() scope: Scope, @Body() body: BookSeriesDto): Promise<SeriesDto> {
    return this.service.bookSeries(scope, body);
  }

  @Post('wait')
  @Allow(Permission.BookingOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: BookingDto })
  async wait(@CurrentScope() scope: Scope, @Body() body: WaitDto): Promise<BookingDto> {
    return this.queries.getMine(scope, await this.line.join(scope, body));
  }

  @Post('mine/:id/cancel')
  @Allow(Permission.BookingOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: BookingDto })
  cancel(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<BookingDto> {
    return this.changes.cancel(scope, id);
  }

  /** All weeks that are still to come; those that can no longer be given back freely stay and are told. */
  @Post('mine/series/:id/cancel')
  @Allow(Permission.BookingOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: SeriesDto })
  cancelSeries(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<SeriesDto> {
    return this.changes.cancelSeries(scope, id);
  }

  @Post('mine/:id/reschedule')
  @Allow(Permission.BookingOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: BookingDto })
  reschedule(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() body: BookDto,
  ): Promise<BookingDto> {
    return this.changes.reschedule(scope, id, body);
  }

  @Post('mine/:id/rate')
  @Allow(Permission.BookingOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: BookingDto })
  rate(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { rating }: RateVisitDto,
  ): Promise<BookingDto> {
    return this.changes.rate(scope, id, rating);
  }
}
