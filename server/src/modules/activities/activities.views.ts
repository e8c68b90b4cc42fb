import { activityModeTexts, activityStatuses, activityAudienceTexts } from '@home/shared';
import type { ActivityCardDto, ActivityPlanDto } from './activities.dto';
import type { Activity, ActivityPlan } from './activities.types';

export const toActivityPlan = (plan: ActivityPlanDto): ActivityPlan => ({
  title: plan.title,
  intro: plan.intro,
  startsAt: new Date(plan.startsAt),
  endsAt: new Date(plan.endsAt),
  venueId: plan.venueId,
  place: plan.place,
  latitude: plan.latitude,
  longitude: plan.longitude,
  audience: plan.audience,
  unions: plan.unions.map(Number),
  capacity: plan.capacity,
  feeFen: plan.feeFen,
  form: plan.form.map(({ key, label, kind, required, options }) => ({
    key,
    label,
    kind,
    required,
    options,
  })),
  signUpFrom: new Date(plan.signUpFrom),
  signUpTo: new Date(plan.signUpTo),
  mode: plan.mode,
  holdMinutes: plan.holdMinutes,
  rule: plan.rule && {
    programme: plan.rule.programme,
    excludeWonWithinDays: plan.rule.excludeWonWithinDays,
    excludeBarred: plan.rule.excludeBarred,
    secondTicketAfterLosingDays: plan.rule.secondTicketAfterLosingDays,
  },
});

export const toPlanDto = (activity: ActivityPlan): ActivityPlanDto => ({
  title: activity.title,
  intro: activity.intro,
  startsAt: activity.startsAt.toISOString(),
  endsAt: activity.endsAt.toISOString(),
  venueId: activity.venueId,
  place: activity.place,
  latitude: activity.latitude,
  longitude: activity.longitude,
  audience: activity.audience,
  unions: activity.unions.map(String),
  capacity: activity.capacity,
  feeFen: activity.feeFen,
  form: activity.form.map((field) => ({ ...field, options: [...field.options] })),
  signUpFrom: activity.signUpFrom.toISOString(),
  signUpTo: activity.signUpTo.toISOString(),
  mode: activity.mode,
  holdMinutes: activity.holdMinutes,
  rule: activity.rule && { ...activity.rule },
});

export function toActivityCard(activity: Activity): ActivityCardDto {
  const { text, tone } = activityStatuses[activity.status];
  return {
    id: activity.id,
    title: activity.title,
    status: activity.status,
    statusText: text,
    tone,
    organiserName: activity.organisation.name,
    startsAt: activity.startsAt.toISOString(),
    endsAt: activity.endsAt.toISOString(),
    place: activity.place,
    latitude: activity.latitude,
    longitude: activity.longitude,
    photo: activity.photos[0] ?? null,
    mode: activity.mode,
    modeText: activityModeTexts[activity.mode],
    audienceText: activityAudienceTexts[activity.audience],
    capacity: activity.capacity,
    free: Math.max(0, activity.capacity - activity.taken),
    waiting: activity.waiting,
    feeFen: activity.feeFen,
    signUpFrom: activity.signUpFrom.toISOString(),
    signUpTo: activity.signUpTo.toISOString(),
  };
}
