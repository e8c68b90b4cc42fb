import { Column, Entity, Index } from 'typeorm';
import {
  BinaryId,
  BinaryRef,
  Code,
  Instant,
  LiveWhile,
  NumberRef,
  Sealed,
} from '../../database/columns';

/** Where somebody works: an employer or a platform, for a time. Several at once; each once at a time. */
@Entity('employments')
@Index('employments_once', ['person_id', 'subject_key', 'current'], { unique: true })
@Index('employments_employer', ['current', 'employer_key', 'person_id'])
export class EmploymentEntity {
  @BinaryId() id!: Buffer;
  @BinaryRef() person_id!: Buffer;
  @Code(12) form!: string;
  @Code(20, { nullable: true }) platform!: string | null;
  /** As the person wrote it; NULL for a platform. */
  @Sealed(400, { nullable: true }) employer_name_enc!: Buffer | null;
  /** Fingerprint of the name: the same employer typed twice is one. */
  @BinaryRef({ nullable: true }) employer_key!: Buffer | null;
  /** The employer's own union, when it was known. */
  @NumberRef({ nullable: true }) union_id!: number | null;
  /** Fingerprint of the employer or of the platform. */
  @BinaryRef() subject_key!: Buffer;
  @Code(8) source!: string;
  /** NULL: not known. */
  @Column({ type: 'date', nullable: true }) since!: string | null;
  /** The last day; NULL while it goes on. */
  @Index('employments_ended')
  @Column({ type: 'date', nullable: true })
  until!: string | null;
  @Instant() created_at!: Date;
  @LiveWhile('until IS NULL') current!: number | null;
}
