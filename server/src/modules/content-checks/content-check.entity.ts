import { Entity, Index } from 'typeorm';
import { BinaryId, BinaryRef, Code, Instant } from '../../database/columns';

/** One text or picture that others will see, and what WeChat's check said of it. */
@Entity('content_checks')
@Index('content_checks_subject', ['source', 'subject_id'], { unique: true })
@Index('content_checks_waiting', ['state', 'tried_at'])
export class ContentCheckEntity {
  @BinaryId() id!: Buffer;
  /** Whose `ContentSource` knows the text or picture. */
  @Code(40) source!: string;
  @BinaryRef() subject_id!: Buffer;
  /** Who wrote it. */
  @Index('content_checks_account')
  @BinaryRef({ nullable: true })
  account_id!: Buffer | null;
  @Code(8) state!: string;
  /** Of a picture that WeChat looks at: its answer comes under this name. */
  @Index('content_checks_trace', { unique: true })
  @Code(64, { nullable: true })
  trace_id!: string | null;
  @Instant() asked_at!: Date;
  @Instant() tried_at!: Date;
  @Index('content_checks_answered')
  @Instant({ nullable: true })
  answered_at!: Date | null;
}
