import { VenueError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database } from '../../database/database';
import { Offices } from '../../flow/offices';
import { AppError } from '../../http/app-error';
import { AuditLog } from '../../privacy';
import { HomesPublic } from '../homes/homes.public';
import type { MoveVenueDto } from './venues.dto';
import { VenueChangesRepository } from './venues.changes.repository';
import { VenuesRepository } from './venues.repository';

/** In which 职工之家 a venue is: whoever the home is shared with may book there. */
@Injectable()
export class VenueHomeService {
  constructor(
    private readonly database: Database,
    private readonly venues: VenuesRepository,
    private readonly changes: VenueChangesRepository,
    private readonly homes: HomesPublic,
    private readonly offices: Offices,
    private readonly audit: AuditLog,
  ) {}

  /** Into a home of the same union, or out of its home. What was booked stands. */
  move(scope: Scope, venueId: string, { homeId, from }: MoveVenueDto): Promise<void> {
    return this.database.transaction(async () => {
      const venue = await this.venues.findManaged(scope, venueId);
      if (!venue) throw new AppError(VenueError.NotFound);
      const { assignmentId, organisationId, at } = await this.offices.hold(scope, venue.path);
      // The home before the venue, as whoever changes with whom it is shared takes them.
      if (homeId !== null) await this.homes.holdFor(scope, homeId, venue.organisationId);
      if (!(await this.changes.setHome(venueId, from, homeId)))
        throw new AppError(VenueError.HomeChanged);
      await this.audit.record({
        organisationId,
        action: homeId === null ? 'venue.detach' : 'venue.attach',
        actor: { personId: scope.personId, assignmentId },
        subjectPersonId: null,
        subjectType: 'venue',
        subjectId: venueId,
        at,
        details: { from: from ?? 'none', to: homeId ?? 'none' },
      });
    });
  }
}
