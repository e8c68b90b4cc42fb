import { VenueError, type VenueResource } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { Offices } from '../../flow/offices';
import { AppError } from '../../http/app-error';
import { AuditLog } from '../../privacy';
import { VenuesPublic } from '../venues/venues.public';
import { BookingsCallingOff } from './bookings.calling-off';
import { BookingLineService } from './bookings.line.service';
import { BookingNotices } from './bookings.notices';
import { BookingsRepository } from './bookings.repository';
import { isThere, leftOut } from './bookings.resizing.rules';
import type { BookingRow } from './bookings.types';
import type { ResizeDto } from './closing.dto';

/** Another number of places, of what many use at a time: who does not fit any more is seen before, and told why. */
@Injectable()
export class BookingsResizingService {
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

  /** Whom so few places would leave without one. @throws VenueError.TooSmall for those who are there */
  async preview(
    scope: Scope,
    venueId: string,
    resourceId: string,
    capacity: number,
  ): Promise<BookingRow[]> {
    await this.venues.getManaged(scope, venueId);
    const { id } = await this.getShared(venueId, resourceId);
    return this.listLeftOut(venueId, id, capacity, this.clock.now());
  }

  /** Who was in line stays in it; what is free goes to them first. Answers whom it hit. */
  resize(
    scope: Scope,
    venueId: string,
    resourceId: string,
    { capacity, bookings, reason }: ResizeDto,
  ): Promise<BookingRow[]> {
    return this.database.transaction(async () => {
      const venue = await this.venues.getManaged(scope, venueId);
      const { assignmentId, organisationId, at } = await this.offices.hold(scope, venue.path);
      // Waits for whoever is booking now: after this nobody can be missed.
      await this.venues.nextVersion(venueId);
      const before = await this.getShared(venueId, resourceId);
      const hit = await this.listLeftOut(venueId, resourceId, capacity, at);
      if (hit.length !== bookings) throw new AppError(VenueError.ResizeUnread);
      if (hit.length > 0) await this.sendAway(hit, reason);
      await this.line.giveBackKept(venueId, resourceId);
      await this.venues.setCapacity(resourceId, capacity);
      await this.line.keepNew(venueId, resourceId);
      await this.audit.record({
        organisationId,
        action: 'venue.resize',
        actor: { personId: scope.personId, assignmentId },
        subjectPersonId: null,
        subjectType: 'resource',
        subjectId: resourceId,
        at,
        details: { from: before.capacity, to: capacity, bookings: hit.length },
      });
      return hit;
    });
  }

  private async listLeftOut(
    venueId: string,
    resourceId: string,
    capacity: number,
    now: Date,
  ): Promise<BookingRow[]> {
    const seated = await this.bookings.listSeated(venueId, resourceId, now);
    const hit = leftOut(seated, capacity, now);
    if (hit.some((one) => isThere(one, now))) throw new AppError(VenueError.TooSmall);
    return hit;
  }

  private async sendAway(hit: readonly BookingRow[], reason: string | undefined): Promise<void> {
    if (reason === undefined) throw new AppError(VenueError.ReasonMissing);
    for (const offered of hit.filter(({ status }) => status === 'offered')) {
      await this.line.end(offered);
      await this.notices.notReached(offered, reason);
    }
    const booked = hit.filter(({ status }) => status !== 'offered');
    await this.callingOff.all(booked, 'resize', reason);
  }

  private async getShared(venueId: string, resourceId: string): Promise<VenueResource> {
    const today = this.clock.today();
    const sheet = await this.venues.findSheet(venueId, today, today);
    const resource = sheet?.resources.find(({ id }) => id === resourceId);
    if (!resource) throw new AppError(VenueError.ResourceNotFound);
    if (resource.capacity === 1) throw new AppError(VenueError.OneAtATime);
    return resource;
  }
}
