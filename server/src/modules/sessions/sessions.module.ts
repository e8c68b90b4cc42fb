import { Module } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import { AppConfig } from '../../config/config';
import { AccountsRepository } from './accounts.repository';
import { PhoneService } from './phone.service';
import { RefreshTokens } from './refresh-tokens';
import { SessionsController } from './sessions.controller';
import { AccountsPublic } from './sessions.public';
import { SessionsRepository } from './sessions.repository';
import { SessionsService } from './sessions.service';

@Module({
  controllers: [SessionsController],
  providers: [
    SessionsService,
    PhoneService,
    SessionsRepository,
    AccountsRepository,
    AccountsPublic,
    {
      provide: RefreshTokens,
      inject: [AppConfig],
      useFactory: (config: AppConfig) =>
        new RefreshTokens(
          Buffer.from(readFileSync(config.sessionKeyFile, 'utf8').trim(), 'base64'),
        ),
    },
  ],
  exports: [AccountsPublic],
})
export class SessionsModule {}
