import { Column, Entity, Index } from 'typeorm';
import {
  BinaryId,
  BinaryRef,
  Code,
  Flag,
  Instant,
  Json,
  LiveWhile,
  NumberRef,
  Sealed,
  Text,
} from '../../database/columns';

@Entity('join_applications')
@Index('join_one_live_per_id_number', ['id_number_blind', 'live'], { unique: true })
@Index('join_one_open_per_account', ['account_id', 'open'], { unique: true })
@Index('join_resolution', ['resolution_id'])
@Index('join_organisation', ['organisation_id', 'status'])
@Index('join_figures', [
  'organisation_id',
  'submitted_at',
  'status',
  'person_id',
  'employment_form',
  'from_outside',
])
@Index('join_closed', ['organisation_id', 'closed_at', 'status'])
export class JoinApplicationEntity {
  @BinaryId() id!: Buffer;
  @Code(20) status!: string;
  /** Has it now. */
  @NumberRef() organisation_id!: number;
  /** Would become the member's union. */
  @NumberRef() union_id!: number;
  @BinaryRef() account_id!: Buffer;
  /** `null` while the same ID number is under verification (disputed). */
  @Index('join_person')
  @BinaryRef({ nullable: true })
  person_id!: Buffer | null;
  @Sealed(400) name_enc!: Buffer;
  @Text(60) name_mask!: string;
  @Sealed(120) id_number_enc!: Buffer;
  @BinaryRef() id_number_blind!: Buffer;
  @Text(20) id_number_mask!: string;
  @Sealed(120) phone_enc!: Buffer;
  @Text(20) phone_mask!: string;
  @Flag() phone_verified!: number;
  @Column({ type: 'smallint', unsigned: true }) birth_year!: number;
  @Code(20) employment_form!: string;
  /** 1: the ID number was issued in another city. `null`: not known. */
  @Flag({ nullable: true }) from_outside!: number | null;
  @Json() platforms!: string;
  @NumberRef({ nullable: true }) station_id!: number | null;
  @NumberRef({ nullable: true }) employer_id!: number | null;
  @NumberRef({ nullable: true }) work_subdistrict_id!: number | null;
  @NumberRef({ nullable: true }) residence_subdistrict_id!: number | null;
  @Code(20) route_rule!: string;
  @Text(200) route_reason!: string;
  /** [{kind, version, at}] */
  @Json() consents!: string;
  /** What the applicant adds to a correction. */
  @Sealed(1000, { nullable: true }) note_enc!: Buffer | null;
  @Json({ nullable: true }) missing!: string | null;
  @Text(500, { nullable: true }) return_note!: string | null;
  @Flag({ default: 0 }) returned_once!: number;
  @Flag({ default: 0 }) disputed!: number;
  /** 1: the account became this person's by this application, and is let go when it comes to nothing. */
  @Flag({ default: 0 }) binds_account!: number;
  @BinaryRef({ nullable: true }) resolution_id!: Buffer | null;
  @Instant() submitted_at!: Date;
  @Instant() moved_at!: Date;
  @Instant({ nullable: true }) closed_at!: Date | null;
  @LiveWhile('closed_at IS NULL') open!: number | null;
  @LiveWhile('closed_at IS NULL AND disputed = 0') live!: number | null;
}

/** A committee's resolution, covering one or many applicants. */
@Entity('resolutions')
@Index('resolutions_organisation', ['organisation_id', 'id'])
export class ResolutionEntity {
  @BinaryId() id!: Buffer;
  @NumberRef() organisation_id!: number;
  @Column({ type: 'date' }) resolved_on!: string;
  @Text(80, { nullable: true }) reference!: string | null;
  /** Who was there and what was resolved, as JSON. */
  @Sealed(8000, { nullable: true }) record_enc!: Buffer | null;
  @BinaryRef() recorded_by!: Buffer;
  @BinaryRef() assignment_id!: Buffer;
  @Instant() created_at!: Date;
}
