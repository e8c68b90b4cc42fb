import 'reflect-metadata';
import { configureApp, createApp } from './app';
import { AppModule } from './app.module';
import { AppConfig, ConfigError, loadConfig } from './config/config';
import { KeyFileError } from './privacy';

async function main(): Promise<void> {
  const app = await createApp(AppModule, { logLevel: loadConfig().logLevel });
  await configureApp(app);
  const config = app.get(AppConfig);
  await app.listen(config.port, config.host);
}

main().catch((error: unknown) => {
  const isClear = error instanceof ConfigError || error instanceof KeyFileError;
  console.error(isClear ? error.message : error);
  process.exit(1);
});
