import 'reflect-metadata';
import { configureApp, createApp } from './app';
import { AppModule } from './app.module';
import { AppConfig, ConfigError, loadConfig } from './config/config';
import { KeyFileError } from './privacy';

/**
 * Connections that wait to be accepted; the system may allow fewer (net.core.somaxconn). Where it is full the phone's system
 * tries again only after seconds, then after a minute.
 */
const BACKLOG = 4096;

async function main(): Promise<void> {
  const app = await createApp(AppModule, { logLevel: loadConfig().logLevel });
  await configureApp(app);
  const config = app.get(AppConfig);
  await app.listen({ port: config.port, host: config.host, backlog: BACKLOG });
}

main().catch((error: unknown) => {
  const isClear = error instanceof ConfigError || error instanceof KeyFileError;
  console.error(isClear ? error.message : error);
  process.exit(1);
});
