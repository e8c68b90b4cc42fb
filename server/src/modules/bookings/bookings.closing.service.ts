import { startOfDay, VenueError, venueLimits } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { newId } from '../../database/ids';
import { Offices } from '../../flow/offices';
import { AppError } from '../../http/app-error';
import { AuditLog } from '../../privacy';
import { VenuesPublic } from '../venues/venues.public';
import { BookingsCallingOff } from './bookings.calling-off';
import { BookingLineService } from './bookings.line.service';
import { BookingNotices } from './bookings.notices';
import { BookingsRepository } from './bookings.repository';
import type { CloseDto } from './closing.dto';
import type { BookingRow } from './bookings.types';

const DAY_MS = 86_400_000;

/** Shutting a venue or a court: what is booked there is seen before, never forgotten. */
@Injectable()
export class BookingsClosingService {
  constructor(
    private readonly database: Database,
    private readonly offices: Offices,
    private readonly venues: VenuesPublic,
    private readonly bookings: BookingsRepository,
    private readonly callingOff: BookingsCallingOff,
    private readonly line: BookingLineService,
    private readonly notices: BookingNotices,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** What a closure would cancel. */
  async preview(scope: Scope, venueId: string, asked: Omit<CloseDto, 'reason' | 'bookings'>) {
    await this.venues.getManaged(scope, venueId);
    const { from, to } = this.spanOf(asked);
    return this.bookings.listTouched(venueId, asked.resourceId ?? null, from, to);
  }

  /** Nobody books in it from this moment; who had booked is told why. Answers whom it hit. */
  close(scope: Scope, venueId: string, asked: CloseDto): Promise<BookingRow[]> {
    const span = this.spanOf(asked);
    return this.database.transaction(async () => {
      const venue = await this.venues.getManaged(scope, venueId);
      const { assignmentId, organisationId, at } = await this.offices.hold(scope, venue.path);
      const resourceId = await this.resourceOf(venueId, asked.resourceId);
      // Waits for whoever is booking now: after this nobody can be missed.
      await this.venues.nextVersion(venueId);
      const touched = await this.bookings.listTouched(venueId, resourceId, span.from, span.to);
      if (touched.length !== asked.bookings) throw new AppError(VenueError.ClosureUnread);
      const id = newId();
      const { reason } = asked;
      await this.venues.insertClosure({
        id,
        venueId,
        resourceId,
        ...span,
        reason,
        assignmentId,
        at,
      });
      for (const booking of await this.line.endTouched(venueId, resourceId, span))
        await this.notices.notReached(booking, reason);
      await this.callingOff.all(touched, 'closure', reason);
      await this.audit.record({
        organisationId,
        action: 'venue.close',
        actor: { personId: scope.personId, assignmentId },
        subjectPersonId: null,
        subjectType: 'closure',
        subjectId: id,
        at,
        details: { bookings: touched.length },
      });
      return touched;
    });
  }

  lift(scope: Scope, id: string): Promise<void> {
    return this.database.transaction(async () => {
      const closure = await this.venues.findClosure(id);
      const venue = closure && (await this.venues.findManaged(scope, closure.venueId));
      if (!closure || !venue) throw new AppError(VenueError.ClosureNotFound);
      const { at } = await this.offices.hold(scope, venue.path);
      await this.venues.nextVersion(venue.id);
      if (!(await this.venues.liftClosure(id, at))) throw new AppError(VenueError.ClosureNotFound);
    });
  }

  private spanOf(asked: Pick<CloseDto, 'from' | 'to'>): { from: Date; to: Date } {
    const [from, to] = [new Date(asked.from), new Date(asked.to)];
    const isRight =
      from < to &&
      to > this.clock.now() &&
      to.getTime() - from.getTime() <= venueLimits.closureDays * DAY_MS &&
      from >= startOfDay(this.clock.today());
    if (!isRight) throw new AppError(VenueError.SpanWrong);
    return { from, to };
  }

  private async resourceOf(
    venueId: string,
    resourceId: string | undefined,
  ): Promise<string | null> {
    if (resourceId === undefined) return null;
    const today = this.clock.today();
    const sheet = await this.venues.findSheet(venueId, today, today);
    if (!sheet?.resources.some(({ id }) => id === resourceId))
      throw new AppError(VenueError.ResourceNotFound);
    return resourceId;
  }
}
