import { WaitingRoomError, type WaitlistSubjectType } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { AppError } from '../../http/app-error';
import { ColumnCipher } from '../../privacy';
import { Admissions } from './admissions';
import { WaitingRoomsRepository } from './waiting-rooms.repository';

export interface NewRoom {
  /** Of what opens: an activity, later a venue's day. */
  readonly id: string;
  readonly subjectType: WaitlistSubjectType;
  readonly opensAt: Date;
  readonly ratePerSecond: number;
  /** Afterwards no admission is asked for. */
  readonly lastsMinutes: number;
}

/** 排队, for whatever opens hot: `open` it beforehand, `requireAdmission` in the act. Joins the caller's transaction. */
@Injectable()
export class WaitingRoomsPublic {
  constructor(
    private readonly rooms: WaitingRoomsRepository,
    private readonly admissions: Admissions,
    private readonly cipher: ColumnCipher,
    private readonly clock: Clock,
  ) {}

  async open({ lastsMinutes, ...room }: NewRoom): Promise<void> {
    const seed = randomBytes(32).toString('hex');
    const seedHash = createHash('sha256').update(seed, 'utf8').digest();
    const endsAt = new Date(room.opensAt.getTime() + lastsMinutes * 60_000);
    const sealed = this.cipher.encrypt('waiting_rooms', 'seed_enc', room.id, seed);
    await this.rooms.insert({ ...room, endsAt, seedHash }, sealed, this.clock.now());
  }

  /** Only while there is a room for it and it is on. @throws WaitingRoomError.AdmissionNeeded */
  async requireAdmission(scope: Scope, id: string, admission: string | null): Promise<void> {
    const room = await this.rooms.find(id);
    const now = this.clock.now();
    if (!room || now < room.opensAt || now >= room.endsAt) return;
    if (admission === null || !this.admissions.isGood(admission, id, scope.accountId, now))
      throw new AppError(WaitingRoomError.AdmissionNeeded);
  }
}
