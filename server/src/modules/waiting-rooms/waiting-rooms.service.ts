import {
  pollAfter,
  secondsUntilAdmitted,
  WaitingRoomError,
  waitingRoomLimits,
  waitingRoomStates,
  type WaitingRoomState,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { AppError } from '../../http/app-error';
import { ColumnCipher } from '../../privacy';
import { Admissions } from './admissions';
import type { WaitingRoomDto } from './waiting-rooms.dto';
import {
  WaitingRoomsRepository,
  type RoomEntry,
  type SeenRoom,
  type WaitingRoom,
} from './waiting-rooms.repository';

/**
 * The queue before a hot opening. Nobody gains by being quick: whoever is there at the moment gets a random place, and
 * people are let in at a steady rate that is computed from the time, so that no worker has to run.
 */
@Injectable()
export class WaitingRoomsService {
  constructor(
    private readonly database: Database,
    private readonly rooms: WaitingRoomsRepository,
    private readonly admissions: Admissions,
    private readonly cipher: ColumnCipher,
    private readonly clock: Clock,
  ) {}

  /** Entering twice is entering once. */
  async enter(scope: Scope, id: string): Promise<WaitingRoomDto> {
    const seen = await this.seen(scope, id);
    const { room, entry } = seen;
    const now = this.clock.now();
    const from = room.opensAt.getTime() - waitingRoomLimits.enterMinutes * 60_000;
    if (now.getTime() < from) throw new AppError(WaitingRoomError.NotOpen);
    if (entry || now >= room.endsAt) return this.present(scope, seen);
    await this.rooms.insertEntry(id, scope.accountId, now);
    return this.look(scope, id);
  }

  async look(scope: Scope, id: string): Promise<WaitingRoomDto> {
    return this.present(scope, await this.seen(scope, id));
  }

  /** The room, with its order fixed once the moment has come, and one's own place in it. */
  private async seen({ accountId }: Scope, id: string): Promise<SeenRoom> {
    const seen = await this.rooms.findWithEntry(id, accountId);
    if (!seen) throw new AppError(WaitingRoomError.NotFound);
    if (seen.room.early !== null || this.clock.now() < seen.room.opensAt) return seen;
    await this.fix(id);
    return (await this.rooms.findWithEntry(id, accountId)) ?? seen;
  }

  /** Whoever looks first after the moment fixes the order; everybody else finds it fixed. */
  private fix(id: string): Promise<void> {
    return this.database.transaction(async () => {
      const room = await this.rooms.lock(id);
      if (room?.early !== null) return;
      const sealed = await this.rooms.findSealedSeed(id);
      await this.rooms.fixOrder(room, this.cipher.decrypt('waiting_rooms', 'seed_enc', id, sealed));
    });
  }

  private present(scope: Scope, { room, entry, places }: SeenRoom): WaitingRoomDto {
    const now = this.clock.now();
    const position = entry?.position ?? null;
    const seconds = position === null ? null : secondsUntilAdmitted(position, room, places, now);
    const state = stateOf(room, entry, seconds, now);
    const admission =
      state === 'admitted' ? this.admissions.give(room.id, scope.accountId, now) : null;
    return {
      id: room.id,
      state,
      text: waitingRoomStates[state],
      number: entry?.number ?? null,
      position,
      seconds,
      askAgainSeconds: pollAfter(seconds ?? untilOpen(room, now)),
      opensAt: room.opensAt.toISOString(),
      endsAt: room.endsAt.toISOString(),
      now: now.toISOString(),
      admission,
      seedHash: room.seedHash.toString('hex'),
      seed: room.seed,
      early: room.early,
    };
  }
}

const untilOpen = ({ opensAt }: WaitingRoom, now: Date): number =>
  Math.max(0, (opensAt.getTime() - now.getTime()) / 1000);

function stateOf(
  room: WaitingRoom,
  entry: RoomEntry | undefined,
  seconds: number | null,
  now: Date,
): WaitingRoomState {
  if (now >= room.endsAt) return 'over';
  if (!entry) return 'not_yet';
  if (seconds === null) return 'entering';
  return seconds > 0 ? 'queued' : 'admitted';
}
