import { Global, Module } from '@nestjs/common';
import { AppConfig } from '../../config/config';
import { WechatClient } from './wechat.client';

/** Injection token: address of the sandbox running in this process, or null. Absent in production. */
export const WECHAT_SANDBOX_BASE = Symbol('WECHAT_SANDBOX_BASE');

/** A person is waiting behind every call; WeChat usually answers within 200 ms. */
const TIMEOUT_MS = 5_000;

@Global()
@Module({
  providers: [
    {
      provide: WechatClient,
      inject: [AppConfig, { token: WECHAT_SANDBOX_BASE, optional: true }],
      useFactory: (config: AppConfig, sandboxBase: string | null | undefined): WechatClient => {
        const base = config.wechatApiBase ?? sandboxBase;
        if (!base) throw new Error('WECHAT_API_BASE is needed when the sandbox is off.');
        return new WechatClient({
          base,
          appId: config.wechatAppId,
          secret: config.wechatSecret,
          timeoutMs: TIMEOUT_MS,
        });
      },
    },
  ],
  exports: [WechatClient],
})
export class WechatModule {}
