/** How many personal files one person may open a day. A new number is a new version, never an edit. */
export interface RevealLimit {
  readonly version: number;
  /** 'YYYY-MM-DD' */
  readonly effectiveFrom: string;
  readonly aDay: number;
}

/** A busy chair decides some fifty applications a day, and not each of them needs the originals. */
export const revealLimitVersions: readonly RevealLimit[] = [
  { version: 1, effectiveFrom: '2026-01-01', aDay: 60 },
];

/** The limit in force on a day. @throws RangeError before the first version */
export function revealLimitOn(day: string): RevealLimit {
  const inForce = revealLimitVersions.filter(({ effectiveFrom }) => effectiveFrom <= day);
  const latest = inForce.sort((a, b) => b.version - a.version)[0];
  if (!latest) throw new RangeError(`no reveal limit on ${day}`);
  return latest;
}
