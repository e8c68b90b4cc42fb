import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BinaryId, BinaryRef, Code, Instant, Json, LiveWhile } from '../database/columns';

@Entity('outbox')
@Index('outbox_due', ['open', 'available_at', 'id'])
export class OutboxEntity {
  @BinaryId() id!: Buffer;
  @Code(40) kind!: string;
  @Code(8) delivery!: string;
  /** What it is about: the in-app message of a push. */
  @Index('outbox_reference')
  @BinaryRef()
  reference_id!: Buffer;
  @Json() payload!: string;
  @Instant() created_at!: Date;
  @Instant() available_at!: Date;
  @Column({ type: 'tinyint', unsigned: true, default: 0 }) attempts!: number;
  @Index('outbox_claim')
  @BinaryRef({ nullable: true })
  claim!: Buffer | null;
  @Instant({ nullable: true }) lease_until!: Date | null;
  @Instant({ nullable: true }) done_at!: Date | null;
  @Code(10, { nullable: true }) result!: string | null;
  @LiveWhile('done_at IS NULL') open!: number | null;
}

@Entity('job_leases')
export class JobLeaseEntity {
  @PrimaryColumn({ type: 'varchar', length: 40, charset: 'ascii', collation: 'ascii_bin' })
  name!: string;
  @BinaryRef({ nullable: true }) holder!: Buffer | null;
  @Instant() lease_until!: Date;
}
