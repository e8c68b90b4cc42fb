import { Column, Entity, Index } from 'typeorm';
import {
  BinaryId,
  BinaryRef,
  Code,
  Instant,
  Json,
  NumberRef,
  Sealed,
  SealedDocument,
  Text,
} from '../../database/columns';

/** One file that a union gave in. */
@Entity('roster_imports')
@Index('roster_imports_organisation', ['organisation_id', 'created_at'])
export class RosterImportEntity {
  @BinaryId() id!: Buffer;
  @NumberRef() organisation_id!: number;
  @Code(12) status!: string;
  @Column({ type: 'smallint', unsigned: true }) total!: number;
  @Column({ type: 'smallint', unsigned: true, default: 0 }) imported!: number;
  /** What was not read, in words. */
  @Json() notes!: string;
  @BinaryRef() account_id!: Buffer;
  /** Whoever gave it in, then whoever confirmed it, and in which office. */
  @BinaryRef({ nullable: true }) person_id!: Buffer | null;
  @BinaryRef() assignment_id!: Buffer;
  @Instant() created_at!: Date;
  @Instant() moved_at!: Date;
}

/** One person of a roster, sealed. */
@Entity('roster_rows')
@Index('roster_rows_number', ['import_id', 'number'], { unique: true })
export class RosterRowEntity {
  @BinaryId() id!: Buffer;
  @BinaryRef() import_id!: Buffer;
  @Column({ type: 'smallint', unsigned: true }) number!: number;
  /** Where it stands in the file: 会员名册第 12 行. */
  @Text(60) place!: string;
  @Sealed(800) entry_enc!: Buffer;
  @Index('roster_rows_id_number')
  @BinaryRef({ nullable: true })
  id_number_blind!: Buffer | null;
  @Code(30, { nullable: true }) problem!: string | null;
  @BinaryRef({ nullable: true }) person_id!: Buffer | null;
  @BinaryRef({ nullable: true }) membership_id!: Buffer | null;
  @Index('roster_rows_age')
  @Instant()
  created_at!: Date;
}

/** A registration that its person has not confirmed yet. Its id is that of the membership. */
@Entity('roster_claims')
export class RosterClaimEntity {
  @BinaryId() id!: Buffer;
  @Index('roster_claims_person')
  @BinaryRef()
  person_id!: Buffer;
  @NumberRef() organisation_id!: number;
  /** NULL for somebody who has an account already: nobody else may claim to be them. */
  @Index('roster_claims_phone')
  @BinaryRef({ nullable: true })
  phone_blind!: Buffer | null;
  @Column({ type: 'tinyint', unsigned: true, default: 0 }) tries!: number;
  @Instant() created_at!: Date;
  @Instant({ nullable: true }) confirmed_at!: Date | null;
  @Instant({ nullable: true }) denied_at!: Date | null;
}

/** A roster as a workbook, made in the background, sealed, gone after an hour. */
@Entity('roster_exports')
@Index('roster_exports_account', ['account_id', 'requested_at'])
export class RosterExportEntity {
  @BinaryId() id!: Buffer;
  @NumberRef() organisation_id!: number;
  @BinaryRef() account_id!: Buffer;
  @Column({ type: 'int', unsigned: true, default: 0 }) done!: number;
  @Column({ type: 'int', unsigned: true, default: 0 }) total!: number;
  @Instant() requested_at!: Date;
  @Instant({ nullable: true }) ready_at!: Date | null;
  @Index('roster_exports_expiry')
  @Instant()
  expires_at!: Date;
  @SealedDocument({ nullable: true }) content!: Buffer | null;
}
