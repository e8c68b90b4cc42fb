import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BinaryRef, Code, Instant, Json, NumberRef } from '../database/columns';

const Digest = (): PropertyDecorator => Column({ type: 'binary', length: 32 });

/** One act on somebody's file, chained to the one before it in the same organisation. Insert and read, nothing else. */
@Entity('audit_entries')
@Index('audit_entries_person', ['subject_person_id', 'at'])
@Index('audit_entries_subject', ['subject_type', 'subject_id', 'at'])
export class AuditEntryEntity {
  @PrimaryColumn({ type: 'int', unsigned: true }) organisation_id!: number;
  @PrimaryColumn({ type: 'int', unsigned: true }) seq!: number;
  @Digest() previous_hash!: Buffer;
  @Digest() hash!: Buffer;
  @Code(60) action!: string;
  @BinaryRef({ nullable: true }) actor_person_id!: Buffer | null;
  @BinaryRef({ nullable: true }) assignment_id!: Buffer | null;
  @BinaryRef({ nullable: true }) subject_person_id!: Buffer | null;
  @Code(40) subject_type!: string;
  @BinaryRef({ nullable: true }) subject_id!: Buffer | null;
  @Code(30, { nullable: true }) purpose!: string | null;
  @Json({ nullable: true }) details!: string | null;
  @Instant() at!: Date;
}

/** Where each chain stands: the row that appenders of one organisation wait for. Proves nothing by itself. */
@Entity('audit_heads')
export class AuditHeadEntity {
  @PrimaryColumn({ type: 'int', unsigned: true }) organisation_id!: number;
  @NumberRef({ default: 0 }) seq!: number;
  @Digest() hash!: Buffer;
  @NumberRef({ default: 0 }) anchored_seq!: number;
}

/** Signed statements of where the chains stood, numbered and chained themselves. Insert and read, nothing else. */
@Entity('audit_anchors')
export class AuditAnchorEntity {
  @PrimaryColumn({ type: 'int', unsigned: true }) number!: number;
  @Json() heads!: string;
  @Instant() at!: Date;
  @Digest() previous_mac!: Buffer;
  @Digest() mac!: Buffer;
}

/** How often somebody opened personal files on one day. */
@Entity('reveal_counts')
export class RevealCountEntity {
  @PrimaryColumn({ type: 'binary', length: 16 }) person_id!: Buffer;
  @PrimaryColumn({ type: 'date' }) day!: string;
  @Column({ type: 'smallint', unsigned: true, default: 0 }) used!: number;
}
