import type { OrganisationChangeKind } from '@home/shared';
import type { OrganisationCard } from '../organisations/organisations.public';

type Union = Pick<OrganisationCard, 'id' | 'parentId' | 'path' | 'level' | 'fallback' | 'isOpen'>;

/** Only a grass-roots union closes, and never the fallback of a place; anything below the city can be moved. */
export function mayChange(kind: OrganisationChangeKind, union: Union, children: number): boolean {
  if (!union.isOpen || union.parentId === null) return false;
  if (kind === 'move') return !union.fallback;
  return union.level === 'grassroots' && !union.fallback && children === 0;
}

const RANK: Readonly<Record<string, number>> = {
  city: 0,
  district: 1,
  industry: 1,
  subdistrict: 2,
  grassroots: 3,
};

/** Who may take over: another grass-roots union for a merger; for a move one of a higher level that is not below. */
export function mayTakeOver(kind: OrganisationChangeKind, union: Union, target: Union): boolean {
  if (!target.isOpen || target.id === union.id) return false;
  if (kind === 'dissolve') return target.id === union.parentId;
  if (kind === 'merge') return target.level === 'grassroots';
  const isHigher = (RANK[target.level] ?? 9) < (RANK[union.level] ?? 0);
  return isHigher && target.id !== union.parentId && !target.path.startsWith(union.path);
}

/** Nearest organisation that stands over both: '/1/12/140/' and '/1/12/7/141/' → 12. */
export function commonAbove(one: string, other: string): number {
  const ids = (path: string): string[] => path.split('/').filter(Boolean);
  const [first, second] = [ids(one).slice(0, -1), ids(other).slice(0, -1)];
  let common = Number(first[0]);
  for (const [i, id] of first.entries()) {
    if (id !== second[i]) break;
    common = Number(id);
  }
  return common;
}
