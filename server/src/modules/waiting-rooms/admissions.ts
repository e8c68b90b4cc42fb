import { waitingRoomLimits } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { SignedCode } from '../../privacy';

const MAC_BYTES = 16;

/** A short-lived word of the waiting room that it is somebody's turn: signed, for one room and one account. */
@Injectable()
export class Admissions {
  constructor(private readonly codes: SignedCode) {}

  give(roomId: string, accountId: string, now: Date): string {
    const until = Math.floor(now.getTime() / 1000) + waitingRoomLimits.tokenSeconds;
    const mac = this.codes.sign('admission', messageOf(roomId, accountId, until), MAC_BYTES);
    return `${until}.${mac}`;
  }

  isGood(admission: string, roomId: string, accountId: string, now: Date): boolean {
    const [until = '', mac = ''] = admission.split('.');
    if (!/^\d{10}$/.test(until) || Number(until) * 1000 <= now.getTime()) return false;
    return this.codes.verify(
      'admission',
      messageOf(roomId, accountId, Number(until)),
      mac,
      MAC_BYTES,
    );
  }
}

const messageOf = (roomId: string, accountId: string, until: number): string =>
  `${roomId}.${accountId}.${until}`;
