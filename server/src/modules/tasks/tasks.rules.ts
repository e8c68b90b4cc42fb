import { Permission, rolePermissions, type Role } from '@home/shared';

/** Organisations at which the same permissions are held. */
export interface Authority {
  readonly organisationIds: readonly number[];
  readonly permissions: readonly Permission[];
}

/** A task is in the inbox of whoever may both read tasks and do what it asks for, at the organisation that has it. */
export function authoritiesOf(
  offices: readonly { role: Role; organisationId: number }[],
): Authority[] {
  const held = new Map<number, Set<Permission>>();
  for (const { role, organisationId } of offices) {
    const permissions = rolePermissions[role];
    if (!permissions.includes(Permission.TaskRead)) continue;
    held.set(organisationId, new Set([...(held.get(organisationId) ?? []), ...permissions]));
  }
  const alike = new Map<string, { organisationIds: number[]; permissions: Permission[] }>();
  for (const [organisationId, permissions] of held) {
    const sorted = [...permissions].sort();
    const group = alike.get(sorted.join()) ?? { organisationIds: [], permissions: sorted };
    group.organisationIds.push(organisationId);
    alike.set(sorted.join(), group);
  }
  return [...alike.values()];
}

export const DEPUTY_LABEL = '代理';

/** True for whoever has the tasks of this organisation only because its chair is away. */
export function standsIn(
  offices: readonly { role: Role; organisationId: number }[],
  organisationId: number,
): boolean {
  const here = offices.filter((office) => office.organisationId === organisationId);
  return here.length > 0 && here.every(({ role }) => role === 'deputy');
}
