import { keysOf, waitingRoomStates, type WaitingRoomState } from '@home/shared';
import { ChoiceField, IdField, InstantField, IntField, TextField } from '../../http/fields';

export class WaitingRoomDto {
  @IdField({ description: 'Of what opens: the activity' }) id!: string;
  @ChoiceField(keysOf(waitingRoomStates)) state!: WaitingRoomState;
  @TextField() text!: string;
  @IntField({ nullable: true, description: 'Given on entering, one after the other' })
  number!: number | null;
  @IntField({ nullable: true, description: 'Place in the queue, from 1; known at the moment' })
  position!: number | null;
  @IntField({ nullable: true, description: 'Seconds until it is one’s turn; 0: now' })
  seconds!: number | null;
  @IntField() askAgainSeconds!: number;
  @InstantField() opensAt!: string;
  @InstantField({ description: 'From then on nobody has to queue' }) endsAt!: string;
  @InstantField({ description: 'The server’s clock, for the countdown' }) now!: string;
  @TextField({ nullable: true, max: 60, description: 'To be sent along with the sign-up' })
  admission!: string | null;
  @TextField({ min: 64, max: 64 }) seedHash!: string;
  @TextField({ min: 64, max: 64, nullable: true, description: 'Public once the order is fixed' })
  seed!: string | null;
  @IntField({ nullable: true, description: 'How many were there at the moment' })
  early!: number | null;
}
