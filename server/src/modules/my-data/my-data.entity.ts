import { Column, Entity, Index } from 'typeorm';
import {
  BinaryId,
  BinaryRef,
  Code,
  Instant,
  Json,
  LiveWhile,
  NumberRef,
  Sealed,
  Text,
} from '../../database/columns';

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
  @Column({ type: 'longblob', nullable: true }) content!: Buffer | null;
}

/** Somebody says that their name or ID number is registered wrongly; their union checks. */
@Entity('corrections')
@Index('corrections_one_open', ['person_id', 'open'], { unique: true })
export class CorrectionEntity {
  @BinaryId() id!: Buffer;
  @Code(20) status!: string;
  @NumberRef() organisation_id!: number;
  @BinaryRef() account_id!: Buffer;
  @BinaryRef() person_id!: Buffer;
  @Code(20) field!: string;
  @Sealed(400) value_enc!: Buffer;
  @Text(60) value_mask!: string;
  @Instant() opened_at!: Date;
  @Instant() moved_at!: Date;
  @Instant({ nullable: true }) closed_at!: Date | null;
  @LiveWhile('closed_at IS NULL') open!: number | null;
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
