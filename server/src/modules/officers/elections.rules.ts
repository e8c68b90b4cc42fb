import {
  addDays,
  addMonths,
  daysBetween,
  isDay,
  isNearRelation,
  isSameEmployer,
  OfficerError,
  officerLimits,
  termYears,
  type AppErrorSpec,
  type Day,
  type OfficerPost,
  type Relation,
  type RelativeStanding,
} from '@home/shared';

export interface Candidate {
  readonly personId: string;
  readonly post: OfficerPost;
}

export interface Committee {
  readonly startedOn: Day;
  readonly years: number;
  readonly officers: readonly Candidate[];
}

/** What somebody declared about a relative, as far as it counts for an election. */
export interface DeclaredRelative {
  readonly personId: string;
  readonly relation: Relation;
  readonly standing: RelativeStanding;
  readonly employerName: string | null;
  readonly organisationId: number | null;
}

/** What is wrong with the committee as it was put together; `undefined` when nothing is. */
export function faultOf(
  { startedOn, years, officers }: Committee,
  today: Day,
): AppErrorSpec | undefined {
  if (!termYears.some((one) => one === years)) return OfficerError.YearsWrong;
  const wrongDay = dayFault(startedOn, today);
  if (wrongDay) return wrongDay;
  const chairs = officers.filter(({ post }) => post === 'chair').length;
  if (chairs === 0) return OfficerError.NoChair;
  if (chairs > 1) return OfficerError.TwoChairs;
  const posts = new Set(officers.map(({ personId, post }) => `${personId} ${post}`));
  if (posts.size < officers.length) return OfficerError.TwicePost;
  return auditsThemself(officers) ? OfficerError.AuditorHoldsPurse : undefined;
}

/** An election is reported within sixty days. */
export function dayFault(electedOn: Day, today: Day): AppErrorSpec | undefined {
  const ago = isDay(electedOn) ? daysBetween(electedOn, today) : -1;
  return ago < 0 || ago > officerLimits.reportedWithinDays ? OfficerError.DayWrong : undefined;
}

/** 中国工会审计条例: who answers for the union's money does not sit on the commission that examines it. */
function auditsThemself(officers: readonly Candidate[]): boolean {
  const leads = new Set(
    officers
      .filter(({ post }) => post === 'chair' || post === 'vice_chair')
      .map((one) => one.personId),
  );
  return officers.some(({ personId, post }) => post === 'finance_auditor' && leads.has(personId));
}

/**
 * 工会法 §10: near relatives (民法典 §1045) of the one in charge of an enterprise cannot be candidates for the committee of
 * its grass-roots union. The employer is known by its union or by its name.
 */
export function isBarredByKinship(
  declared: Omit<DeclaredRelative, 'personId'>,
  union: { readonly id: number; readonly employerName: string | null },
): boolean {
  if (declared.standing !== 'employer_head' || !isNearRelation(declared.relation)) return false;
  if (declared.organisationId === union.id) return true;
  return (
    declared.employerName !== null &&
    union.employerName !== null &&
    isSameEmployer(declared.employerName, union.employerName)
  );
}

/** Nobody puts themself or a declared relative into post. */
export const isRecusedFrom = (
  decider: { readonly personId: string | null; readonly relatives: readonly string[] },
  officers: readonly Pick<Candidate, 'personId'>[],
): boolean =>
  officers.some(
    ({ personId }) => personId === decider.personId || decider.relatives.includes(personId),
  );

/** The last day: three years from 2026-03-01 end on 2029-02-28. */
export function lastDayOf(startedOn: Day, years: number, postponedMonths = 0): Day {
  return addDays(addMonths(startedOn, years * 12 + postponedMonths), -1);
}
