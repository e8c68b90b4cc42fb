import type { Permission, Role } from '@home/shared';

/** An assignment that is valid now: a role over an organisation and everything below it. */
export interface Office {
  readonly assignmentId: string;
  readonly role: Role;
  readonly organisationId: number;
  readonly path: string;
}

export interface Identity {
  readonly sessionId: string;
  readonly accountId: string;
  /** `null` until an application ties the account to a real-name person. */
  readonly personId: string | null;
  /** Persons declared as relatives, by either side: their matters are decided by others. Of an office holder only. */
  readonly relatives?: readonly string[];
}

const granted: unique symbol = Symbol('granted by the guard');

/**
 * What the caller may reach with the permission the route asks for. Only the guard makes one (through `grantScope`), so
 * a read that takes a `Scope` first cannot be called without the check having run.
 */
export class Scope implements Identity {
  readonly [granted] = true;

  private constructor(
    readonly permission: Permission,
    readonly sessionId: string,
    readonly accountId: string,
    readonly personId: string | null,
    readonly offices: readonly Office[],
    readonly relatives: readonly string[],
  ) {}

  /** For the guard alone; lint keeps other folders from importing it. */
  static grant(permission: Permission, identity: Identity, offices: readonly Office[]): Scope {
    return new Scope(
      permission,
      identity.sessionId,
      identity.accountId,
      identity.personId,
      offices,
      identity.relatives ?? [],
    );
  }

  /** True when one of the offices stands over the organisation with this path (prefix rule). */
  covers(path: string): boolean {
    return this.offices.some((office) => path.startsWith(office.path));
  }

  officesOver(path: string): readonly Office[] {
    return this.offices.filter((office) => path.startsWith(office.path));
  }

  /** The organisations at which the offices are held, without those below them. */
  organisationIds(): number[] {
    return [...new Set(this.offices.map((office) => office.organisationId))];
  }
}
