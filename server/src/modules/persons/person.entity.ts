import { Entity, Index } from 'typeorm';
import { BinaryId, BinaryRef, Code, Instant, Sealed, Text } from '../../database/columns';

/** Real-name, one per ID number. */
@Entity('persons')
export class PersonEntity {
  @BinaryId() id!: Buffer;
  @Sealed(400) name_enc!: Buffer;
  @Text(60) name_mask!: string;
  @Sealed(120) id_number_enc!: Buffer;
  @Index('persons_one_per_id_number', { unique: true })
  @BinaryRef()
  id_number_blind!: Buffer;
  @Text(20) id_number_mask!: string;
  @Sealed(120, { nullable: true }) phone_enc!: Buffer | null;
  @Text(20, { nullable: true }) phone_mask!: string | null;
  /** Fingerprint of the whole name: finds its namesakes, and opens nothing. */
  @Index('persons_name')
  @BinaryRef({ nullable: true })
  name_blind!: Buffer | null;
  /** The last four digits, which every mask shows. */
  @Index('persons_phone_tail')
  @Code(4, { nullable: true })
  phone_tail!: string | null;
  /** When, how and by whom the real name was checked; `null`: name and number are well formed, no more. */
  @Instant({ nullable: true }) verified_at!: Date | null;
  @Code(20, { nullable: true }) verified_way!: string | null;
  /** The office holder who saw the document. */
  @BinaryRef({ nullable: true }) verified_by!: Buffer | null;
  @Code(30, { nullable: true }) verified_document!: string | null;
  @Instant() created_at!: Date;
}
