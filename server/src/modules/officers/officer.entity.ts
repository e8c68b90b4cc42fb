import { Column, Entity, Index } from 'typeorm';
import {
  BinaryId,
  BinaryRef,
  Code,
  Instant,
  LiveWhile,
  NumberRef,
  Sealed,
  Text,
} from '../../database/columns';

/** 一届: for how long a union's committee is elected. */
@Entity('union_terms')
@Index('union_terms_one_running', ['organisation_id', 'running'], { unique: true })
@Index('union_terms_end', ['running', 'ends_on'])
export class UnionTermEntity {
  @BinaryId() id!: Buffer;
  @NumberRef() organisation_id!: number;
  @Column({ type: 'date' }) started_on!: string;
  @Column({ type: 'tinyint', unsigned: true }) years!: number;
  /** The last day, with the months by which the election was put off. */
  @Column({ type: 'date' }) ends_on!: string;
  @Column({ type: 'tinyint', unsigned: true, default: 0 }) postponed_months!: number;
  @Instant() created_at!: Date;
  @Instant({ nullable: true }) ended_at!: Date | null;
  @LiveWhile('ended_at IS NULL') running!: number | null;
}

/** Who holds which post of a committee, from the day of the election until it ended. */
@Entity('union_officers')
@Index('union_officers_one_chair', ['organisation_id', 'live_chair'], { unique: true })
@Index('union_officers_one_post', ['organisation_id', 'person_id', 'post', 'in_post'], {
  unique: true,
})
@Index('union_officers_term', ['term_id'])
@Index('union_officers_person', ['person_id', 'in_post'])
export class UnionOfficerEntity {
  @BinaryId() id!: Buffer;
  @NumberRef() organisation_id!: number;
  @BinaryRef() term_id!: Buffer;
  @BinaryRef() person_id!: Buffer;
  @Code(20) post!: string;
  /** The office that goes with a chair's post. */
  @BinaryRef({ nullable: true }) assignment_id!: Buffer | null;
  @Column({ type: 'date' }) started_on!: string;
  @Instant() created_at!: Date;
  @Instant({ nullable: true }) ended_at!: Date | null;
  @Code(20, { nullable: true }) ended_by!: string | null;
  @LiveWhile('ended_at IS NULL') in_post!: number | null;
  @LiveWhile("ended_at IS NULL AND post = 'chair'") live_chair!: number | null;
}

/** 申报的亲属: who is close to a declarer, and where they stand. The name is somebody else's: sealed. */
@Entity('officer_relatives')
@Index('officer_relatives_person', ['person_id', 'in_force'])
@Index('officer_relatives_relative', ['relative_person_id', 'in_force'])
export class OfficerRelativeEntity {
  @BinaryId() id!: Buffer;
  @BinaryRef() person_id!: Buffer;
  @Code(20) relation!: string;
  @Code(20) standing!: string;
  @Sealed(400) name_enc!: Buffer;
  @Text(60) name_mask!: string;
  /** Known by the member number that was given. */
  @BinaryRef({ nullable: true }) relative_person_id!: Buffer | null;
  @Text(80, { nullable: true }) employer_name!: string | null;
  /** The union of that employer, or the one where the relative serves. */
  @NumberRef({ nullable: true }) organisation_id!: number | null;
  @Instant() declared_at!: Date;
  @Index('officer_relatives_withdrawn')
  @Instant({ nullable: true })
  withdrawn_at!: Date | null;
  @LiveWhile('withdrawn_at IS NULL') in_force!: number | null;
}
