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

/** 换届 of one term: the union reports its election, the union above confirms it. One open a union. */
@Entity('term_renewals')
@Index('term_renewals_one_open', ['union_id', 'open'], { unique: true })
export class TermRenewalEntity {
  @BinaryId() id!: Buffer;
  @Code(20) status!: string;
  /** Has the matter now. */
  @NumberRef() organisation_id!: number;
  /** Nobody's own matter: always empty. */
  @BinaryRef({ nullable: true }) person_id!: Buffer | null;
  @NumberRef() union_id!: number;
  @BinaryRef() term_id!: Buffer;
  /** Months before the end at which the union was last told. */
  @Column({ type: 'tinyint', unsigned: true }) reminded_months!: number;
  /** Who reported the election, or asked to put it off, and so does not decide. */
  @BinaryRef({ nullable: true }) reported_by!: Buffer | null;
  @Column({ type: 'date', nullable: true }) elected_on!: string | null;
  @Column({ type: 'tinyint', unsigned: true, nullable: true }) years!: number | null;
  @Sealed(4200, { nullable: true }) resolution_enc!: Buffer | null;
  @Text(200, { nullable: true }) postpone_reason!: string | null;
  @Column({ type: 'tinyint', unsigned: true, nullable: true }) postpone_months!: number | null;
  @Instant() opened_at!: Date;
  @Instant() moved_at!: Date;
  @Instant({ nullable: true }) closed_at!: Date | null;
  @LiveWhile('closed_at IS NULL') open!: number | null;
}

/** Who was elected by the report of a renewal. */
@Entity('renewal_candidates')
@Index('renewal_candidates_one_post', ['renewal_id', 'person_id', 'post'], { unique: true })
@Index('renewal_candidates_person', ['person_id'])
export class RenewalCandidateEntity {
  @BinaryId() id!: Buffer;
  @BinaryRef() renewal_id!: Buffer;
  @BinaryRef() person_id!: Buffer;
  @Code(20) post!: string;
}

/** 主席空缺: a union without a valid chair, for the union above. One open a union. */
@Entity('union_vacancies')
@Index('union_vacancies_one_open', ['union_id', 'open'], { unique: true })
export class UnionVacancyEntity {
  @BinaryId() id!: Buffer;
  @Code(20) status!: string;
  /** Has the matter now. */
  @NumberRef() organisation_id!: number;
  /** Nobody's own matter: always empty. */
  @BinaryRef({ nullable: true }) person_id!: Buffer | null;
  @NumberRef() union_id!: number;
  @Code(20) cause!: string;
  @Sealed(4200, { nullable: true }) resolution_enc!: Buffer | null;
  @Instant() opened_at!: Date;
  @Instant() moved_at!: Date;
  @Instant({ nullable: true }) closed_at!: Date | null;
  @LiveWhile('closed_at IS NULL') open!: number | null;
}
