import type { INestApplication, Type } from '@nestjs/common';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { RULE, type AccessRule } from './allow';

export interface RouteRule {
  method: string;
  path: string;
  handler: string;
  rule: AccessRule;
}

/** Every route of the application with its rule. Throws for a route that has none: such a server must not start. */
export function routeRules(app: INestApplication): RouteRule[] {
  const routes: RouteRule[] = [];
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (metatype) routes.push(...rulesOf(metatype as Type));
    }
  }
  const place = ({ path, method }: RouteRule): string => `${path} ${method}`;
  return routes.sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

function rulesOf(controller: Type): RouteRule[] {
  const prefix = pathOf(controller);
  const prototype: Record<string, unknown> = controller.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    if (typeof handler !== 'function') return [];
    const method: RequestMethod | undefined = Reflect.getMetadata(METHOD_METADATA, handler);
    if (method === undefined) return [];
    const path = `/${[prefix, pathOf(handler)].filter(Boolean).join('/')}`;
    const rule: AccessRule | undefined = Reflect.getMetadata(RULE, handler);
    const label = `${controller.name}.${name}`;
    if (!rule)
      throw new Error(`${RequestMethod[method]} ${path} (${label}) has neither @Allow nor @Public`);
    return [{ method: RequestMethod[method], path, handler: label, rule }];
  });
}

function pathOf(target: object): string {
  const path: string | string[] | undefined = Reflect.getMetadata(PATH_METADATA, target);
  return (Array.isArray(path) ? (path[0] ?? '') : (path ?? '')).replace(/^\/|\/$/g, '');
}
