import { joinStatuses, type JoinStatus } from '@home/shared';
import type { StandingDto } from './joining.review.dto';

/** The answer to an act of the office: where the application stands now. */
export const standing = (status: JoinStatus): StandingDto => ({
  status,
  statusText: joinStatuses[status].text,
});
