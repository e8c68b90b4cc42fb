import { Global, Logger, Module } from '@nestjs/common';
import { AppConfig } from '../../config/config';
import { IdentityClient } from './identity.client';

/** Injection token: address of the sandbox running in this process, or null. Absent in production. */
export const IDENTITY_SANDBOX_BASE = Symbol('IDENTITY_SANDBOX_BASE');

/** A person is waiting behind every call. */
const TIMEOUT_MS = 5_000;

@Global()
@Module({
  providers: [
    {
      provide: IdentityClient,
      inject: [AppConfig, { token: IDENTITY_SANDBOX_BASE, optional: true }],
      useFactory: (config: AppConfig, sandboxBase: string | null | undefined): IdentityClient => {
        const logger = new Logger(IdentityClient.name);
        const { identityAppKey: appKey, identitySecret: secret } = config;
        const base = config.identityApiBase ?? sandboxBase ?? null;
        const options = { base, appKey, secret, timeoutMs: TIMEOUT_MS };
        return new IdentityClient(options, (reason) => logger.warn(reason));
      },
    },
  ],
  exports: [IdentityClient],
})
export class IdentityModule {}
