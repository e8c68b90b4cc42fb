import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { Background } from '../../outbox/background';
import { Outbox } from '../../outbox/outbox';
import { WAITLIST_FILL, type WaitlistFill } from './waitlist.events';
import { WaitlistService } from './waitlist.service';
import { WaitlistSubjects } from './waitlist-subjects';

/** A freed place is offered by the order that its own transaction left in the outbox; the job is the net below. */
@Injectable()
export class WaitlistJobs implements OnModuleInit {
  constructor(
    private readonly waitlist: WaitlistService,
    private readonly subjects: WaitlistSubjects,
    private readonly outbox: Outbox,
    private readonly background: Background,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.register<WaitlistFill>({
      kind: WAITLIST_FILL,
      delivery: 'retry',
      handle: async ({ subjectType, subjectId }) => {
        await this.waitlist.fill(subjectType, subjectId);
        return 'delivered';
      },
    });
    this.background.register({ name: 'waitlist', everySeconds: 5, run: () => this.run() });
  }

  async run(): Promise<void> {
    await this.waitlist.expire();
    for (const subject of this.subjects.list())
      for (const id of await subject.listFillable(this.clock.now()))
        await this.waitlist.fill(subject.subjectType, id);
  }
}
