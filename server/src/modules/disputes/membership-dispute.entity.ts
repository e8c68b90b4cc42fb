import { Entity, Index } from 'typeorm';
import { BinaryId, BinaryRef, Code, Instant, NumberRef } from '../../database/columns';

/** The same ID number a second time: the union of the first registration finds out who is who. */
@Entity('membership_disputes')
export class MembershipDisputeEntity {
  @BinaryId() id!: Buffer;
  @Code(20) status!: string;
  @NumberRef() organisation_id!: number;
  /** The account that came second. */
  @BinaryRef() account_id!: Buffer;
  /** The person registered first. */
  @BinaryRef() person_id!: Buffer;
  @Index('membership_disputes_application')
  @BinaryRef()
  application_id!: Buffer;
  /** The union that knew the person when it was opened, and the one that the second application went to. */
  @NumberRef() first_organisation_id!: number;
  @NumberRef() second_organisation_id!: number;
  @Instant() opened_at!: Date;
  @Instant() moved_at!: Date;
  @Instant({ nullable: true }) closed_at!: Date | null;
}
