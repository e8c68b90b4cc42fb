import { Global, Logger, Module } from '@nestjs/common';
import { AppConfig } from '../config/config';
import { Clock, OffsetClock, SystemClock } from './clock';
import { CALENDAR_OVERRIDES } from './overrides';
import { WorkingDays } from './working-days';

@Global()
@Module({
  providers: [
    {
      provide: Clock,
      inject: [AppConfig],
      useFactory: ({ sandbox, sandboxClock }: AppConfig): Clock => {
        if (!sandbox) return new SystemClock();
        const clock = new OffsetClock();
        if (sandboxClock !== null) clock.set(new Date(sandboxClock));
        return clock;
      },
    },
    {
      provide: WorkingDays,
      useFactory: () => {
        const logger = new Logger('Calendar');
        return new WorkingDays(CALENDAR_OVERRIDES, (text) => logger.warn(text));
      },
    },
  ],
  exports: [Clock, WorkingDays],
})
export class CalendarModule {}
