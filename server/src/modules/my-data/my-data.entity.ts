import { Column, Entity, Index } from 'typeorm';
import { BinaryId, BinaryRef, Code, Instant, Json, SealedDocument } from '../../database/columns';

/** A copy of one's own file, made in the background, sealed, and gone after a day. */
@Entity('data_exports')
@Index('data_exports_account', ['account_id', 'requested_at'])
export class DataExportEntity {
  @BinaryId() id!: Buffer;
  @BinaryRef() account_id!: Buffer;
  @BinaryRef({ nullable: true }) person_id!: Buffer | null;
  @Instant() requested_at!: Date;
  @Instant({ nullable: true }) ready_at!: Date | null;
  @Index('data_exports_expiry')
  @Instant({ nullable: true })
  expires_at!: Date | null;
  @SealedDocument({ nullable: true }) content!: Buffer | null;
}

/** A consent taken back: which text, and when. */
@Entity('consent_withdrawals')
@Index('consent_withdrawals_account', ['account_id', 'at'])
export class ConsentWithdrawalEntity {
  @BinaryId() id!: Buffer;
  @BinaryRef() account_id!: Buffer;
  @BinaryRef({ nullable: true }) person_id!: Buffer | null;
  @Code(30) kind!: string;
  @Column({ type: 'smallint', unsigned: true }) version!: number;
  @Instant() at!: Date;
}

/** Whose data was erased: ids alone, so that a restored backup can be made to forget again. */
@Entity('erasures')
export class ErasureEntity {
  @BinaryId() id!: Buffer;
  @BinaryRef({ nullable: true }) person_id!: Buffer | null;
  @Json() account_ids!: string;
  @Column({ type: 'smallint', unsigned: true }) rules_version!: number;
  @Index('erasures_age')
  @Instant()
  at!: Date;
}
