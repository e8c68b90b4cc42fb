import {
  HttpError,
  ownPermissions,
  Permission,
  rolePermissions,
  SessionError,
  type RealNameLevel,
} from '@home/shared';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../calendar/clock';
import { AppError } from '../http/app-error';
import { AccessTokens } from './access-tokens';
import { ActorRepository, type Actor } from './actor.repository';
import { RULE, type AccessRule } from './allow';
import { LEVEL, RealNameLevels } from './require-level';
import { Scope } from './scope';

const own: ReadonlySet<Permission> = new Set(ownPermissions);

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: AccessTokens,
    private readonly actors: ActorRepository,
    private readonly levels: RealNameLevels,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const rule = this.reflector.get<AccessRule | undefined>(RULE, context.getHandler());
    if (!rule) throw new AppError(HttpError.Forbidden);
    const actor = await this.actorOf(request);
    if (rule.kind === 'public') {
      if (actor) request.scope = Scope.grant(Permission.SessionOwn, actor, []);
      return true;
    }
    if (!actor) throw new AppError(HttpError.Unauthenticated);
    request.scope = scopeFor(rule.permission, actor);
    const level = this.reflector.get<RealNameLevel | undefined>(LEVEL, context.getHandler());
    if (level !== undefined) await this.levels.require(level, actor);
    return true;
  }

  /** No header: a guest. A header that is not good is refused even on public routes, so that no one is downgraded silently. */
  private async actorOf(request: FastifyRequest): Promise<Actor | undefined> {
    const header = request.headers.authorization;
    if (header === undefined) return undefined;
    const token = /^Bearer ([\w.-]{20,1000})$/.exec(header)?.[1];
    if (!token) throw new AppError(SessionError.Expired);
    const now = this.clock.now();
    const actor = await this.actors.findBySession(this.tokens.verify(token, now), now);
    if (!actor) throw new AppError(SessionError.Expired);
    return actor;
  }
}

function scopeFor(permission: Permission, actor: Actor): Scope {
  if (own.has(permission)) return Scope.grant(permission, actor, []);
  const offices = actor.offices.filter((office) =>
    rolePermissions[office.role].includes(permission),
  );
  if (offices.length === 0) throw new AppError(HttpError.Forbidden);
  return Scope.grant(permission, actor, offices);
}
