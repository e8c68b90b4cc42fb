import { Column, Entity, Index } from 'typeorm';
import {
  BinaryId,
  BinaryRef,
  Code,
  Instant,
  Json,
  LiveWhile,
  NumberRef,
  Text,
} from '../../database/columns';

/** 职工之家: belongs to an organisation, and has a public page. */
@Entity('homes')
export class HomeEntity {
  @BinaryId() id!: Buffer;
  @Index('homes_organisation')
  @NumberRef()
  organisation_id!: number;
  @Code(12) kind!: string;
  @Text(60) name!: string;
  @Text(120) address!: string;
  @Text(500) intro!: string;
  @Text(60) contact!: string;
  /** StationHours lines. */
  @Json() hours!: string;
  /** What it offers, and the service charter: lines of words. */
  @Json() offers!: string;
  @Json() charter!: string;
  /** Counts the edits: of two who read the same page, one saves. */
  @Column({ type: 'int', unsigned: true, default: 1 }) version!: number;
  @Instant() created_at!: Date;
  @Instant({ nullable: true }) closed_at!: Date | null;
}

/** 共享约定: the members of another organisation may use the home, in these hours, so many bookings a day. */
@Entity('home_shares')
@Index('home_shares_one_live', ['home_id', 'organisation_id', 'live'], { unique: true })
export class HomeShareEntity {
  @BinaryId() id!: Buffer;
  @BinaryRef() home_id!: Buffer;
  @NumberRef() organisation_id!: number;
  @Column({ type: 'date' }) valid_from!: string;
  /** The last day, included; none: until it is ended. */
  @Column({ type: 'date', nullable: true }) valid_to!: string | null;
  /** StationHours lines; an empty list: whenever the venue is open. */
  @Json() hours!: string;
  @Column({ type: 'smallint', unsigned: true, nullable: true }) daily_quota!: number | null;
  @BinaryRef() assignment_id!: Buffer;
  @Instant() created_at!: Date;
  @Instant({ nullable: true }) ended_at!: Date | null;
  @LiveWhile('ended_at IS NULL') live!: number | null;
}
