import { isKeyOf, rolePermissions, type Permission } from '@home/shared';
import { useMe } from './me';

interface OwnUnion {
  readonly code: string;
  readonly text: string;
}

/** The unions for which this person may do something, by their offices. */
export function useOwnUnions(permission: Permission): OwnUnion[] {
  const { me } = useMe();
  const offices = (me?.offices ?? []).filter(
    ({ role }) => isKeyOf(rolePermissions, role) && rolePermissions[role].includes(permission),
  );
  const names = new Map(offices.map((office) => [office.organisationId, office.organisationName]));
  return [...names].map(([code, text]) => ({ code, text }));
}

/** The only one without asking; an old draft may name a union this person no longer serves. */
export function chosenAmong(unions: readonly { code: string }[], chosen: string): string {
  if (unions.length === 1) return unions[0]?.code ?? '';
  return unions.some(({ code }) => code === chosen) ? chosen : '';
}
