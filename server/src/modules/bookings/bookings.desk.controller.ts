import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, OptionalViewer, Public, type Scope } from '../../access';
import { DayField } from '../../http/fields';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import { AvailabilityDto, AvailabilityQuery } from './availability.dto';
import { AvailabilityQueries } from './availability.queries';
import { BookingsClosingQueries } from './bookings.closing.queries';
import { BookingsClosingService } from './bookings.closing.service';
import {
  BookingReviewDto,
  CheckInDto,
  ConcernedDto,
  RefuseBookingDto,
  ScanCardDto,
} from './bookings.dto';
import { CloseDto, ClosurePreviewQuery, ResizeDto, ResizePreviewQuery } from './closing.dto';
import { DeskDto } from './desk.dto';
import { BookingDoor } from './bookings.door.service';
import { BookingsQueries } from './bookings.queries';
import { BookingsResizingService } from './bookings.resizing.service';
import { BookingsReviewService } from './bookings.review.service';

export class DeskQuery {
  @DayField({ optional: true }) day?: string;
}

/** What the venue sees and does: the grid for everybody, the day and the door for keepers, decisions for offices. */
@ApiTags('bookings')
@Controller()
export class BookingsDeskController {
  constructor(
    private readonly availability: AvailabilityQueries,
    private readonly queries: BookingsQueries,
    private readonly review: BookingsReviewService,
    private readonly door: BookingDoor,
    private readonly closing: BookingsClosingService,
    private readonly resizing: BookingsResizingService,
    private readonly concerned: BookingsClosingQueries,
  ) {}

  @Get('venues/:id/availability')
  @Public()
  @ApiOkResponse({ type: AvailabilityDto })
  getAvailability(
    @OptionalViewer() viewer: Scope | null,
    @UuidParam() id: string,
    @Query() query: AvailabilityQuery,
  ): Promise<AvailabilityDto> {
    return this.availability.get(viewer, id, query);
  }

  @Get('venues/:id/bookings')
  @Allow(Permission.VenueKeep)
  @ApiOkResponse({ type: DeskDto })
  listDesk(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Query() { day }: DeskQuery,
  ): Promise<DeskDto> {
    return this.queries.listDesk(scope, id, day);
  }

  @Post('venues/:id/check-in')
  @Allow(Permission.VenueKeep)
  @Idempotent()
  @HttpCode(204)
  @ApiNoContentResponse()
  async checkInByCard(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() shown: ScanCardDto,
  ): Promise<void> {
    await this.door.checkInByCard(scope, id, shown);
  }

  @Post('bookings/review/:id/check-in')
  @Allow(Permission.VenueKeep)
  @Idempotent()
  @HttpCode(204)
  @ApiNoContentResponse()
  checkIn(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() body: CheckInDto,
  ): Promise<void> {
    return this.door.checkIn(scope, id, body);
  }

  @Get('bookings/review/:id')
  @Allow(Permission.BookingDecide)
  @ApiOkResponse({ type: BookingReviewDto })
  getForOffice(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<BookingReviewDto> {
    return this.queries.getForOffice(scope, id);
  }

  @Post('bookings/review/:id/approve')
  @Allow(Permission.BookingDecide)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: BookingReviewDto })
  async approve(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<BookingReviewDto> {
    await this.review.approve(scope, id);
    return this.queries.getForOffice(scope, id);
  }

  @Post('bookings/review/:id/refuse')
  @Allow(Permission.BookingDecide)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: BookingReviewDto })
  async refuse(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { note }: RefuseBookingDto,
  ): Promise<BookingReviewDto> {
    await this.review.refuse(scope, id, note);
    return this.queries.getForOffice(scope, id);
  }

  @Get('venues/:id/closures/preview')
  @Allow(Permission.VenueKeep)
  @ApiOkResponse({ type: ConcernedDto })
  preview(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Query() query: ClosurePreviewQuery,
  ): Promise<ConcernedDto> {
    return this.concerned.preview(scope, id, query);
  }

  @Post('venues/:id/closures')
  @Allow(Permission.VenueKeep)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: ConcernedDto })
  close(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() body: CloseDto,
  ): Promise<ConcernedDto> {
    return this.concerned.done(this.closing.close(scope, id, body));
  }

  @Post('closures/:id/lift')
  @Allow(Permission.VenueKeep)
  @Idempotent()
  @HttpCode(204)
  @ApiNoContentResponse()
  lift(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<void> {
    return this.closing.lift(scope, id);
  }

  @Get('venues/:id/resources/:resource/resize/preview')
  @Allow(Permission.VenueManage)
  @ApiOkResponse({ type: ConcernedDto })
  previewResize(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @UuidParam('resource') resource: string,
    @Query() { capacity }: ResizePreviewQuery,
  ): Promise<ConcernedDto> {
    return this.concerned.previewResize(scope, id, resource, capacity);
  }

  @Post('venues/:id/resources/:resource/resize')
  @Allow(Permission.VenueManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: ConcernedDto })
  resize(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @UuidParam('resource') resource: string,
    @Body() body: ResizeDto,
  ): Promise<ConcernedDto> {
    return this.concerned.done(this.resizing.resize(scope, id, resource, body));
  }
}
