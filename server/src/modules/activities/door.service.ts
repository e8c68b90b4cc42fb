import {
  ActivityError,
  checkInLimits,
  clockText,
  DoorError,
  isRecordedLate,
  saying,
  spanText,
  type CheckInWay,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { momentTaken } from '../../calendar/taken-at';
import { Database } from '../../database/database';
import { FlowEngine } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import type { Passed } from '../bookings/bookings.public';
import { MembershipsPublic } from '../memberships/memberships.public';
import { PersonsPublic } from '../persons/persons.public';
import { ActivitiesRepository } from './activities.repository';
import { ActivityNotices } from './activities.notices';
import { doorOpensAt, isDoorTime } from './activities.rules';
import type { Activity, Registration } from './activities.types';
import { DoorRepository } from './door.repository';
import type { ActivityCheckInDto, CheckedInDto } from './registrations.dto';
import { registrationFlow } from './registration.flow';
import { RegistrationsRepository } from './registrations.repository';
import { Standing } from './standing';

interface Entry {
  readonly actor: Scope;
  readonly by: CheckInWay;
  readonly at: Date;
  readonly note: { readonly note?: string };
}

/** The door of an activity: by the member's card, by hand with a reason, or by the member who scans its code. Once a person. */
@Injectable()
export class DoorService {
  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly activities: ActivitiesRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly door: DoorRepository,
    private readonly standing: Standing,
    private readonly notices: ActivityNotices,
    private readonly memberships: MembershipsPublic,
    private readonly persons: PersonsPublic,
    private readonly clock: Clock,
  ) {}

  checkIn(scope: Scope, activityId: string, shown: ActivityCheckInDto): Promise<CheckedInDto> {
    return this.database.transaction(async () => {
      const activity = await this.activities.findManaged(scope, activityId);
      if (!activity) throw new AppError(ActivityError.NotFound);
      const at = momentTaken(shown.takenAt, this.clock.now());
      if (!isDoorTime(activity, at)) throw new AppError(ActivityError.NotDoorTime);
      const { id, by, note } = await this.whoShows(activityId, shown, at);
      const registration = id === undefined ? undefined : await this.door.lock(id);
      if (registration?.status === 'checked_in') throw new AppError(ActivityError.AlreadyCheckedIn);
      if (!registration || !isExpected(registration, at))
        throw new AppError(ActivityError.NotOnList);
      const recordedAt = await this.letIn(activity, registration, { actor: scope, by, at, note });
      const { personId } = registration;
      const nameMask = personId === null ? '来客' : (await this.persons.mask(personId)).nameMask;
      return {
        registrationId: registration.id,
        nameMask,
        by,
        isLate: isRecordedLate(at, recordedAt),
      };
    });
  }

  /** The member scanned the code at the door at this moment. In the caller's transaction. */
  async pass(scope: Scope, activityId: string, at: Date): Promise<Passed> {
    const activity = await this.activities.find(activityId);
    const mine = activity && (await this.lockOwn(scope, activityId));
    if (!mine) throw new AppError(DoorError.NotSignedUp);
    if (mine.status === 'checked_in') return this.passed(activity, mine, true, false);
    if (!isExpected(mine, at)) throw new AppError(DoorError.NotSignedUp);
    if (!isDoorTime(activity, at)) throw new AppError(timeFault(activity, at));
    const recordedAt = await this.letIn(activity, mine, { actor: scope, by: 'code', at, note: {} });
    return this.passed(activity, mine, false, isRecordedLate(at, recordedAt));
  }

  private passed(
    { title, startsAt, endsAt }: Activity,
    { id }: Registration,
    isAgain: boolean,
    isLate: boolean,
  ): Passed {
    const whenText = spanText(startsAt, endsAt, this.clock.now());
    return { matterId: id, title, whenText, isAgain, isLate };
  }

  /** The registration is locked. Answers when it was written down. */
  private async letIn(
    activity: Activity,
    registration: Registration,
    { actor, by, at, note }: Entry,
  ): Promise<Date> {
    const { id } = registration;
    const action = by === 'code' ? 'scan_in' : 'check_in';
    const request = { actor, id, action, details: { by }, ...note } as const;
    const moved = await this.engine.transition(registrationFlow, request, async (transition) => {
      await this.door.setCheckIn(id, by, at, transition.at);
      if (transition.from !== 'no_show') return;
      const isTakenBack = await this.standing.takeBackMiss(registration, transition.at);
      await this.notices.letInLate(registration, activity, isTakenBack);
    });
    return moved.at;
  }

  /** Also what was signed up for before anybody knew who it was. */
  private async lockOwn(
    { personId, accountId }: Scope,
    activityId: string,
  ): Promise<Registration | undefined> {
    for (const holderId of personId === null ? [accountId] : [personId, accountId]) {
      const mine = await this.registrations.findOf(holderId, activityId);
      if (mine) return this.door.lock(mine.id);
    }
    return undefined;
  }

  private async whoShows(
    activityId: string,
    { cardCode, registrationId, reason }: ActivityCheckInDto,
    at: Date,
  ): Promise<{ id: string | undefined; by: CheckInWay; note: Entry['note'] }> {
    if (cardCode !== undefined) {
      const member = await this.memberships.findByCardCode(cardCode, at);
      if (!member) throw new AppError(ActivityError.CardRefused);
      const found = await this.registrations.findOf(member.personId, activityId);
      return { id: found?.id, by: 'card', note: {} };
    }
    if (registrationId === undefined || reason === undefined)
      throw new AppError(ActivityError.ReasonNeeded);
    const found = await this.registrations.find(registrationId);
    const id = found?.activityId === activityId ? found.id : undefined;
    return { id, by: 'manual', note: { note: reason } };
  }
}

/** Has a place, or was marked as missing, and had signed up by then: clocks of phones are a little off. */
const isExpected = ({ status, openedAt }: Registration, at: Date): boolean =>
  ['signed_up', 'drawn', 'no_show'].includes(status) &&
  openedAt.getTime() <= at.getTime() + checkInLimits.aheadSeconds * 1000;

const timeFault = (activity: Activity, at: Date) =>
  at < activity.startsAt
    ? saying(
        DoorError.TooEarly,
        `来早了：《${activity.title}》${clockText(doorOpensAt(activity))} 起签到，到时再扫`,
      )
    : saying(DoorError.TooLate, `《${activity.title}》已经结束，签不了到。去了的请联系主办方补记`);
