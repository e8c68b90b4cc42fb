import { Column, Entity, Index } from 'typeorm';
import { Code, Flag, Instant, Json, NumberId, NumberRef, Text } from '../../database/columns';

@Entity('organisations')
export class OrganisationEntity {
  @NumberId() id!: number;
  @Index('organisations_parent')
  @NumberRef({ nullable: true })
  parent_id!: number | null;
  /** '/1/12/140/': covering is a prefix. */
  @Index('organisations_path', { unique: true })
  @Code(255)
  path!: string;
  @Code(20) level!: string;
  @Code(20, { nullable: true }) kind!: string | null;
  @Index('organisations_name')
  @Text(80)
  name!: string;
  @Index('organisations_employer')
  @Text(80, { nullable: true })
  employer_name!: string | null;
  @Flag({ default: 0 }) fallback!: number;
  /** Its parent when it is a fallback: one fallback union a subdistrict. */
  @Index('organisations_one_fallback', { unique: true })
  @Column({
    type: 'int',
    nullable: true,
    asExpression: 'IF(fallback = 1, parent_id, NULL)',
    generatedType: 'STORED',
  })
  fallback_of!: number | null;
  @Text(40, { nullable: true }) contact!: string | null;
  @Text(120, { nullable: true }) address!: string | null;
  @Text(80, { nullable: true }) hours!: string | null;
  @Json({ nullable: true }) offers!: string | null;
  @Text(200, { nullable: true }) promise!: string | null;
  /** Counts the edits of the page. */
  @NumberRef({ default: 0 }) page_version!: number;
  @Code(20, { default: 'established' }) status!: string;
  /** Where its members went, once it is dissolved or merged. */
  @NumberRef({ nullable: true }) succeeded_by!: number | null;
  @Instant() created_at!: Date;
}
