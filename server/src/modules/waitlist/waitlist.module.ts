import { Module, type OnModuleInit } from '@nestjs/common';
import { FlowRegistry } from '../../flow/define-flow';
import { waitlistFlow } from './waitlist.flow';
import { WaitlistController } from './waitlist.controller';
import { WaitlistJobs } from './waitlist.jobs';
import { WaitlistPublic } from './waitlist.public';
import { WaitlistQueries } from './waitlist.queries';
import { WaitlistRepository } from './waitlist.repository';
import { WaitlistService } from './waitlist.service';
import { WaitlistSubjects } from './waitlist-subjects';

@Module({
  controllers: [WaitlistController],
  providers: [
    WaitlistJobs,
    WaitlistPublic,
    WaitlistQueries,
    WaitlistRepository,
    WaitlistService,
    WaitlistSubjects,
  ],
  exports: [WaitlistPublic],
})
export class WaitlistModule implements OnModuleInit {
  constructor(private readonly flows: FlowRegistry) {}

  onModuleInit(): void {
    this.flows.register(waitlistFlow);
  }
}
