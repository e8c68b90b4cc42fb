import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { AppConfig } from '../config/config';
import { PERSONAS } from '../database/seeds/personas';
import type { MediaCallback } from '../integrations/wechat/sandbox/media-checks';
import { SandboxWechat } from '../integrations/wechat/sandbox/sandbox-wechat';
import { WECHAT_SANDBOX_BASE } from '../integrations/wechat/wechat.module';
import { SandboxController } from './sandbox.controller';

interface Running {
  base: string;
  stop: () => Promise<void>;
}

const RUNNING_WECHAT = Symbol('RUNNING_WECHAT');

/** Never imported in production. Starts the sandbox WeChat server unless the configuration names another one. */
@Global()
@Module({
  controllers: [SandboxController],
  providers: [
    {
      provide: RUNNING_WECHAT,
      inject: [AppConfig],
      useFactory: (config: AppConfig): Promise<Running> | null => {
        if (!config.sandbox || config.wechatApiBase !== null) return null;
        const phones = Object.fromEntries(PERSONAS.map(({ name, phone }) => [name, phone]));
        const codeUrl = (page: string, scene: string): string =>
          `http://${config.host}:${config.port}/#/${page}?scene=${encodeURIComponent(scene)}`;
        const { wechatAppId: appId, wechatSecret: secret } = config;
        const callback = (): MediaCallback => ({
          url: `${config.publicBase}/api/v1/wechat/callback`,
          token: config.wechatCallbackToken,
        });
        return new SandboxWechat({ appId, secret, phones, codeUrl, callback }).start();
      },
    },
    {
      provide: WECHAT_SANDBOX_BASE,
      inject: [RUNNING_WECHAT],
      useFactory: (running: Running | null): string | null => running?.base ?? null,
    },
  ],
  exports: [WECHAT_SANDBOX_BASE],
})
export class SandboxModule implements OnApplicationShutdown {
  constructor(@Inject(RUNNING_WECHAT) private readonly running: Running | null) {}

  async onApplicationShutdown(): Promise<void> {
    await this.running?.stop();
  }
}
