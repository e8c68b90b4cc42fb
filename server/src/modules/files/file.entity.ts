import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  BinaryId,
  BinaryRef,
  Bytes,
  Code,
  Instant,
  NumberRef,
  Sealed,
} from '../../database/columns';

/** A paper or picture that belongs to a matter. Its bytes lie in the storage under the id, sealed with a key of their own. */
@Entity('files')
@Index('files_place', ['subject_type', 'subject_id', 'side', 'place'], { unique: true })
export class FileEntity {
  @BinaryId() id!: Buffer;
  @Index('files_account')
  @BinaryRef()
  account_id!: Buffer;
  /** The flow of the matter, and its id. */
  @Code(40) subject_type!: string;
  @BinaryRef() subject_id!: Buffer;
  /** Who of those concerned brought it: `applicant`, `first_union` … */
  @Code(20) side!: string;
  /** 1–9 within its side; NULL when it was taken away. */
  @Column({ type: 'tinyint', unsigned: true, nullable: true }) place!: number | null;
  /** The office in which it was brought; NULL for a person's own. */
  @NumberRef({ nullable: true }) organisation_id!: number | null;
  @Code(20) medium!: string;
  /** Without the seal. */
  @Column({ type: 'int', unsigned: true }) size!: number;
  @Bytes(32) sha256!: Buffer;
  /** Empty when the file was taken away: then nobody can open the bytes, wherever a copy of them lies. */
  @Sealed(160) data_key_enc!: Buffer;
  @Instant() created_at!: Date;
  /** When the matter came to its end: from then on the time runs after which it is deleted. */
  @Index('files_closed')
  @Instant({ nullable: true })
  closed_at!: Date | null;
  @Index('files_removed')
  @Instant({ nullable: true })
  removed_at!: Date | null;
}

/** How much somebody uploaded on one day. */
@Entity('upload_counts')
export class UploadCountEntity {
  @PrimaryColumn({ type: 'binary', length: 16 }) account_id!: Buffer;
  @PrimaryColumn({ type: 'date' }) day!: string;
  @Column({ type: 'smallint', unsigned: true, default: 0 }) used!: number;
}
