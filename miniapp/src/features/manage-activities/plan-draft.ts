import {
  activityLimits,
  activityModeLines,
  addDays,
  clockText,
  drawProgrammeTexts,
  drawRuleLines,
  formFaults,
  isKeyOf,
  shanghaiDay,
  startOfDay,
  type ActivityAudience,
  type ActivityMode,
  type Day,
  type DrawRule,
  type FormField,
  type FormFieldKind,
} from '@home/shared';
import type { PlanFaults } from './plan-steps';
import type { ManagedActivity, PlanBody } from './use-managed';

/** A moment as it is picked: a day and a time of Shanghai. */
export interface Moment {
  readonly day: Day;
  readonly time: string;
}

export interface Question {
  readonly key: string;
  readonly label: string;
  readonly kind: FormFieldKind;
  readonly required: boolean;
  /** As typed: '中、大'. */
  readonly options: string;
}

/** An activity as it is typed in; kept on the phone until it is sent. */
export interface PlanDraft {
  /** Of the draft on the server that this changes; '' for a new one. */
  readonly revision: string;
  readonly organisationId: string;
  readonly title: string;
  readonly intro: string;
  readonly starts: Moment;
  readonly ends: Moment;
  /** '': not in one of our venues. */
  readonly venueId: string;
  readonly place: string;
  readonly point: { readonly latitude: number; readonly longitude: number } | null;
  readonly audience: ActivityAudience;
  readonly unions: readonly { readonly id: string; readonly name: string }[];
  readonly capacity: string;
  /** Yuan. */
  readonly fee: string;
  readonly questions: readonly Question[];
  readonly opens: Moment;
  readonly closes: Moment;
  readonly mode: ActivityMode;
  readonly holdMinutes: number;
  /** Kept while another mode is tried. */
  readonly rule: DrawRule;
}

const usualRule: DrawRule = {
  programme: 'outing',
  excludeWonWithinDays: 180,
  excludeBarred: true,
  secondTicketAfterLosingDays: 180,
};

/** Two weeks from now, sign-up from tomorrow morning on: what most change least. */
export function emptyPlan(now: Date): PlanDraft {
  const today = shanghaiDay(now);
  const day = addDays(today, 14);
  return {
    revision: '',
    organisationId: '',
    title: '',
    intro: '',
    starts: { day, time: '19:00' },
    ends: { day, time: '20:30' },
    venueId: '',
    place: '',
    point: null,
    audience: 'members',
    unions: [],
    capacity: '',
    fee: '',
    questions: [],
    opens: { day: addDays(today, 1), time: '08:00' },
    closes: { day: addDays(day, -2), time: '12:00' },
    mode: 'waitlist',
    holdMinutes: activityLimits.holdMinutes.usual,
    rule: usualRule,
  };
}

const momentOf = (instant: string): Moment => {
  const at = new Date(instant);
  return { day: shanghaiDay(at), time: clockText(at) };
};

/** What stands on the server, to be changed. */
export function draftOf({
  plan,
  revision,
  organisationId,
  unionNames,
}: ManagedActivity): PlanDraft {
  const { latitude, longitude } = plan;
  return {
    revision,
    organisationId,
    title: plan.title,
    intro: plan.intro,
    starts: momentOf(plan.startsAt),
    ends: momentOf(plan.endsAt),
    venueId: plan.venueId ?? '',
    place: plan.place,
    point: latitude === null || longitude === null ? null : { latitude, longitude },
    audience: plan.audience,
    unions: plan.unions.map((id, at) => ({ id, name: unionNames[at] ?? '' })),
    capacity: String(plan.capacity),
    fee: plan.feeFen === 0 ? '' : String(plan.feeFen / 100),
    questions: plan.form.map((field) => ({ ...field, options: field.options.join('、') })),
    opens: momentOf(plan.signUpFrom),
    closes: momentOf(plan.signUpTo),
    mode: plan.mode,
    holdMinutes: plan.holdMinutes,
    rule: plan.rule ?? usualRule,
  };
}

export const instantOf = ({ day, time }: Moment): Date => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(startOfDay(day).getTime() + (hours * 60 + minutes) * 60_000);
};

export const fieldsOf = (questions: readonly Question[]): FormField[] =>
  questions.map(({ options, label, ...question }) => ({
    ...question,
    label: label.trim(),
    options:
      question.kind === 'choice'
        ? options
            .split(/[、，,；;\n]/)
            .map((one) => one.trim())
            .filter(Boolean)
        : [],
  }));

/** A question with a key that none of the others has. */
export function anotherQuestion(questions: readonly Question[]): Question {
  const taken = new Set(questions.map(({ key }) => key));
  let n = questions.length + 1;
  while (taken.has(`q${n}`)) n += 1;
  return { key: `q${n}`, label: '', kind: 'text', required: true, options: '' };
}

/** Only after `checkPlan` found nothing. */
export function bodyOf(draft: PlanDraft): PlanBody {
  const isInVenue = draft.venueId !== '';
  return {
    title: draft.title.trim(),
    intro: draft.intro.trim(),
    startsAt: instantOf(draft.starts).toISOString(),
    endsAt: instantOf(draft.ends).toISOString(),
    venueId: isInVenue ? draft.venueId : null,
    place: draft.place.trim(),
    latitude: draft.point?.latitude ?? null,
    longitude: draft.point?.longitude ?? null,
    audience: draft.audience,
    unions: draft.audience === 'organisations' ? draft.unions.map(({ id }) => id) : [],
    capacity: Number(draft.capacity),
    feeFen: Math.round(Number(draft.fee) * 100),
    form: fieldsOf(draft.questions).map((field) => ({ ...field, options: [...field.options] })),
    signUpFrom: instantOf(draft.opens).toISOString(),
    signUpTo: instantOf(draft.closes).toISOString(),
    mode: draft.mode,
    holdMinutes: draft.holdMinutes,
    rule: draft.mode === 'draw' ? { ...draft.rule } : null,
  };
}

const HOUR_MS = 3_600_000;
const isWhole = (text: string): boolean => /^[1-9]\d{0,3}$/.test(text);

/** What is still missing, in words and in the order of the form. */
export function checkPlan(draft: PlanDraft, now: Date): PlanFaults {
  const [starts, ends, opens, closes] = [draft.starts, draft.ends, draft.opens, draft.closes].map(
    instantOf,
  ) as [Date, Date, Date, Date];
  const hours = (ends.getTime() - starts.getTime()) / HOUR_MS;
  const time =
    hours <= 0
      ? '结束要晚于开始。'
      : hours > activityLimits.longestHours
        ? '一次活动最长七天，更长的请分几次办。'
        : undefined;
  const window =
    closes <= now
      ? '报名截止的时间已经过了，请往后改。'
      : opens >= closes
        ? '开始报名要早于截止。'
        : closes > starts
          ? '报名要在活动开始前截止。'
          : undefined;
  const asked = fieldsOf(draft.questions);
  const questions = asked.some(({ label }) => label === '')
    ? '有一项没写要问什么。'
    : Object.values(formFaults(asked))[0];
  const isFee = draft.fee === '' || /^\d{1,5}(\.\d{1,2})?$/.test(draft.fee);
  return {
    ...(draft.organisationId === '' && { organisationId: '请选由哪个工会办。' }),
    ...(draft.title.trim() === '' && { title: '请写活动的名字。' }),
    ...(time !== undefined && { time }),
    ...(draft.venueId === '' && draft.place.trim() === '' && { place: '请写在哪里，让人找得到。' }),
    ...(draft.audience === 'organisations' &&
      draft.unions.length === 0 && { audience: '请选哪些工会的会员能报名。' }),
    ...(!(isWhole(draft.capacity) && Number(draft.capacity) <= activityLimits.capacity) && {
      capacity: `请写有多少名额，1 到 ${activityLimits.capacity}。`,
    }),
    ...(!(isFee && Number(draft.fee) * 100 <= activityLimits.feeFen) && {
      fee: '请写每人几元，不收费就空着。',
    }),
    ...(questions !== undefined && { questions }),
    ...(window !== undefined && { window }),
  };
}

/** How places are given, as whoever signs up reads it. */
export const linesOf = ({ mode, rule }: Pick<PlanDraft, 'mode' | 'rule'>): readonly string[] =>
  mode === 'draw' ? drawRuleLines(rule) : activityModeLines[mode];

export const programmeText = (programme: string): string =>
  isKeyOf(drawProgrammeTexts, programme) ? drawProgrammeTexts[programme] : '同类活动';
