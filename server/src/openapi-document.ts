import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The contract: one document, from which the mini-program's types are generated. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setTitle('网上职工之家')
    .setDescription(
      'Errors are `{ code, message, requestId, fields? }`; `message` is Chinese and may be shown as it is. ' +
        'Every POST that makes or moves something takes `Idempotency-Key`.',
    )
    .setVersion('1')
    .addBearerAuth()
    .build();
  return SwaggerModule.createDocument(app, description, {
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '')}_${method}`,
  });
}
