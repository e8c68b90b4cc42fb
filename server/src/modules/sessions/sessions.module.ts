import { Module } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import { AppConfig } from '../../config/config';
import { PersonsModule } from '../persons/persons.module';
import { AccountsRepository } from './accounts.repository';
import { DevicesController } from './devices.controller';
import { DevicesService } from './devices.service';
import { PhoneService } from './phone.service';
import { RefreshTokens } from './refresh-tokens';
import { SessionsController } from './sessions.controller';
import { AccountsPublic } from './sessions.public';
import { SessionsRepository } from './sessions.repository';
import { SessionsService } from './sessions.service';

@Module({
  imports: [PersonsModule],
  controllers: [SessionsController, DevicesController],
  providers: [
    SessionsService,
    DevicesService,
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
