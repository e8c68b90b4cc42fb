import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { readFileSync } from 'node:fs';
import { AppConfig } from '../config/config';
import { AccessGuard } from './access.guard';
import { AccessTokens } from './access-tokens';
import { RealNameLevels } from './require-level';
import { ActorRepository } from './actor.repository';

@Global()
@Module({
  providers: [
    ActorRepository,
    RealNameLevels,
    {
      provide: AccessTokens,
      inject: [AppConfig],
      useFactory: (config: AppConfig) =>
        new AccessTokens(Buffer.from(readFileSync(config.sessionKeyFile, 'utf8').trim(), 'base64')),
    },
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [ActorRepository, AccessTokens],
})
export class AccessModule {}
