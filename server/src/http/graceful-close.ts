import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/**
 * Running requests are finished, and their connections closed with the answer: a kept-alive one would hold the process
 * for another minute.
 */
export function closeGracefully(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  let closing = false;
  fastify.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) void reply.header('connection', 'close');
    done(null, payload);
  });
}
