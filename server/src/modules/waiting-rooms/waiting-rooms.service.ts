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
  enter(scope: Scope, id: string): Promise<WaitingRoomDto> {
    return this.database.transaction(async () => {
      const seen = await this.get(id);
      const from = seen.opensAt.getTime() - waitingRoomLimits.enterMinutes * 60_000;
      if (this.clock.now().getTime() < from) throw new AppError(WaitingRoomError.NotOpen);
      if (!(await this.rooms.findEntry(id, scope.accountId))) await this.addEntry(scope, id);
      return this.look(scope, id);
    });
  }

  async look(scope: Scope, id: string): Promise<WaitingRoomDto> {
    const room = await this.fixed(await this.get(id));
    const entry = await this.rooms.findEntry(id, scope.accountId);
    return this.present(scope, room, entry);
  }

  private async addEntry({ accountId }: Scope, id: string): Promise<void> {
    const room = await this.rooms.lock(id);
    // The lock was waited for: the same account may have entered from another phone meanwhile.
    if (!room || (await this.rooms.findEntry(id, accountId))) return;
    const now = this.clock.now();
    if (now >= room.endsAt) return;
    const isLate = room.early !== null || now >= room.opensAt;
    if (isLate && room.early === null) await this.fix(room);
    const number = room.entries + 1;
    await this.rooms.insertEntry(id, accountId, { number, position: isLate ? number : null }, now);
  }

  /** Whoever looks first after the moment fixes the order; everybody else finds it fixed. */
  private async fixed(room: WaitingRoom): Promise<WaitingRoom> {
    if (room.early !== null || this.clock.now() < room.opensAt) return room;
    return this.database.transaction(async () => {
      const locked = await this.rooms.lock(room.id);
      if (locked?.early === null) await this.fix(locked);
      return this.get(room.id);
    });
  }

  private async fix(room: WaitingRoom): Promise<void> {
    const sealed = await this.rooms.findSealedSeed(room.id);
    await this.rooms.fixOrder(
      room,
      this.cipher.decrypt('waiting_rooms', 'seed_enc', room.id, sealed),
    );
  }

  private present(scope: Scope, room: WaitingRoom, entry: RoomEntry | undefined): WaitingRoomDto {
    const now = this.clock.now();
    const position = entry?.position ?? null;
    const seconds =
      position === null
        ? null
        : secondsUntilAdmitted(position, room.opensAt, room.ratePerSecond, now);
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

  private async get(id: string): Promise<WaitingRoom> {
    const room = await this.rooms.find(id);
    if (!room) throw new AppError(WaitingRoomError.NotFound);
    return room;
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
