import { Module } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import { CalendarModule } from './calendar/calendar.module';
import { ConfigModule } from './config/config.module';
import { DatabaseModule } from './database/database.module';
import { FlowModule } from './flow/flow.module';
import { HttpModule } from './http/http.module';
import { OutboxModule } from './outbox/outbox.module';

@Module({
  imports: [ConfigModule, DatabaseModule, HttpModule, CalendarModule, AccessModule, FlowModule, OutboxModule],
})
export class AppModule {}
