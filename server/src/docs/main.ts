import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { routeRules } from '../access/route-rules';
import { createApp } from '../app';
import { AppModule } from '../app.module';
import { flows } from '../flows';
import { accessPage } from './access-page';
import { flowsPage } from './flows-page';

/** Writes the generated pages into the folder given. Preview mode: no database is needed. */
async function main(folder: string | undefined): Promise<void> {
  if (!folder) throw new Error('usage: node dist/docs/main.js <folder>');
  const app = await createApp(AppModule, { preview: true, logLevel: 'fatal' });
  writeFileSync(join(folder, 'access.md'), accessPage(routeRules(app)));
  writeFileSync(join(folder, 'flows.md'), flowsPage(flows));
  await app.close();
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
