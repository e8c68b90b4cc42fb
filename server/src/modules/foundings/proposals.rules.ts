import type { ProposalKind } from '@home/shared';
import { districtOf } from './foundings.rules';

/** Live members of fallback and joint unions below one organisation, who work at one employer. */
export interface EmployerCount {
  /** Fingerprint, as hex. */
  readonly employerKey: string;
  readonly parentId: number;
  readonly parentPath: string;
  readonly members: number;
}

export interface WantedProposal {
  readonly kind: ProposalKind;
  readonly areaId: number;
  /** Who is asked: where most of them are. */
  readonly parentId: number;
  /** Zeros for small employers together. */
  readonly employerKey: string;
  readonly members: number;
  readonly employers: readonly { readonly employerKey: string; readonly members: number }[];
}

export const TOGETHER = '00'.repeat(16);

/** What a proposal is about, so that there is one of it. */
export const subjectOf = ({
  areaId,
  employerKey,
}: Pick<WantedProposal, 'areaId' | 'employerKey'>): string => `${areaId} ${employerKey}`;

/** An employer in a district, as `isFounded` of `wantedProposals` is asked about it. */
export const employerIn = (districtId: number, employerKey: string): string =>
  `${districtId} ${employerKey}`;

/**
 * Which proposals the figures ask for. An employer counts throughout its district, since its people are taken in where they
 * scan or live; small employers count together in one place. Pure: the same figures give the same answer, in one order.
 */
export function wantedProposals(
  counts: readonly EmployerCount[],
  threshold: number,
  isFounded: (employerInDistrict: string) => boolean,
): WantedProposal[] {
  const free = counts.filter(
    ({ parentPath, employerKey }) => !isFounded(employerIn(districtOf(parentPath), employerKey)),
  );
  const byEmployer = groupBy(free, (one) =>
    employerIn(districtOf(one.parentPath), one.employerKey),
  );
  const own = byEmployer.filter((rows) => sum(rows) >= threshold).map(ownProposal);
  const small = byEmployer.filter((rows) => sum(rows) < threshold).flat();
  const joint = groupBy(small, ({ parentId }) => String(parentId))
    .filter((rows) => rows.length > 1 && sum(rows) >= threshold)
    .map(jointProposal);
  return [...own, ...joint].sort((a, b) => (subjectOf(a) < subjectOf(b) ? -1 : 1));
}

function ownProposal(rows: readonly EmployerCount[]): WantedProposal {
  const [most] = [...rows].sort((a, b) => b.members - a.members || a.parentId - b.parentId);
  if (!most) throw new Error('a proposal about nobody');
  const { employerKey, parentId, parentPath } = most;
  const members = sum(rows);
  return {
    kind: 'own',
    areaId: districtOf(parentPath),
    parentId,
    employerKey,
    members,
    employers: [{ employerKey, members }],
  };
}

function jointProposal(rows: readonly EmployerCount[]): WantedProposal {
  const parentId = rows[0]?.parentId ?? 0;
  const employers = rows
    .map(({ employerKey, members }) => ({ employerKey, members }))
    .sort((a, b) => b.members - a.members || (a.employerKey < b.employerKey ? -1 : 1));
  return {
    kind: 'joint',
    areaId: parentId,
    parentId,
    employerKey: TOGETHER,
    members: sum(rows),
    employers,
  };
}

const sum = (rows: readonly EmployerCount[]): number =>
  rows.reduce((total, { members }) => total + members, 0);

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}
