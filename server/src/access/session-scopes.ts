import { ownPermissions, rolePermissions, type Permission } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../calendar/clock';
import { ActorRepository, type Actor } from './actor.repository';
import { Scope } from './scope';

const own: ReadonlySet<Permission> = new Set(ownPermissions);

/** What an actor may reach with a permission; `undefined` without an office that carries it. */
export function scopeOf(permission: Permission, actor: Actor): Scope | undefined {
  if (own.has(permission)) return Scope.grant(permission, actor, []);
  const offices = actor.offices.filter((office) =>
    rolePermissions[office.role].includes(permission),
  );
  return offices.length === 0 ? undefined : Scope.grant(permission, actor, offices);
}

/** For what is asked after the guard: a link that must die with its session and its office. */
@Injectable()
export class SessionScopes {
  constructor(
    private readonly actors: ActorRepository,
    private readonly clock: Clock,
  ) {}

  /** Read anew at each call: `undefined` when the session has ended or no valid office carries the permission. */
  async find(sessionId: string, permission: Permission): Promise<Scope | undefined> {
    const actor = await this.actors.findBySession(sessionId, this.clock.now());
    return actor && scopeOf(permission, actor);
  }
}
