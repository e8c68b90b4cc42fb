import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BinaryId, Code, Instant, Sealed } from '../../database/columns';

/** 排队间 of a hot opening. Its id is that of what opens: an activity, later a venue's day. */
@Entity('waiting_rooms')
export class WaitingRoomEntity {
  @BinaryId() id!: Buffer;
  @Code(12) subject_type!: string;
  @Instant() opens_at!: Date;
  @Index('waiting_rooms_age')
  @Instant()
  ends_at!: Date;
  /** People let in each second. */
  @Column({ type: 'smallint', unsigned: true }) rate!: number;
  @Sealed(200) seed_enc!: Buffer;
  @Column({ type: 'binary', length: 32 }) seed_hash!: Buffer;
  @Code(64, { nullable: true }) seed!: string | null;
  @Column({ type: 'int', unsigned: true, default: 0 }) entries!: number;
  /** How many were there at the moment: their order is random, everybody later comes behind. NULL before. */
  @Column({ type: 'int', unsigned: true, nullable: true }) early!: number | null;
  @Instant() created_at!: Date;
}

@Entity('waiting_room_entries')
@Index('waiting_room_entries_number', ['room_id', 'number'], { unique: true })
export class WaitingRoomEntryEntity {
  @PrimaryColumn({ type: 'binary', length: 16 }) room_id!: Buffer;
  @Index('waiting_room_entries_account')
  @PrimaryColumn({ type: 'binary', length: 16 })
  account_id!: Buffer;
  @Column({ type: 'int', unsigned: true }) number!: number;
  /** Place in the queue, from 1; NULL for whoever came before the moment, until the order is fixed. */
  @Column({ type: 'int', unsigned: true, nullable: true }) position!: number | null;
  @Index('waiting_room_entries_age')
  @Instant()
  entered_at!: Date;
}
