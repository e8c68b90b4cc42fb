import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { createApp, describeRoutes } from './app';
import { AppModule } from './app.module';
import { openApiDocument } from './openapi-document';

/** Writes the OpenAPI file to the path given. Preview mode: nothing is constructed, no database is needed. */
async function main(path: string | undefined): Promise<void> {
  if (!path) throw new Error('usage: node dist/openapi.js <file>');
  const app = await createApp(AppModule, { preview: true, logLevel: 'fatal' });
  describeRoutes(app);
  writeFileSync(path, `${JSON.stringify(openApiDocument(app), null, 2)}\n`);
  await app.close();
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
