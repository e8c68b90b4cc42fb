import type { Permission } from '@home/shared';
import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Scope } from './scope';

export const RULE = 'access:rule';

export type AccessRule = { kind: 'public' } | { kind: 'allow'; permission: Permission };

/** The one permission that a route asks for. A route has exactly one of `@Allow` and `@Public`, or the server does not start. */
export const Allow = (permission: Permission): MethodDecorator =>
  SetMetadata(RULE, { kind: 'allow', permission } satisfies AccessRule);

/** Anyone may call it, signed in or not; see `@OptionalViewer`. */
export const Public = (): MethodDecorator =>
  SetMetadata(RULE, { kind: 'public' } satisfies AccessRule);

declare module 'fastify' {
  interface FastifyRequest {
    scope?: Scope;
  }
}

const scopeOf = (context: ExecutionContext): Scope | undefined =>
  context.switchToHttp().getRequest<FastifyRequest>().scope;

/** The scope that the guard granted for this route's permission. */
export const CurrentScope = createParamDecorator((_: unknown, context: ExecutionContext): Scope => {
  const scope = scopeOf(context);
  if (!scope) throw new Error('@CurrentScope on a @Public route: use @OptionalViewer');
  return scope;
});

/** On a `@Public` route: who is looking, when they are signed in. Carries no office. */
export const OptionalViewer = createParamDecorator(
  (_: unknown, context: ExecutionContext): Scope | null => scopeOf(context) ?? null,
);
