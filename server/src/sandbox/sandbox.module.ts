import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { AppConfig } from '../config/config';
import { PERSONAS } from '../database/seeds/personas';
import { IDENTITY_SANDBOX_BASE } from '../integrations/identity/identity.module';
import { SandboxIdentity } from '../integrations/identity/sandbox/sandbox-identity';
import { SandboxWechat } from '../integrations/wechat/sandbox/sandbox-wechat';
import { WECHAT_SANDBOX_BASE } from '../integrations/wechat/wechat.module';
import { SandboxController } from './sandbox.controller';

interface Running {
  base: string;
  stop: () => Promise<void>;
}

const RUNNING_WECHAT = Symbol('RUNNING_WECHAT');
const RUNNING_IDENTITY = Symbol('RUNNING_IDENTITY');

/** Never imported in production. Starts the sandbox servers unless the configuration names others. */
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
        return new SandboxWechat({ appId, secret, phones, codeUrl }).start();
      },
    },
    {
      provide: WECHAT_SANDBOX_BASE,
      inject: [RUNNING_WECHAT],
      useFactory: (running: Running | null): string | null => running?.base ?? null,
    },
    {
      provide: RUNNING_IDENTITY,
      inject: [AppConfig],
      useFactory: (config: AppConfig): Promise<Running> | null => {
        if (!config.sandbox || config.identityApiBase !== null) return null;
        const { identityAppKey: appKey, identitySecret: secret } = config;
        return new SandboxIdentity({ appKey, secret }).start();
      },
    },
    {
      provide: IDENTITY_SANDBOX_BASE,
      inject: [RUNNING_IDENTITY],
      useFactory: (running: Running | null): string | null => running?.base ?? null,
    },
  ],
  exports: [WECHAT_SANDBOX_BASE, IDENTITY_SANDBOX_BASE],
})
export class SandboxModule implements OnApplicationShutdown {
  constructor(
    @Inject(RUNNING_WECHAT) private readonly wechat: Running | null,
    @Inject(RUNNING_IDENTITY) private readonly identity: Running | null,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.wechat?.stop();
    await this.identity?.stop();
  }
}
