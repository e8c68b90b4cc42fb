import { permissionTexts, keysOf, rolePermissions, type Permission, type Role } from '@home/shared';

export interface HeldOffice {
  readonly role: Role;
  readonly organisationId: number;
}

/** What the offices together allow, in the order of the permission table. Empty for a worker without an office. */
export function capabilitiesOf(offices: readonly HeldOffice[]): Permission[] {
  const held = new Set(offices.flatMap(({ role }) => rolePermissions[role]));
  return keysOf(permissionTexts).filter((permission) => held.has(permission));
}

/** The organisations at which one of the offices carries the permission. */
export function organisationsWith(
  permission: Permission,
  offices: readonly HeldOffice[],
): number[] {
  const holding = offices.filter(({ role }) => rolePermissions[role].includes(permission));
  return [...new Set(holding.map(({ organisationId }) => organisationId))];
}
