import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  BinaryId,
  BinaryRef,
  Code,
  Instant,
  Json,
  LiveWhile,
  NumberRef,
  Text,
} from '../database/columns';

/** Who moved what, in which office, from where to where, when and why. Append-only. */
@Entity('transitions')
@Index('transitions_subject', ['flow', 'subject_id', 'at'])
export class TransitionEntity {
  @BinaryId() id!: Buffer;
  @Code(40) flow!: string;
  @BinaryRef() subject_id!: Buffer;
  @Code(30) action!: string;
  @Code(30) from_status!: string;
  @Code(30) to_status!: string;
  @NumberRef() from_organisation_id!: number;
  @NumberRef() organisation_id!: number;
  @BinaryRef({ nullable: true }) account_id!: Buffer | null;
  @BinaryRef({ nullable: true }) person_id!: Buffer | null;
  @BinaryRef({ nullable: true }) assignment_id!: Buffer | null;
  @Text(500, { nullable: true }) note!: string | null;
  @Json({ nullable: true }) details!: string | null;
  @Instant() at!: Date;
}

/** One open matter waiting for someone, with its clock. Written by the flow engine alone. */
@Entity('tasks')
@Index('tasks_one_open', ['subject_type', 'subject_id', 'open'], { unique: true })
@Index('tasks_inbox', ['organisation_id', 'open', 'due_at', 'id'])
@Index('tasks_raise', ['open', 'raise_at'])
export class TaskEntity {
  @BinaryId() id!: Buffer;
  @Code(40) subject_type!: string;
  @BinaryRef() subject_id!: Buffer;
  @NumberRef() organisation_id!: number;
  @Code(12) waits_for!: string;
  @Code(40) permission!: string;
  @Instant() opened_at!: Date;
  /** The promise that people see. */
  @Instant() due_at!: Date;
  /** When the escalation job looks at it next. */
  @Instant() raise_at!: Date;
  @Column({ type: 'tinyint', unsigned: true, default: 0 }) escalated_level!: number;
  @Instant({ nullable: true }) closed_at!: Date | null;
  @LiveWhile('closed_at IS NULL') open!: number | null;
}

/** Who took part in what a matter is about, and so neither gets it nor decides it. */
@Entity('recusals')
export class RecusalEntity {
  @PrimaryColumn({ type: 'varchar', length: 40, charset: 'ascii', collation: 'ascii_bin' })
  flow!: string;
  @PrimaryColumn({ type: 'binary', length: 16 }) subject_id!: Buffer;
  @PrimaryColumn({ type: 'binary', length: 16 }) person_id!: Buffer;
}
