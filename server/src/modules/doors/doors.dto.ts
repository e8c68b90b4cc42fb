import { deviceText, doorPlaceTexts, keysOf, type DoorPlace } from '@home/shared';
import {
  BooleanField,
  ChoiceField,
  IdField,
  InstantField,
  ListField,
  TextField,
} from '../../http/fields';
import type { Door } from './doors.repository';

export class DoorDto {
  @IdField() id!: string;
  @TextField({ description: 'Who opened it, masked' }) keeperMask!: string;
  @TextField({ description: 'What the phone calls itself' }) device!: string;
  @BooleanField({ description: 'This very phone' }) isMine!: boolean;
  @InstantField() openedAt!: string;
  @InstantField() validUntil!: string;
  @InstantField({ description: 'When the phone was last heard of, to a quarter of an hour' })
  seenAt!: string;
}

export class DoorsDto {
  @TextField({ description: 'Where: the venue or the activity' }) title!: string;
  @ListField(() => DoorDto) items!: DoorDto[];
}

/** What a phone needs to make the codes without a network. */
export class DoorKeyDto {
  @IdField() id!: string;
  @TextField({ description: 'Where: the venue or the activity' }) title!: string;
  @TextField({ description: 'Base64url, 32 bytes: HMAC-SHA256 over the message of a code' })
  key!: string;
  @InstantField() validUntil!: string;
  @InstantField() serverTime!: string;
}

export class DoorPassDto {
  @TextField({ max: 200, description: 'As scanned at the door' }) code!: string;
  @InstantField({ optional: true, description: 'When a phone without a network scanned it' })
  takenAt?: string;
}

export class DoorPassedDto {
  @ChoiceField(keysOf(doorPlaceTexts)) place!: DoorPlace;
  @IdField({ description: 'The booking or the registration' }) matterId!: string;
  @TextField() title!: string;
  @TextField() whenText!: string;
  @BooleanField({ description: 'They had been let in before' }) isAgain!: boolean;
  @BooleanField({ description: 'Scanned without a network and written down later' })
  isLate!: boolean;
}

export const toDoorDto = (door: Door, sessionId: string): DoorDto => ({
  id: door.id,
  keeperMask: door.keeperMask,
  device: deviceText(door.device),
  isMine: door.sessionId === sessionId,
  openedAt: door.openedAt.toISOString(),
  validUntil: door.validUntil.toISOString(),
  seenAt: door.seenAt.toISOString(),
});
