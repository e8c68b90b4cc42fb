import type { WaitlistStatus, WaitlistSubjectType } from '@home/shared';
import type { FlowActor } from '../../flow/flow-engine';

export interface WaitlistEntry {
  readonly id: string;
  readonly status: WaitlistStatus;
  readonly organisationId: number;
  /** Of a guest whom no union knows; else `null`. */
  readonly accountId: string | null;
  readonly personId: string | null;
  /** The person, or the account of a guest. */
  readonly holderId: string;
  readonly subjectType: WaitlistSubjectType;
  readonly subjectId: string;
  /** The registration or booking it is for. */
  readonly matterId: string;
  /** Places in line go up; they are not counted without gaps. */
  readonly position: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly holdUntil: Date | null;
}

/** What may be given now, as seen with the subject locked. */
export interface FreePlaces {
  /** 0 also when nothing is given any more. */
  readonly count: number;
  readonly holdMinutes: number;
  /** No offer is held past it. */
  readonly lastMoment: Date;
}

/**
 * Something that can be full: an activity, a slot of a venue. All of it is called inside a transaction. The subject
 * keeps the length of its line itself, so that whoever is not on the list is refused by one guarded UPDATE.
 */
export interface WaitlistSubject {
  readonly subjectType: WaitlistSubjectType;
  /** Locked until the transaction ends: always the first lock. `undefined`: there is no such thing any more. */
  lock(subjectId: string): Promise<FreePlaces | undefined>;
  lineChanged(subjectId: string, by: 1 | -1): Promise<void>;
  /**
   * Takes the place and the person's time, and tells them. False, with nothing written, when the person is elsewhere
   * at that time or may not come now: they keep their place in line.
   */
  reserve(entry: WaitlistEntry, holdUntil: Date): Promise<boolean>;
  accepted(entry: WaitlistEntry, actor: FlowActor): Promise<void>;
  /** The place and the person's time are given back. */
  released(entry: WaitlistEntry, how: 'pass_up' | 'let_lapse', actor: FlowActor): Promise<void>;
  left(entry: WaitlistEntry, actor: FlowActor): Promise<void>;
  /** Free places that nobody in line can take now: they are anybody's. Without it they stay for the line. */
  notWanted?(subjectId: string, count: number): Promise<void>;
  /** Subjects with something free and somebody in line: for the net under the outbox. */
  listFillable(now: Date): Promise<string[]>;
}
