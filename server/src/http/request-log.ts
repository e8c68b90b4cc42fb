import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import type { Metrics } from './metrics';
import { wasShed } from './shed-load';

/** Templates, never values: `/api/v1/join/applications/:id`. */
const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'unknown';

/**
 * One line for each write, refusal and slow answer; plain reads are only counted. A line per request costs as much CPU
 * as a prepared statement, and who read what is the audit's business, not the log's.
 */
export function logRequests(app: NestFastifyApplication, metrics: Metrics): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = routeOf(request);
    const { statusCode: status, elapsedTime } = reply;
    metrics.observeRequest(request.method, route, status, elapsedTime / 1000);
    if (wasShed(request)) return done();
    if (request.method !== 'GET' || status >= 400 || elapsedTime > 1000) {
      request.log.info({
        requestId: request.id,
        method: request.method,
        route,
        status,
        ms: Math.round(elapsedTime),
      });
    }
    done();
  });
  fastify.addHook('onSend', (request, reply, payload, done) => {
    void reply.header('x-request-id', request.id);
    done(null, payload);
  });
}
