import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { Background } from '../../outbox/background';
import { visitMarksEnd } from './stations.rules';
import { VisitsRepository } from './stations.visits.repository';

/** Where somebody was is sensitive (行踪轨迹): marks go after three days, counts stay. */
@Injectable()
export class VisitRetentionJob {
  constructor(
    private readonly visits: VisitsRepository,
    private readonly clock: Clock,
    background: Background,
  ) {
    background.register({ name: 'visit-retention', everySeconds: 600, run: () => this.run() });
  }

  /** One pass. Answers how many marks were deleted. */
  run(): Promise<number> {
    return this.visits.deleteBefore(visitMarksEnd(this.clock.now()));
  }
}
