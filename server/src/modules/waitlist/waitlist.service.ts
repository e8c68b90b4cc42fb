import { holdUntil, WaitlistError, type WaitlistSubjectType } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { FlowEngine, type FlowActor } from '../../flow/flow-engine';
import { Succession } from '../../flow/succession';
import { AppError } from '../../http/app-error';
import { Outbox } from '../../outbox/outbox';
import { waitlistFlow } from './waitlist.flow';
import { WaitlistRepository } from './waitlist.repository';
import { WAITLIST_FILL, type WaitlistFill } from './waitlist.events';
import { WaitlistSubjects } from './waitlist-subjects';
import type { FreePlaces, WaitlistEntry } from './waitlist.types';

const SYSTEM = { system: 'waitlist' } as const;
const LOOKED_AT_ONCE = 20;
const EXPIRED_AT_ONCE = 100;

/**
 * The line for something that is full. The subject is locked first by everybody who gives, takes or frees a place of
 * it, so what happens at once happens in some order; who is next is read with the lock held.
 */
@Injectable()
export class WaitlistService {
  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly succession: Succession,
    private readonly entries: WaitlistRepository,
    private readonly subjects: WaitlistSubjects,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** In the caller's transaction, with the subject locked. */
  async join(
    entry: Omit<WaitlistEntry, 'status' | 'holdUntil'>,
    actor: FlowActor,
    action: 'queue' | 'lose',
  ): Promise<void> {
    const { id, organisationId, personId } = entry;
    const opening = { actor, id, organisationId, personId, action };
    await this.engine.open(waitlistFlow, opening, ({ at }) =>
      this.entries.insert({ ...entry, status: 'waiting' }, at),
    );
    await this.subjects.get(entry.subjectType).lineChanged(entry.subjectId, 1);
  }

  /** Offers what is free to those who are next. Answers how many places were offered. */
  fill(subjectType: WaitlistSubjectType, subjectId: string): Promise<number> {
    return this.database.transaction(async () => {
      const subject = this.subjects.get(subjectType);
      const free = await subject.lock(subjectId);
      if (!free || free.count <= 0) return 0;
      const offered = await this.offerToNext(subjectType, subjectId, free);
      if (offered < free.count) await subject.notWanted?.(subjectId, free.count - offered);
      return offered;
    });
  }

  accept(scope: Scope, id: string): Promise<void> {
    return this.database.transaction(async () => {
      const { entry, subject } = await this.locked(scope, id);
      if (entry.holdUntil !== null && entry.holdUntil <= this.clock.now())
        throw new AppError(WaitlistError.OfferOver);
      await this.engine.transition(waitlistFlow, { actor: scope, id, action: 'take_up' }, () =>
        subject.accepted(entry, scope),
      );
    });
  }

  decline(scope: Scope, id: string): Promise<void> {
    return this.database.transaction(async () => {
      const { entry, subject } = await this.locked(scope, id);
      await this.engine.transition(waitlistFlow, { actor: scope, id, action: 'pass_up' }, () =>
        subject.released(entry, 'pass_up', scope),
      );
      await this.freed(entry.subjectType, entry.subjectId);
    });
  }

  leave(scope: Scope, id: string): Promise<void> {
    return this.database.transaction(async () => {
      const { entry, subject } = await this.locked(scope, id);
      await this.engine.transition(waitlistFlow, { actor: scope, id, action: 'leave_line' }, () =>
        subject.left(entry, scope),
      );
      await subject.lineChanged(entry.subjectId, -1);
    });
  }

  /** Offers whose time is over go to the next. Answers how many. */
  async expire(): Promise<number> {
    const over = await this.entries.listExpired(this.clock.now(), EXPIRED_AT_ONCE);
    let expired = 0;
    for (const { id, subjectType, subjectId } of over) {
      await this.database.transaction(async () => {
        const subject = this.subjects.get(subjectType);
        await subject.lock(subjectId);
        const entry = await this.entries.find(id);
        // Taken up at the last moment, or expired by another instance.
        if (entry?.status !== 'offered') return;
        const request = { actor: SYSTEM, id, action: 'let_lapse' } as const;
        await this.engine.transition(waitlistFlow, request, () =>
          subject.released(entry, 'let_lapse', SYSTEM),
        );
        await this.freed(subjectType, subjectId);
        expired += 1;
      });
    }
    return expired;
  }

  /** Nobody waits any longer: it begins, or is called off. In the caller's transaction, with the subject locked. */
  async end(
    subjectType: WaitlistSubjectType,
    subjectId: string,
    limit: number,
  ): Promise<WaitlistEntry[]> {
    const open = await this.entries.listOpen(subjectType, subjectId, limit);
    const subject = this.subjects.get(subjectType);
    for (const { id, status } of open) {
      await this.engine.transition(waitlistFlow, { actor: SYSTEM, id, action: 'end_line' });
      if (status === 'waiting') await subject.lineChanged(subjectId, -1);
    }
    return open;
  }

  rehome(fromUnion: number, toUnion: number): Promise<number> {
    return this.succession.carryOver(waitlistFlow, fromUnion, toUnion);
  }

  /** One place in line is not needed any more. In the caller's transaction, with the subject locked. */
  async endOne(matterId: string): Promise<void> {
    const entry = await this.entries.findOpenByMatter(matterId);
    if (!entry) return;
    const { id, status, subjectType, subjectId } = entry;
    await this.engine.transition(waitlistFlow, { actor: SYSTEM, id, action: 'end_line' });
    if (status === 'waiting') await this.subjects.get(subjectType).lineChanged(subjectId, -1);
  }

  /** To be said by whoever frees a place, in the same transaction. */
  freed(subjectType: WaitlistSubjectType, subjectId: string): Promise<void> {
    const order: WaitlistFill = { subjectType, subjectId };
    return this.outbox.put(WAITLIST_FILL, order, subjectId);
  }

  private async offerToNext(
    subjectType: WaitlistSubjectType,
    subjectId: string,
    { count, holdMinutes, lastMoment }: FreePlaces,
  ): Promise<number> {
    const until = holdUntil(this.clock.now(), holdMinutes, lastMoment);
    if (until <= this.clock.now()) return 0;
    let offered = 0;
    for (let after = 0; offered < count;) {
      const next = await this.entries.listNext(subjectType, subjectId, after, LOOKED_AT_ONCE);
      for (const entry of next) {
        if (offered < count && (await this.offer(entry, until))) offered += 1;
        after = entry.position;
      }
      if (next.length < LOOKED_AT_ONCE) break;
    }
    return offered;
  }

  private async offer(entry: WaitlistEntry, until: Date): Promise<boolean> {
    const subject = this.subjects.get(entry.subjectType);
    if (!(await subject.reserve(entry, until))) return false;
    await this.engine.transition(waitlistFlow, { actor: SYSTEM, id: entry.id, action: 'offer' });
    await this.entries.setHold(entry.id, until);
    await subject.lineChanged(entry.subjectId, -1);
    return true;
  }

  private async locked(scope: Scope, id: string) {
    const seen = await this.entries.find(id);
    if (!seen || seen.holderId !== (scope.personId ?? scope.accountId))
      throw new AppError(WaitlistError.NotFound);
    const subject = this.subjects.get(seen.subjectType);
    await subject.lock(seen.subjectId);
    const entry = await this.entries.find(id);
    if (!entry) throw new AppError(WaitlistError.NotFound);
    return { entry, subject };
  }
}
