import {
  ActivityError,
  DoorError,
  isDoorStepGood,
  parseDoorCode,
  type DoorPlace,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { momentTaken } from '../../calendar/taken-at';
import { Database } from '../../database/database';
import type { HeldOffice } from '../../flow/flow.types';
import { Offices } from '../../flow/offices';
import { AppError } from '../../http/app-error';
import { AuditLog } from '../../privacy';
import { ActivitiesPublic } from '../activities/activities.public';
import { BookingsPublic } from '../bookings/bookings.public';
import { VenuesPublic } from '../venues/venues.public';
import { DoorCodes } from './door-codes';
import {
  toDoorDto,
  type DoorDto,
  type DoorKeyDto,
  type DoorPassedDto,
  type DoorsDto,
} from './doors.dto';
import { DoorsRepository, type Door } from './doors.repository';
import { isOpenAt, openingFault, renewsBefore, validUntil } from './doors.rules';

interface Place {
  readonly title: string;
  readonly path: string;
  /** When what goes on there is over; null: a venue. */
  readonly endsAt: Date | null;
}

/** Codes at doors: the keeper's phone is registered for an evening, and members who scan are let in. */
@Injectable()
export class DoorsService {
  constructor(
    private readonly database: Database,
    private readonly offices: Offices,
    private readonly doors: DoorsRepository,
    private readonly codes: DoorCodes,
    private readonly bookings: BookingsPublic,
    private readonly activities: ActivitiesPublic,
    private readonly venues: VenuesPublic,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  open(scope: Scope, place: DoorPlace, placeId: string): Promise<DoorDto> {
    return this.database.transaction(async () => {
      const { path, endsAt } = await this.placeToOpen(scope, place, placeId);
      const { assignmentId, at } = await this.offices.hold(scope, path);
      const { sessionId, accountId } = scope;
      const until = validUntil(at, endsAt);
      const id = await this.doors.register({
        ...{ place, placeId, sessionId, accountId, assignmentId, at },
        validUntil: until,
        renewsBefore: renewsBefore(at, until),
      });
      const door = await this.doors.find(id);
      if (!door) throw new AppError(DoorError.NotFound);
      return toDoorDto(door, sessionId);
    });
  }

  /** Those that show codes now. */
  async list(scope: Scope, place: DoorPlace, placeId: string): Promise<DoorsDto> {
    const { title } = await this.placeOf(scope, place, placeId);
    const open = await this.doors.listOpen(placeId, this.clock.now());
    return { title, items: open.map((door) => toDoorDto(door, scope.sessionId)) };
  }

  /** For the phone that opened it, and no other. */
  async keyOf(scope: Scope, place: DoorPlace, placeId: string, id: string): Promise<DoorKeyDto> {
    const { title } = await this.placeOf(scope, place, placeId);
    const door = await this.doors.find(id);
    const now = this.clock.now();
    const isOurs = door?.placeId === placeId && door.sessionId === scope.sessionId;
    if (!door || !isOurs || !isOpenAt(door, now)) throw new AppError(DoorError.NotFound);
    return {
      id,
      title,
      key: this.codes.keyOf(id).toString('base64url'),
      validUntil: door.validUntil.toISOString(),
      serverTime: now.toISOString(),
    };
  }

  /** By whoever keeps the place, also for a phone that was left somewhere. */
  end(scope: Scope, place: DoorPlace, placeId: string, id: string): Promise<DoorsDto> {
    return this.database.transaction(async () => {
      const { path } = await this.placeOf(scope, place, placeId);
      const office = await this.offices.hold(scope, path);
      const door = await this.doors.find(id);
      if (door?.placeId !== placeId) throw new AppError(DoorError.NotFound);
      const hasEnded = await this.doors.end(id, office.at);
      if (hasEnded && door.sessionId !== scope.sessionId) await this.record(scope, door, office);
      return this.list(scope, place, placeId);
    });
  }

  /** Whose phone it was sees who ended it. */
  private record(
    { personId }: Scope,
    door: Door,
    { assignmentId, organisationId, at }: HeldOffice,
  ): Promise<void> {
    return this.audit.record({
      organisationId,
      action: 'door.end',
      actor: { personId, assignmentId },
      subjectPersonId: door.keeperId,
      subjectType: 'door',
      subjectId: door.id,
      at,
      details: { place: door.placeId },
    });
  }

  /** A member scanned the code: now, or at a moment at which their phone had no network. */
  pass(
    scope: Scope,
    { code: text, takenAt }: { code: string; takenAt?: string },
  ): Promise<DoorPassedDto> {
    return this.database.transaction(async () => {
      const at = momentTaken(takenAt, this.clock.now());
      const code = parseDoorCode(text);
      if (!code || !this.codes.isGenuine(code)) throw new AppError(DoorError.CodeUnknown);
      if (!isDoorStepGood(code.step, at.getTime())) throw new AppError(DoorError.CodeStale);
      const door = await this.doors.find(code.doorId);
      if (!door || !isOpenAt(door, at)) throw new AppError(DoorError.Ended);
      const { place, placeId } = door;
      const places = place === 'venue' ? this.bookings : this.activities;
      return { place, ...(await places.pass(scope, placeId, at)) };
    });
  }

  private async placeToOpen(scope: Scope, place: DoorPlace, placeId: string): Promise<Place> {
    const found = await this.placeOf(scope, place, placeId);
    const activity =
      place === 'activity' ? await this.activities.findManaged(scope, placeId) : null;
    const fault = activity && openingFault(activity, this.clock.now());
    if (fault) throw new AppError(fault);
    return found;
  }

  /** Outside the scope as if it did not exist. */
  private async placeOf(scope: Scope, place: DoorPlace, placeId: string): Promise<Place> {
    if (place === 'venue') {
      const { name, path } = await this.venues.getManaged(scope, placeId);
      return { title: name, path, endsAt: null };
    }
    const activity = await this.activities.findManaged(scope, placeId);
    if (!activity) throw new AppError(ActivityError.NotFound);
    return { title: activity.title, path: activity.organisation.path, endsAt: activity.endsAt };
  }
}
