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

/** 报修: one open an account and place. */
@Entity('venue_faults')
@Index('venue_faults_one', ['account_id', 'place_id', 'open'], { unique: true })
@Index('venue_faults_place', ['place_id', 'kind', 'open'])
@Index('venue_faults_account', ['account_id', 'opened_at'])
export class VenueFaultEntity {
  @BinaryId() id!: Buffer;
  @Code(12) status!: string;
  @NumberRef() organisation_id!: number;
  @BinaryRef() account_id!: Buffer;
  @BinaryRef({ nullable: true }) person_id!: Buffer | null;
  @BinaryRef() venue_id!: Buffer;
  /** The resource, or the venue as a whole. */
  @BinaryRef() place_id!: Buffer;
  @Code(12) kind!: string;
  @Text(200) text!: string;
  @Instant() opened_at!: Date;
  @Instant() moved_at!: Date;
  @Index('venue_faults_age')
  @Instant({ nullable: true })
  closed_at!: Date | null;
  @LiveWhile('closed_at IS NULL') open!: number | null;
}
