import type { WaitlistSubjectType } from '@home/shared';

/** Outbox: a place of this subject may have become free. Handled until it succeeds; doing it twice is doing it once. */
export const WAITLIST_FILL = 'waitlist.fill';

export interface WaitlistFill {
  readonly subjectType: WaitlistSubjectType;
  readonly subjectId: string;
}
