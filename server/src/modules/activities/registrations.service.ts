import {
  ActivityError,
  answerFaults,
  registrationStatuses,
  type FormAnswer,
  type RegistrationStatus,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database, type Statement } from '../../database/database';
import { duplicateKeyOf } from '../../database/errors';
import { newId } from '../../database/ids';
import { FlowOpenings } from '../../flow/flow-openings';
import { AppError } from '../../http/app-error';
import { ColumnCipher } from '../../privacy';
import { WaitlistPublic } from '../waitlist/waitlist.public';
import { WaitingRoomsPublic } from '../waiting-rooms/waiting-rooms.public';
import { ActivitiesRepository } from './activities.repository';
import { ActivityPlaces } from './activity-places.repository';
import { audienceFault, windowFault } from './activities.rules';
import type { Activity, Holder } from './activities.types';
import { HeldTime } from './held-time';
import { registrationFlow } from './registration.flow';
import { RegistrationsRepository } from './registrations.repository';
import { Standing } from './standing';

export interface SignUp {
  readonly answers: readonly FormAnswer[];
  /** What the waiting room gave, while there is one. */
  readonly admission: string | null;
}

export interface SignedUp {
  readonly id: string;
  readonly status: RegistrationStatus;
  readonly statusText: string;
  /** The public number in a draw. */
  readonly number: number | null;
}

export const holderOf = ({ personId, accountId }: Scope): Holder =>
  personId === null
    ? { holderId: accountId, personId, accountId }
    : { holderId: personId, personId, accountId: null };

/** Also what was signed up for before anybody knew who it was. */
export const isHeldBy = ({ personId, accountId }: Scope, holderId: string): boolean =>
  holderId === personId || holderId === accountId;

/**
 * Signing up. The hot path: reads that wait for nobody, then the guarded counter and everything else in one round trip as
 * the last thing before COMMIT, so that the row that all are after is locked for as short as can be. Only where there is a
 * line the counter comes first, because what is written depends on it.
 */
@Injectable()
export class RegistrationsService {
  constructor(
    private readonly database: Database,
    private readonly openings: FlowOpenings,
    private readonly activities: ActivitiesRepository,
    private readonly places: ActivityPlaces,
    private readonly registrations: RegistrationsRepository,
    private readonly waitlist: WaitlistPublic,
    private readonly rooms: WaitingRoomsPublic,
    private readonly time: HeldTime,
    private readonly standing: Standing,
    private readonly cipher: ColumnCipher,
    private readonly clock: Clock,
  ) {}

  signUp(scope: Scope, activityId: string, asked: SignUp): Promise<SignedUp> {
    return this.database.transaction(async () => {
      const activity = await this.activities.find(activityId);
      if (!activity || activity.status === 'draft') throw new AppError(ActivityError.NotFound);
      const fault = windowFault(activity, this.clock.now());
      if (fault) throw new AppError(fault);
      const holder = holderOf(scope);
      const visitor = await this.registrations.findVisitor(holder);
      const unfit = audienceFault(activity, visitor);
      if (unfit) throw new AppError(unfit);
      if (visitor.isIn(activityId)) throw new AppError(ActivityError.AlreadyIn);
      // Most of those who come for something hot come too late: they are told without touching the row that all are after.
      if (activity.mode === 'first_come' && activity.taken >= activity.capacity)
        throw new AppError(ActivityError.Full);
      if (
        activity.mode !== 'draw' &&
        (await this.standing.isBarred(activity.venueId, holder.personId))
      )
        throw new AppError(ActivityError.Barred);
      await this.rooms.requireAdmission(scope, activityId, asked.admission);
      const faults = answerFaults(activity.form, asked.answers);
      if (Object.keys(faults).length > 0) throw new AppError(ActivityError.AnswersWrong, faults);
      return this.place(scope, activity, holder, asked.answers);
    });
  }

  private async place(
    scope: Scope,
    activity: Activity,
    holder: Holder,
    answers: readonly FormAnswer[],
  ): Promise<SignedUp> {
    const id = newId();
    const sealed = this.seal(id, answers);
    if (activity.mode === 'draw') {
      const number = await this.numberOf(activity);
      this.open(scope, activity, holder, { id, status: 'entered', number, sealed });
      return signedUp(id, 'entered', number);
    }
    const directly = { id, status: 'signed_up', number: null, sealed } as const;
    if (activity.mode === 'first_come') {
      this.open(scope, activity, holder, directly, [this.places.takeStatement(activity.id)]);
      return signedUp(id, 'signed_up', null);
    }
    if (await this.places.takePlace(activity.id)) {
      this.open(scope, activity, holder, directly);
      return signedUp(id, 'signed_up', null);
    }
    const position = await this.numberOf(activity);
    this.open(scope, activity, holder, { id, status: 'waiting', number: null, sealed });
    await this.waitlist.join(
      {
        ...holder,
        id: newId(),
        organisationId: activity.organisation.id,
        subjectType: 'activity',
        subjectId: activity.id,
        matterId: id,
        position,
        startsAt: activity.startsAt,
        endsAt: activity.endsAt,
      },
      scope,
    );
    // Whoever was passed over leaves something free that this one can have.
    if (activity.taken < activity.capacity) await this.waitlist.freed('activity', activity.id);
    return signedUp(id, 'waiting', null);
  }

  private async numberOf({ id }: Activity): Promise<number> {
    const number = await this.places.nextNumber(id);
    if (number === undefined) throw new AppError(ActivityError.SignUpOver);
    return number;
  }

  private open(
    scope: Scope,
    activity: Activity,
    holder: Holder,
    {
      id,
      status,
      number,
      sealed,
    }: { id: string; status: keyof typeof actionOf; number: number | null; sealed: Buffer | null },
    guard: readonly Statement[] = [],
  ): void {
    const opening = {
      actor: scope,
      id,
      organisationId: activity.organisation.id,
      personId: holder.personId,
      status,
      action: actionOf[status],
    };
    const span = { from: activity.startsAt, to: activity.endsAt };
    const rows = ({ at }: { at: Date }): Statement[] => [
      ...guard,
      this.registrations.insertStatement(
        { id, status, number, answers: sealed, at },
        holder,
        activity,
      ),
      // Whoever only waits may still be elsewhere; the time is taken with the offer.
      ...(status === 'waiting' ? [] : [this.time.hold(holder.holderId, span, id)]),
    ];
    this.openings.openLast(registrationFlow, opening, rows, async (outcome) => {
      if ('error' in outcome) throw refusalOf(outcome.error);
      if (guard.length > 0 && outcome.changed[0] !== 1) throw new AppError(ActivityError.Full);
    });
  }

  private seal(id: string, answers: readonly FormAnswer[]): Buffer | null {
    if (answers.length === 0) return null;
    const text = JSON.stringify(answers);
    return this.cipher.encrypt('activity_registrations', 'answers_enc', id, text);
  }
}

const signedUp = (id: string, status: RegistrationStatus, number: number | null): SignedUp => ({
  id,
  status,
  statusText: registrationStatuses[status].text,
  number,
});

const actionOf = { entered: 'enter', signed_up: 'sign_up', waiting: 'queue' } as const;

/** What a unique key that refused the rows means. Anything else is a fault. */
function refusalOf(error: unknown): unknown {
  const key = duplicateKeyOf(error);
  if (key === undefined) return error;
  return new AppError(
    key === 'activity_registrations_one' ? ActivityError.AlreadyIn : ActivityError.TimeTaken,
  );
}
