import { Entity, Index } from 'typeorm';
import {
  BinaryId,
  BinaryRef,
  Code,
  Instant,
  LiveWhile,
  NumberRef,
  Text,
} from '../../database/columns';

/** 信用: a ledger. Rows are added and never changed; a reversal names the row it takes back. */
@Entity('credit_entries')
@Index('credit_entries_person', ['person_id', 'venue_id', 'at'])
@Index('credit_entries_once', ['matter_id', 'kind'], { unique: true })
@Index('credit_entries_reversed_once', ['reverses_id'], { unique: true })
export class CreditEntryEntity {
  @BinaryId() id!: Buffer;
  @BinaryRef() person_id!: Buffer;
  @BinaryRef() venue_id!: Buffer;
  /** The booking, or the registration for an activity, that it is about. */
  @BinaryRef() matter_id!: Buffer;
  @Code(12) kind!: string;
  @BinaryRef({ nullable: true }) reverses_id!: Buffer | null;
  /** The version under which it counts, and for how long. */
  @BinaryRef() rule_set_id!: Buffer;
  @Instant() counts_until!: Date;
  @Text(200) reason!: string;
  @Instant() at!: Date;
}

/** 爽约申诉: one an entry, answered by whoever looks after the venue or held the activity. */
@Entity('credit_appeals')
@Index('credit_appeals_one', ['entry_id'], { unique: true })
@Index('credit_appeals_person', ['person_id'])
export class CreditAppealEntity {
  @BinaryId() id!: Buffer;
  @Code(12) status!: string;
  @NumberRef() organisation_id!: number;
  @BinaryRef() person_id!: Buffer;
  @BinaryRef() entry_id!: Buffer;
  @Text(200) reason!: string;
  @Instant() opened_at!: Date;
  @Instant() moved_at!: Date;
  @Instant({ nullable: true }) closed_at!: Date | null;
  @LiveWhile('closed_at IS NULL') open!: number | null;
}
