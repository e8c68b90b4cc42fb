import { keysOf, permissionTexts, rolePermissions, type Permission, type Role } from '@home/shared';

/** What the offices together allow, in the order of the permission table. Empty for a worker without an office. */
export function capabilitiesOf(offices: readonly { readonly role: Role }[]): Permission[] {
  const held = new Set(offices.flatMap(({ role }) => rolePermissions[role]));
  return keysOf(permissionTexts).filter((permission) => held.has(permission));
}
