import { bookingStatuses, HttpError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { AppError } from '../../http/app-error';
import { PersonsPublic } from '../persons/persons.public';
import { BookingsClosingService } from './bookings.closing.service';
import { whenText, type ConcernedDto } from './bookings.dto';
import { BookingsResizingService } from './bookings.resizing.service';
import type { ClosurePreviewQuery } from './closing.dto';
import type { BookingRow } from './bookings.types';

/** Whom a closure, or a smaller number of places, hits, before and after. */
@Injectable()
export class BookingsClosingQueries {
  constructor(
    private readonly closing: BookingsClosingService,
    private readonly resizing: BookingsResizingService,
    private readonly persons: PersonsPublic,
    private readonly clock: Clock,
  ) {}

  async preview(scope: Scope, venueId: string, asked: ClosurePreviewQuery): Promise<ConcernedDto> {
    return this.toDto(await this.closing.preview(scope, venueId, asked));
  }

  async previewResize(
    scope: Scope,
    venueId: string,
    resourceId: string,
    capacity: number,
  ): Promise<ConcernedDto> {
    if (!Number.isInteger(capacity))
      throw new AppError(HttpError.Validation, { capacity: '请写一个整数' });
    return this.toDto(await this.resizing.preview(scope, venueId, resourceId, capacity));
  }

  async done(hit: Promise<readonly BookingRow[]>): Promise<ConcernedDto> {
    return this.toDto(
      (await hit).map((booking) => ({
        ...booking,
        status: booking.status === 'offered' ? 'not_reached' : 'called_off',
      })),
    );
  }

  private async toDto(bookings: readonly BookingRow[]): Promise<ConcernedDto> {
    const now = this.clock.now();
    const items: ConcernedDto['items'] = [];
    for (const booking of bookings) {
      const { text, tone } = bookingStatuses[booking.status];
      items.push({
        id: booking.id,
        nameMask: (await this.persons.mask(booking.personId)).nameMask,
        resourceName: booking.resource.name,
        whenText: whenText(booking, now),
        startsAt: booking.startsAt.toISOString(),
        statusText: text,
        tone,
        companions: booking.companions,
        purpose: booking.purpose,
      });
    }
    return { items, serverTime: now.toISOString() };
  }
}
