import { Column, Entity, Index } from 'typeorm';
import { BinaryId, BinaryRef, Code, Instant, LiveWhile, NumberRef } from '../../database/columns';

/** 候补: one place in the line for something that is full. `matter_id`: the registration or booking it is for. */
@Entity('waitlist_entries')
@Index('waitlist_entries_one', ['subject_type', 'subject_id', 'holder_id', 'open'], {
  unique: true,
})
@Index('waitlist_entries_place', ['subject_type', 'subject_id', 'position'], { unique: true })
@Index('waitlist_entries_next', ['subject_type', 'subject_id', 'status', 'position'])
@Index('waitlist_entries_held', ['status', 'hold_until'])
@Index('waitlist_entries_holder', ['holder_id', 'opened_at'])
export class WaitlistEntryEntity {
  @BinaryId() id!: Buffer;
  @Code(12) status!: string;
  @NumberRef() organisation_id!: number;
  @BinaryRef({ nullable: true }) account_id!: Buffer | null;
  @BinaryRef({ nullable: true }) person_id!: Buffer | null;
  @BinaryRef() holder_id!: Buffer;
  @Code(12) subject_type!: string;
  @BinaryRef() subject_id!: Buffer;
  @Index('waitlist_entries_matter', { unique: true })
  @BinaryRef()
  matter_id!: Buffer;
  @Column({ type: 'int', unsigned: true }) position!: number;
  /** The time that would be spent there: nobody is offered two places for one time. */
  @Instant() starts_at!: Date;
  @Index('waitlist_entries_age')
  @Instant()
  ends_at!: Date;
  @Instant({ nullable: true }) hold_until!: Date | null;
  @Instant() opened_at!: Date;
  @Instant() moved_at!: Date;
  @Instant({ nullable: true }) closed_at!: Date | null;
  @LiveWhile('closed_at IS NULL') open!: number | null;
}
