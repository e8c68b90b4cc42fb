import { Entity, Index } from 'typeorm';
import { BinaryId, BinaryRef, Code, Instant, LiveWhile } from '../../database/columns';

/** 门口码: one phone that shows the codes of one door for an evening. The key is derived from the id and stored nowhere. */
@Entity('doors')
@Index('doors_one', ['place_id', 'session_id', 'open'], { unique: true })
export class DoorEntity {
  @BinaryId() id!: Buffer;
  /** `venue` or `activity`. */
  @Code(8) place!: string;
  @BinaryRef() place_id!: Buffer;
  /** The phone: gone with its login. */
  @BinaryRef() session_id!: Buffer;
  @Index('doors_account')
  @BinaryRef()
  account_id!: Buffer;
  /** The office under which it was opened: the door is shut when it ends. */
  @BinaryRef() assignment_id!: Buffer;
  @Instant() opened_at!: Date;
  @Index('doors_age')
  @Instant()
  valid_until!: Date;
  @Instant({ nullable: true }) ended_at!: Date | null;
  @LiveWhile('ended_at IS NULL') open!: number | null;
}
