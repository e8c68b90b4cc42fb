import { Entity, Index } from 'typeorm';
import { BinaryId, BinaryRef, Instant, NumberRef, Text } from '../../database/columns';

/** Why somebody is deputy: who asked them, from which office. The dates stand in the deputy's assignment. */
@Entity('delegations')
@Index('delegations_organisation', ['organisation_id', 'created_at'])
export class DelegationEntity {
  @BinaryId() id!: Buffer;
  @NumberRef() organisation_id!: number;
  @BinaryRef() chair_person_id!: Buffer;
  @BinaryRef() chair_assignment_id!: Buffer;
  @BinaryRef() deputy_person_id!: Buffer;
  @Index('delegations_one_per_assignment', { unique: true })
  @BinaryRef()
  assignment_id!: Buffer;
  @Text(100) reason!: string;
  @Instant() created_at!: Date;
  /** Taken back before its last day. */
  @Instant({ nullable: true }) ended_at!: Date | null;
}
