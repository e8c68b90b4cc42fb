import type { WaitlistSubjectType } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import type { FlowActor } from '../../flow/flow-engine';
import { WaitlistRepository } from './waitlist.repository';
import { WaitlistService } from './waitlist.service';
import { WaitlistSubjects } from './waitlist-subjects';
import type { WaitlistEntry, WaitlistSubject } from './waitlist.types';

export type { FreePlaces, WaitlistEntry, WaitlistSubject } from './waitlist.types';

/**
 * 候补, for whatever can be full: implement `WaitlistSubject`, register it at start, `join` people when it is, and say
 * `freed` in the transaction that frees a place. Writes join the caller's transaction.
 */
@Injectable()
export class WaitlistPublic {
  constructor(
    private readonly service: WaitlistService,
    private readonly entries: WaitlistRepository,
    private readonly subjects: WaitlistSubjects,
  ) {}

  register(subject: WaitlistSubject): void {
    this.subjects.register(subject);
  }

  /** The subject is locked by the caller; `position` grows with every caller that locks it. */
  join(
    entry: Omit<WaitlistEntry, 'status' | 'holdUntil'>,
    actor: FlowActor,
    action: 'queue' | 'lose' = 'queue',
  ): Promise<void> {
    return this.service.join(entry, actor, action);
  }

  /** A place became free: it is offered within seconds. */
  freed(subjectType: WaitlistSubjectType, subjectId: string): Promise<void> {
    return this.service.freed(subjectType, subjectId);
  }

  decline(scope: Scope, entryId: string): Promise<void> {
    return this.service.decline(scope, entryId);
  }

  leave(scope: Scope, entryId: string): Promise<void> {
    return this.service.leave(scope, entryId);
  }

  /** Ends at most `limit` waits and offers, the subject being locked. Answers whose; the caller moves their matters. */
  end(
    subjectType: WaitlistSubjectType,
    subjectId: string,
    limit: number,
  ): Promise<WaitlistEntry[]> {
    return this.service.end(subjectType, subjectId, limit);
  }

  /** The organiser is closing: the line goes on with its successor. */
  rehome(fromUnion: number, toUnion: number): Promise<number> {
    return this.service.rehome(fromUnion, toUnion);
  }

  endOne(matterId: string): Promise<void> {
    return this.service.endOne(matterId);
  }

  /** A guest who waits has become known as this person. */
  follow(matterId: string, personId: string): Promise<void> {
    return this.entries.setPerson(matterId, personId);
  }

  findByMatter(matterId: string): Promise<WaitlistEntry | undefined> {
    return this.entries.findOpenByMatter(matterId);
  }

  /** How many wait before this one. */
  countAhead(entry: WaitlistEntry): Promise<number> {
    return this.entries.countAhead(entry);
  }
}
