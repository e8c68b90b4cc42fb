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

/** 拟停会籍: proposed by the union, warned of, decided by a person. One open a membership. */
@Entity('membership_lapses')
@Index('membership_lapses_one_open', ['membership_id', 'open'], { unique: true })
export class MembershipLapseEntity {
  @BinaryId() id!: Buffer;
  @Code(20) status!: string;
  /** Has the matter now: the union, or one above it. */
  @NumberRef() organisation_id!: number;
  @Index('membership_lapses_person')
  @BinaryRef()
  person_id!: Buffer;
  @BinaryRef() membership_id!: Buffer;
  @Text(200) reason!: string;
  @Instant() opened_at!: Date;
  @Instant() moved_at!: Date;
  @Instant({ nullable: true }) closed_at!: Date | null;
  @LiveWhile('closed_at IS NULL') open!: number | null;
}

/** 接转: a member asks another union to take their membership over. One open a person. */
@Entity('membership_transfers')
@Index('membership_transfers_one_open', ['person_id', 'open'], { unique: true })
@Index('membership_transfers_target', ['to_organisation_id', 'open'])
export class MembershipTransferEntity {
  @BinaryId() id!: Buffer;
  @Code(20) status!: string;
  /** Has the matter now: the new union, or one above it. */
  @NumberRef() organisation_id!: number;
  @BinaryRef() account_id!: Buffer;
  @BinaryRef() person_id!: Buffer;
  @Index('membership_transfers_membership')
  @BinaryRef()
  membership_id!: Buffer;
  @NumberRef() from_organisation_id!: number;
  @NumberRef() to_organisation_id!: number;
  @Code(20) reason!: string;
  @Text(200, { nullable: true }) note!: string | null;
  @Instant() opened_at!: Date;
  @Instant() moved_at!: Date;
  @Instant({ nullable: true }) closed_at!: Date | null;
  @LiveWhile('closed_at IS NULL') open!: number | null;
}
