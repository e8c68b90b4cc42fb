import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Instant } from '../database/columns';

/** A fingerprint of each key this database was written with (`data`) and of the root of its blind indexes (`index`). */
@Entity('key_checks')
export class KeyCheckEntity {
  @PrimaryColumn({ type: 'varchar', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  kind!: string;
  @PrimaryColumn({ type: 'binary', length: 4 }) key_id!: Buffer;
  @Column({ type: 'binary', length: 32 }) proof!: Buffer;
  @Instant() created_at!: Date;
  /** Since then no row needs the key: it may be missing. */
  @Instant({ nullable: true }) retired_at!: Date | null;
}
