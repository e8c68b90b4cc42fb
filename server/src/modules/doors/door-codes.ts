import { doorCodeLimits, doorMessage, type DoorCode } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import { macOf, SignedCode } from '../../privacy';

/**
 * Keys of doors and the codes made from them. A key is derived from the data key for one registered phone at one door: one
 * that leaks opens that door until its evening is over or somebody ends it.
 */
@Injectable()
export class DoorCodes {
  constructor(private readonly codes: SignedCode) {}

  keyOf(doorId: string): Buffer {
    return this.codes.secret('door_code', doorId);
  }

  /** Compares in constant time; what nobody made never asks the database. */
  isGenuine({ doorId, step, mac }: DoorCode): boolean {
    const given = Buffer.from(mac, 'base64url');
    if (given.length !== doorCodeLimits.macBytes) return false;
    return this.codes
      .secrets('door_code', doorId)
      .some((key) =>
        timingSafeEqual(macOf(key, doorMessage(doorId, step), doorCodeLimits.macBytes), given),
      );
  }
}
