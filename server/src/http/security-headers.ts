import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import helmet from 'helmet';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

/**
 * Helmet's headers, asked for once: they are the same for every answer, and composing them anew each time cost a
 * quarter of the CPU of a plain read (docs/performance.md).
 */
export function setSecurityHeaders(app: NestFastifyApplication, production: boolean): void {
  const headers = headersOf(production);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (_request, reply, done) => {
      void reply.headers(headers);
      done();
    });
}

function headersOf(production: boolean): ReturnType<ServerResponse['getHeaders']> {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  const compose = helmet({
    contentSecurityPolicy: {
      directives: {
        fontSrc: ["'self'", 'data:'],
        imgSrc: ["'self'", 'data:', 'blob:'],
        // The API's documentation starts with a script in its page.
        scriptSrc: ["'self'", "'unsafe-inline'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        // The preview is served over plain http on a developer's machine.
        upgradeInsecureRequests: production ? [] : null,
      },
    },
    crossOriginEmbedderPolicy: false,
  });
  compose(request, response, (error) => {
    if (error) throw error instanceof Error ? error : new Error('helmet failed');
  });
  return response.getHeaders();
}
