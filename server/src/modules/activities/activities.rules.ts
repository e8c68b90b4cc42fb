import {
  ActivityError,
  activityLimits,
  registrationStatuses,
  type AppErrorSpec,
  type RegistrationStatus,
} from '@home/shared';
import type { Activity, ActivityPlan, Registration } from './activities.types';

const HOUR_MS = 3_600_000;

/** Why a plan cannot be published as it is; `undefined` when it can. */
export function planFault(plan: ActivityPlan, now: Date): AppErrorSpec | undefined {
  const { signUpFrom, signUpTo, startsAt, endsAt } = plan;
  const inOrder = signUpFrom < signUpTo && signUpTo <= startsAt && startsAt < endsAt;
  const hours = (endsAt.getTime() - startsAt.getTime()) / HOUR_MS;
  if (!inOrder || signUpTo <= now || hours > activityLimits.longestHours)
    return ActivityError.TimesWrong;
  if (plan.venueId === null && plan.place === '') return ActivityError.PlaceMissing;
  if ((plan.audience === 'organisations') !== plan.unions.length > 0)
    return ActivityError.AudienceWrong;
  if ((plan.mode === 'draw') !== (plan.rule !== null)) return ActivityError.DrawRuleMissing;
  return undefined;
}

export interface Visitor {
  readonly personId: string | null;
  /** Path of the union they are a live member of: '/1/12/140/'. */
  readonly unionPath: string | null;
}

/** Whether an activity is for them. Unions are named by id: their members may come and those of the unions below. */
export function audienceFault(
  { audience, unions }: Pick<Activity, 'audience' | 'unions'>,
  { personId, unionPath }: Visitor,
): AppErrorSpec | undefined {
  if (audience === 'guests') return undefined;
  if (personId === null) return ActivityError.PersonNeeded;
  if (audience === 'everyone') return undefined;
  const above = (unionPath ?? '').split('/');
  const isMember = unionPath !== null;
  const isNamed = audience === 'members' || unions.some((id) => above.includes(String(id)));
  return isMember && isNamed ? undefined : ActivityError.NotForYou;
}

/** Whether one can sign up at this moment. */
export function windowFault(
  { status, signUpFrom, signUpTo }: Pick<Activity, 'status' | 'signUpFrom' | 'signUpTo'>,
  now: Date,
): AppErrorSpec | undefined {
  if (status !== 'published') return ActivityError.SignUpOver;
  if (now < signUpFrom) return ActivityError.NotOpenYet;
  return now < signUpTo ? undefined : ActivityError.SignUpOver;
}

/** Whether the door is watched at this moment. */
export function isDoorTime(
  { startsAt, endsAt }: Pick<Activity, 'startsAt' | 'endsAt'>,
  now: Date,
): boolean {
  return now >= doorOpensAt({ startsAt }) && now <= endsAt;
}

/** From when on people are let in. */
export const doorOpensAt = ({ startsAt }: Pick<Activity, 'startsAt'>): Date =>
  new Date(startsAt.getTime() - activityLimits.checkInEarlyMinutes * 60_000);

export type OwnAction = 'cancel' | 'accept' | 'decline' | 'leave' | 'rate';
type Own = Pick<Registration, 'status' | 'rating' | 'endsAt'>;

const DAY_MS = 86_400_000;

export const isRatable = ({ status, rating, endsAt }: Own, now: Date): boolean =>
  status === 'checked_in' &&
  rating === null &&
  now >= endsAt &&
  now.getTime() <= endsAt.getTime() + activityLimits.ratingDays * DAY_MS;

export function ownActions(
  registration: Own,
  { startsAt }: Pick<Activity, 'startsAt'>,
  now: Date,
): OwnAction[] {
  const { status } = registration;
  if (status === 'offered') return ['accept', 'decline'];
  if (status === 'waiting') return ['leave'];
  if (isRatable(registration, now)) return ['rate'];
  const isCancellable = ['entered', 'signed_up', 'drawn'].includes(status);
  return isCancellable && now < startsAt ? ['cancel'] : [];
}

export type SignUpAction = 'remove';

export const signUpActions = ({ status }: Pick<Registration, 'status'>): SignUpAction[] =>
  status === 'signed_up' || status === 'drawn' ? ['remove'] : [];

export type OfficeAction = 'edit' | 'publish' | 'resize' | 'close' | 'cancel';

export const officeActions = ({ status }: Pick<Activity, 'status'>): OfficeAction[] => {
  if (status === 'draft') return ['edit', 'publish', 'cancel'];
  if (status === 'published') return ['resize', 'close', 'cancel'];
  return status === 'closed' ? ['resize', 'cancel'] : [];
};

/** States that take one of the places. */
export const placeHolding: readonly RegistrationStatus[] = (
  Object.keys(registrationStatuses) as RegistrationStatus[]
).filter((status) => registrationStatuses[status].holdsPlace);
