import { Entity, Index } from 'typeorm';
import { BinaryId, BinaryRef, Instant, LiveWhile } from '../../database/columns';

/** A calendar link of one account. Its secret is signed from the id, so nothing that opens it is stored. */
@Entity('calendar_feeds')
@Index('calendar_feeds_one', ['account_id', 'open'], { unique: true })
export class CalendarFeedEntity {
  @BinaryId() id!: Buffer;
  @BinaryRef() account_id!: Buffer;
  @Instant() created_at!: Date;
  @Index('calendar_feeds_age')
  @Instant({ nullable: true })
  ended_at!: Date | null;
  @LiveWhile('ended_at IS NULL') open!: number | null;
}
