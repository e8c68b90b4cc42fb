import { Module } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import { CalendarModule } from './calendar/calendar.module';
import { ConfigModule } from './config/config.module';
import { DatabaseModule } from './database/database.module';
import { FlowModule } from './flow/flow.module';
import { HttpModule } from './http/http.module';
import { WechatModule } from './integrations/wechat/wechat.module';
import { OutboxModule } from './outbox/outbox.module';
import { PrivacyModule } from './privacy';
import { SandboxModule } from './sandbox/sandbox.module';
import { isProduction } from './config/environment';

@Module({
  imports: [
    ConfigModule,
    DatabaseModule,
    HttpModule,
    CalendarModule,
    AccessModule,
    FlowModule,
    OutboxModule,
    PrivacyModule,
    WechatModule,
    ...(isProduction() ? [] : [SandboxModule]),
  ],
})
export class AppModule {}
