import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
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

const count = (options: object = {}): PropertyDecorator =>
  Column({ type: 'int', unsigned: true, ...options });

/** 组建工会. Within a district one name and one employer are founded once at a time. */
@Entity('union_foundings')
@Index('union_foundings_name', ['district_id', 'name_key', 'open'], { unique: true })
@Index('union_foundings_employer', ['district_id', 'employer_key', 'open'], { unique: true })
export class UnionFoundingEntity {
  @BinaryId() id!: Buffer;
  @Code(20) status!: string;
  /** Has the matter now. */
  @NumberRef() organisation_id!: number;
  @BinaryRef() account_id!: Buffer;
  @Index('union_foundings_person')
  @BinaryRef()
  person_id!: Buffer;
  /** Will stand over the union. */
  @NumberRef() parent_id!: number;
  @NumberRef() district_id!: number;
  @Code(20) kind!: string;
  @Text(80) name!: string;
  @BinaryRef() name_key!: Buffer;
  /** Of a union of one employer. */
  @BinaryRef({ nullable: true }) employer_key!: Buffer | null;
  @Text(120) address!: string;
  @count() expected_members!: number;
  @Text(200) reason!: string;
  /** The organisation, once its preparation is approved. */
  @Index('union_foundings_union', { unique: true })
  @NumberRef({ nullable: true })
  union_id!: number | null;
  @Column({ type: 'date', nullable: true }) held_on!: string | null;
  @Column({ type: 'tinyint', unsigned: true, nullable: true }) term_years!: number | null;
  @Sealed(2400, { nullable: true }) resolution_enc!: Buffer | null;
  /** The last person who was offered the transfer, and how many were. */
  @BinaryRef({ nullable: true }) offered_to!: Buffer | null;
  @count({ default: 0 }) offered!: number;
  @Instant() opened_at!: Date;
  @Instant() moved_at!: Date;
  @Instant({ nullable: true }) closed_at!: Date | null;
  @LiveWhile('closed_at IS NULL') open!: number | null;
}

/** The employers of a founding or of a proposal; unnamed where too few members work there. */
@Entity('founding_employers')
export class FoundingEmployerEntity {
  /** A founding or a proposal. */
  @PrimaryColumn({ type: 'binary', length: 16 }) subject_id!: Buffer;
  @PrimaryColumn({ type: 'binary', length: 16 }) employer_key!: Buffer;
  @Text(80, { nullable: true }) name!: string | null;
  @count({ default: 0 }) members!: number;
}

/** Elected at the founding meeting; in post once they agreed and the union is established. */
@Entity('founding_officers')
export class FoundingOfficerEntity {
  @PrimaryColumn({ type: 'binary', length: 16 }) founding_id!: Buffer;
  @PrimaryColumn({ type: 'binary', length: 16 })
  @Index('founding_officers_person')
  person_id!: Buffer;
  @Code(20) post!: string;
  @Instant({ nullable: true }) agreed_at!: Date | null;
  @Instant({ nullable: true }) declined_at!: Date | null;
}

/** 组建建议, found by a job. One open for what it is about. */
@Entity('founding_proposals')
@Index('founding_proposals_one_open', ['area_id', 'employer_key', 'open'], { unique: true })
export class FoundingProposalEntity {
  @BinaryId() id!: Buffer;
  @Code(20) status!: string;
  @NumberRef() organisation_id!: number;
  /** Nobody's matter: a job found it. */
  @BinaryRef({ nullable: true }) account_id!: Buffer | null;
  @BinaryRef({ nullable: true }) person_id!: Buffer | null;
  @Code(8) kind!: string;
  /** The subdistrict where most of them are, under which the union would stand. */
  @NumberRef() parent_id!: number;
  /** Within what it is counted: the district for one employer, the subdistrict for small ones. */
  @NumberRef() area_id!: number;
  /** Zeros for small employers together. */
  @BinaryRef() employer_key!: Buffer;
  @count() members!: number;
  @count() employers!: number;
  /** Put off until then. */
  @Column({ type: 'date', nullable: true }) again_on!: string | null;
  @BinaryRef({ nullable: true }) founding_id!: Buffer | null;
  @Instant() opened_at!: Date;
  @Instant() moved_at!: Date;
  @Instant({ nullable: true }) closed_at!: Date | null;
  @LiveWhile('closed_at IS NULL') open!: number | null;
}
