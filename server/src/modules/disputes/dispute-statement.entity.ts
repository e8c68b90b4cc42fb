import { Column, Entity, Index } from 'typeorm';
import {
  BinaryId,
  BinaryRef,
  Code,
  Instant,
  NumberRef,
  SealedDocument,
} from '../../database/columns';

/** What one of those concerned says about who is who. Added to, never changed. */
@Entity('dispute_statements')
@Index('dispute_statements_place', ['dispute_id', 'side', 'place'], { unique: true })
export class DisputeStatementEntity {
  @BinaryId() id!: Buffer;
  @BinaryRef() dispute_id!: Buffer;
  @Code(20) side!: string;
  @Column({ type: 'tinyint', unsigned: true }) place!: number;
  @Index('dispute_statements_account')
  @BinaryRef()
  account_id!: Buffer;
  /** The union in whose office it was said; NULL for the person registered first. */
  @NumberRef({ nullable: true }) organisation_id!: number | null;
  @SealedDocument() text_enc!: Buffer;
  @Index('dispute_statements_created')
  @Instant()
  created_at!: Date;
}
