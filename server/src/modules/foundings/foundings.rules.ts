import {
  checkEmployerName,
  daysBetween,
  employerKeyText,
  foundingLimits,
  isDay,
  isOfOneEmployer,
  officerLimits,
  type FoundingKind,
  type OfficerPost,
} from '@home/shared';

const UNION_WORDS = /工会(委员会|联合会)?$/;

/** The second step of '/1/12/120/': names are unique within a district; the city itself at the top. */
export function districtOf(path: string): number {
  const [city, district] = path.split('/').filter(Boolean);
  return Number(district ?? city);
}

/**
 * 企业工会组织名称: a union of one employer bears its name, whole or without the place before it; a joint one says that it
 * is one, a sectoral one its trade.
 */
export function isUnionName(
  kind: FoundingKind,
  name: string,
  employerName: string | undefined,
): boolean {
  const length = Array.from(name).length;
  if (length < foundingLimits.nameAtLeast || length > foundingLimits.nameLength) return false;
  if (!UNION_WORDS.test(name) || name.includes('总工会') || !checkEmployerName(name).ok)
    return false;
  if (isOfOneEmployer(kind)) {
    const core = employerKeyText(name).replace(UNION_WORDS, '');
    return core.length >= 2 && employerKeyText(employerName ?? '').endsWith(core);
  }
  if (kind === 'joint') return name.includes('联合');
  return kind !== 'sectoral' || name.includes('行业');
}

/** The employers as written: exactly one for a union of one employer, each once. `undefined` when they are wrong. */
export function employersIn(kind: FoundingKind, typed: readonly string[]): string[] | undefined {
  const names = new Map<string, string>();
  for (const one of typed) {
    const check = checkEmployerName(one);
    if (!check.ok) return undefined;
    names.set(employerKeyText(check.name), check.name);
  }
  if (isOfOneEmployer(kind) && names.size !== 1) return undefined;
  return names.size > foundingLimits.employers ? undefined : [...names.values()];
}

/** After its preparation was approved, at most so long ago as an election may be, and not in the future. */
export function isMeetingDay(heldOn: string, approvedOn: string, today: string): boolean {
  if (!isDay(heldOn) || heldOn < approvedOn || heldOn > today) return false;
  return daysBetween(heldOn, today) <= officerLimits.reportedWithinDays;
}

/** One chair, and everybody once. */
export function isCommittee(officers: readonly { personId: string; post: OfficerPost }[]): boolean {
  const people = new Set(officers.map(({ personId }) => personId));
  const chairs = officers.filter(({ post }) => post === 'chair');
  return chairs.length === 1 && people.size === officers.length;
}
