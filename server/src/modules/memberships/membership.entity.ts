import { Column, Entity, Index } from 'typeorm';
import { BinaryId, BinaryRef, Code, Instant, LiveWhile, NumberRef } from '../../database/columns';

@Entity('memberships')
@Index('memberships_one_live_per_person', ['person_id', 'live'], { unique: true })
@Index('memberships_organisation', ['organisation_id', 'live'])
export class MembershipEntity {
  @BinaryId() id!: Buffer;
  @Code(20) status!: string;
  @BinaryRef() person_id!: Buffer;
  /** The union of today; which one it was before stands in `membership_periods`. */
  @NumberRef() organisation_id!: number;
  /** Twelve digits, the last a check digit. */
  @Index('memberships_member_no', { unique: true })
  @Code(12)
  member_no!: string;
  @Column({ type: 'date' }) started_on!: string;
  @BinaryRef({ nullable: true }) application_id!: Buffer | null;
  @BinaryRef({ nullable: true }) resolution_id!: Buffer | null;
  @Instant() created_at!: Date;
  @Instant() moved_at!: Date;
  @Instant({ nullable: true }) closed_at!: Date | null;
  @LiveWhile('closed_at IS NULL') live!: number | null;
}

/**
 * Which union a person belonged to, and how, from day to day (`valid_*`, the end excluded), as it was known from moment
 * to moment (`recorded_*`). Rows are superseded, never changed in what they say.
 */
@Entity('membership_periods')
@Index('membership_periods_membership', ['membership_id', 'recorded_to', 'valid_from'])
@Index('membership_periods_one_open', ['membership_id', 'current'], { unique: true })
export class MembershipPeriodEntity {
  @BinaryId() id!: Buffer;
  @BinaryRef() membership_id!: Buffer;
  @NumberRef() organisation_id!: number;
  @Code(20) status!: string;
  @Column({ type: 'date' }) valid_from!: string;
  @Column({ type: 'date', nullable: true }) valid_to!: string | null;
  @Instant() recorded_from!: Date;
  @Instant({ nullable: true }) recorded_to!: Date | null;
  @LiveWhile('valid_to IS NULL AND recorded_to IS NULL') current!: number | null;
}
