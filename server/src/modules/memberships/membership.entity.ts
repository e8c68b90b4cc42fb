import { Column, Entity, Index } from 'typeorm';
import { BinaryId, BinaryRef, Code, Instant, LiveWhile, NumberRef } from '../../database/columns';

@Entity('memberships')
@Index('memberships_one_live_per_person', ['person_id', 'live'], { unique: true })
@Index('memberships_organisation', ['organisation_id', 'live'])
export class MembershipEntity {
  @BinaryId() id!: Buffer;
  @BinaryRef() person_id!: Buffer;
  @NumberRef() organisation_id!: number;
  /** Twelve digits, the last a check digit. */
  @Index('memberships_member_no', { unique: true })
  @Code(12)
  member_no!: string;
  @Column({ type: 'date' }) started_on!: string;
  @BinaryRef({ nullable: true }) application_id!: Buffer | null;
  @BinaryRef({ nullable: true }) resolution_id!: Buffer | null;
  @Instant() created_at!: Date;
  @Instant({ nullable: true }) ended_at!: Date | null;
  @LiveWhile('ended_at IS NULL') live!: number | null;
}
