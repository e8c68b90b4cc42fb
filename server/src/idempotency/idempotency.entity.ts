import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Bytes, Instant, Json } from '../database/columns';

@Entity('idempotency_keys')
export class IdempotencyKeyEntity {
  @PrimaryColumn({ type: 'binary', length: 16 }) account_id!: Buffer;
  @PrimaryColumn({ type: 'binary', length: 16 }) id!: Buffer;
  @Bytes(32) body_hash!: Buffer;
  @Json({ nullable: true }) response!: string | null;
  @Index('idempotency_keys_age')
  @Instant()
  created_at!: Date;
}
