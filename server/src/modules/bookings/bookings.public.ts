import { isInLine } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { FlowEngine } from '../../flow/flow-engine';
import { Succession } from '../../flow/succession';
import { bookingFlow } from './booking.flow';
import { BookingClaims } from './bookings.claims';
import { BookingLineService } from './bookings.line.service';
import { BookingDoor, type Passed } from './bookings.door.service';
import { BookingsRepository } from './bookings.repository';
import type { BookingRow } from './bookings.types';

export { CameCountsDto } from './desk.dto';
export type { Passed } from './bookings.door.service';
export type { BookingRow } from './bookings.types';
export { PersonTime } from './person-time';

/** 预约, for other modules. */
@Injectable()
export class BookingsPublic {
  constructor(
    private readonly engine: FlowEngine,
    private readonly succession: Succession,
    private readonly bookings: BookingsRepository,
    private readonly claims: BookingClaims,
    private readonly line: BookingLineService,
    private readonly door: BookingDoor,
  ) {}

  /**
   * Somebody scanned the code at the door of a venue at this moment: lets them in for what they have booked, once. In the
   * caller's transaction. @throws DoorError.NothingBooked, DoorError.TooEarly, DoorError.TooLate
   */
  pass(scope: Scope, venueId: string, at: Date): Promise<Passed> {
    return this.door.pass(scope, venueId, at);
  }

  /** The union is closing, its venues are its successor's already: so is what is booked there. In the caller's transaction. */
  rehome(fromUnion: number, toUnion: number): Promise<number> {
    return this.succession.carryOver(bookingFlow, fromUnion, toUnion);
  }

  /** Of one person, from a moment on, the latest first. */
  listOwn(personId: string, since: Date, limit: number): Promise<BookingRow[]> {
    return this.bookings.listOwn(personId, since, limit);
  }

  /** Gives back all that somebody has booked: they are leaving. In the caller's transaction. */
  async cancelAllOf(scope: Scope): Promise<number> {
    const open =
      scope.personId === null ? [] : await this.bookings.listOpenOfPerson(scope.personId);
    for (const one of open) {
      if (isInLine(one.status)) {
        await this.line.end(one);
        continue;
      }
      const { id } = one;
      await this.engine.transition(
        bookingFlow,
        { actor: scope, id, action: 'cancel' },
        async () => {
          const booking = await this.bookings.findById(id);
          if (booking) await this.claims.release(booking);
        },
      );
    }
    return open.length;
  }
}
