import { fileLimits, rosterLimits } from '@home/shared';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { LogController } from 'fastify';
import { uuidv7 } from 'uuidv7';
import { routeRules } from './access/route-rules';
import { AppConfig } from './config/config';
import { closeGracefully } from './http/graceful-close';
import { logRequests } from './http/request-log';
import { Metrics } from './http/metrics';
import { shedLoad } from './http/shed-load';
import { setSecurityHeaders } from './http/security-headers';
import { validation } from './http/validation';
import { openApiDocument } from './openapi-document';

const BODY_LIMIT = 256 * 1024;
const UNPREFIXED = ['livez', 'readyz', 'sandbox/*path'];

/** Everything between the socket and the modules. Used by main, by the tests and by `pnpm contract`. */
export async function createApp(
  module: Type,
  options: { preview?: boolean; logLevel?: string } = {},
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    genReqId: () => uuidv7(),
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 100 },
    // A file over a slow line; whatever is slower is tried again by the phone.
    requestTimeout: 60_000,
    // On shutdown idle connections are closed at once; running requests are finished.
    forceCloseConnections: 'idle',
    trustProxy: 'loopback',
    logger: { level: options.logLevel ?? 'info', base: null },
  });
  await readFiles(adapter);
  return NestFactory.create<NestFastifyApplication>(module, adapter, {
    preview: options.preview ?? false,
    abortOnError: false,
    logger: ['error', 'warn'],
  });
}

/** A file is a body of its own kind, and may be larger than any text. */
async function readFiles(adapter: FastifyAdapter): Promise<void> {
  const fastify = adapter.getInstance();
  // Streams: only the route that asks for the file reads it, and stops where the limit is passed.
  await fastify.register(multipart, {
    limits: { fileSize: fileLimits.bytes, files: 1, fields: 5, fieldSize: 1024, parts: 6 },
  });
  fastify.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: rosterLimits.fileBytes },
    (_request, body, done) => done(null, body),
  );
}

/** Prefix, validation, headers, documentation. Throws when a route has no access rule. */
export async function configureApp(app: NestFastifyApplication): Promise<void> {
  const config = app.get(AppConfig);
  describeRoutes(app);
  app.useGlobalPipes(validation());
  app.enableShutdownHooks();
  logRequests(app, app.get(Metrics));
  closeGracefully(app);
  setSecurityHeaders(app, config.production);
  shedLoad(app);
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: '网上职工之家 API',
  });
  if (config.previewDir)
    await app.register(fastifyStatic, { root: config.previewDir, prefix: '/' });
}

/** The part that the contract needs as well. */
export function describeRoutes(app: NestFastifyApplication): void {
  app.setGlobalPrefix('api/v1', { exclude: UNPREFIXED });
  routeRules(app);
}
