import { HttpError } from '@home/shared';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { Pressure } from './pressure';

const HEALTH = /^\/(livez|readyz)/;
const shed = new WeakSet<FastifyRequest>();

/** Refused at the door: counted, but not written down one by one. */
export const wasShed = (request: FastifyRequest): boolean => shed.has(request);

/**
 * When more come than can be answered soon, the rest is told at once when to come again, before anything costs anything. A
 * queue inside would only make everybody wait until nobody listens any more.
 */
export function shedLoad(app: NestFastifyApplication): void {
  const pressure = app.get(Pressure);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    if (HEALTH.test(request.url)) return done();
    const kind = `${request.method} ${request.routeOptions.url ?? ''}`;
    if (!pressure.begin(kind)) {
      shed.add(request);
      const { code, status, text } = HttpError.Busy;
      void reply
        .status(status)
        .header('Retry-After', String(pressure.returnAfter()))
        .send({ code, message: text, requestId: request.id });
      return;
    }
    // Also when the phone hung up before the answer.
    reply.raw.once('close', () => pressure.end(kind));
    done();
  });
}
