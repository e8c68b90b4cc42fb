import {
  ActivityError,
  activityLimits,
  checkInLimits,
  countCame,
  doorCodeLimits,
  registrationStatuses,
  spanText,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { AppError } from '../../http/app-error';
import { ActivitiesRepository } from './activities.repository';
import { doorOpensAt } from './activities.rules';
import type { Activity } from './activities.types';
import type {
  DoorListDto,
  ExpectedDto,
  KeptActivitiesDto,
  KeptActivityDto,
} from './registrations.dto';
import { DoorRepository, type AtDoor } from './door.repository';

const HOUR_MS = 3_600_000;
const LISTED = 50;

/** What a keeper's phone takes along to the door. Masks only: no file is opened. */
@Injectable()
export class DoorQueries {
  constructor(
    private readonly activities: ActivitiesRepository,
    private readonly door: DoorRepository,
    private readonly clock: Clock,
  ) {}

  async listKept(scope: Scope): Promise<KeptActivitiesDto> {
    const now = this.clock.now();
    const lately = new Date(now.getTime() - checkInLimits.keptHours * HOUR_MS);
    const soon = new Date(now.getTime() + doorCodeLimits.validHours * HOUR_MS);
    const kept = await this.activities.listKept(scope, lately, soon, LISTED);
    return { items: kept.map((activity) => toKept(activity, now)) };
  }

  async list(scope: Scope, id: string): Promise<DoorListDto> {
    const activity = await this.activities.findManaged(scope, id);
    if (!activity) throw new AppError(ActivityError.NotFound);
    const now = this.clock.now();
    const people = await this.door.listAtDoor(id, activityLimits.doorList);
    return {
      activity: toKept(activity, now),
      came: countCame(people),
      expected: people.length,
      items: people.map(toExpected),
      serverTime: now.toISOString(),
    };
  }
}

function toKept(activity: Activity, now: Date): KeptActivityDto {
  const { id, title, startsAt, endsAt, place } = activity;
  return {
    id,
    title,
    whenText: spanText(startsAt, endsAt, now),
    place,
    letInFrom: doorOpensAt(activity).toISOString(),
    letInUntil: endsAt.toISOString(),
  };
}

function toExpected({ id, status, nameMask, phoneMask, by, isLate }: AtDoor): ExpectedDto {
  const { text, tone } = registrationStatuses[status];
  return {
    id,
    nameMask: nameMask ?? '来客',
    phoneMask,
    statusText: text,
    tone,
    checkedInBy: by,
    isLate,
    isAwaited: status === 'signed_up' || status === 'drawn',
  };
}
