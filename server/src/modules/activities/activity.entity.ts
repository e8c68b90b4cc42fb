import { Check, Column, Entity, Index } from 'typeorm';
import {
  BinaryId,
  BinaryRef,
  Code,
  Instant,
  Json,
  LiveWhile,
  NumberRef,
  Sealed,
  SealedDocument,
  Text,
} from '../../database/columns';

@Entity('activities')
@Index('activities_organisation', ['organisation_id', 'starts_at'])
@Index('activities_upcoming', ['status', 'starts_at'])
@Index('activities_due', ['open', 'sign_up_to'])
@Check('activities_kept', 'taken <= capacity')
export class ActivityEntity {
  @BinaryId() id!: Buffer;
  @Code(12) status!: string;
  /** The organiser. */
  @NumberRef() organisation_id!: number;
  /** Always NULL: an activity is nobody's own matter. */
  @BinaryRef({ nullable: true }) person_id!: Buffer | null;
  @Text(40) title!: string;
  @Text(2000) intro!: string;
  @Instant() starts_at!: Date;
  @Instant() ends_at!: Date;
  @BinaryRef({ nullable: true }) venue_id!: Buffer | null;
  @Text(120) place!: string;
  @Column({ type: 'double', nullable: true }) latitude!: number | null;
  @Column({ type: 'double', nullable: true }) longitude!: number | null;
  @Code(16) audience!: string;
  /** Paths of the unions whose members may come: JSON list. */
  @Json() unions!: string;
  @Column({ type: 'smallint', unsigned: true }) capacity!: number;
  @Column({ type: 'int', unsigned: true }) fee_fen!: number;
  @Json() form!: string;
  @Instant() sign_up_from!: Date;
  @Instant() sign_up_to!: Date;
  @Code(12) mode!: string;
  @Column({ type: 'smallint', unsigned: true }) hold_minutes!: number;
  /** For a draw; stands in `draws` unchangeably once published. */
  @Json({ nullable: true }) rule!: string | null;
  /** Places taken, offered ones included; people in line; the last number or place in line given. */
  @Column({ type: 'smallint', unsigned: true, default: 0 }) taken!: number;
  @Column({ type: 'int', unsigned: true, default: 0 }) waiting!: number;
  @Column({ type: 'int', unsigned: true, default: 0 }) last_number!: number;
  @BinaryRef() assignment_id!: Buffer;
  @Instant() opened_at!: Date;
  @Instant() moved_at!: Date;
  @Instant({ nullable: true }) closed_at!: Date | null;
  @LiveWhile('closed_at IS NULL') open!: number | null;
}

/** 报名. `holder_id`: the person, or the account of a guest whom no union knows. One open an activity and holder. */
@Entity('activity_registrations')
@Index('activity_registrations_one', ['activity_id', 'holder_id', 'open'], { unique: true })
@Index('activity_registrations_number', ['activity_id', 'number'], { unique: true })
@Index('activity_registrations_status', ['activity_id', 'status', 'id'])
@Index('activity_registrations_holder', ['holder_id', 'opened_at'])
@Index('activity_registrations_guest', ['account_id', 'open'])
export class ActivityRegistrationEntity {
  @BinaryId() id!: Buffer;
  @Code(12) status!: string;
  @NumberRef() organisation_id!: number;
  @BinaryRef({ nullable: true }) account_id!: Buffer | null;
  @Index('activity_registrations_person')
  @BinaryRef({ nullable: true })
  person_id!: Buffer | null;
  @BinaryRef() holder_id!: Buffer;
  @BinaryRef() activity_id!: Buffer;
  /** In a draw: given one after the other as people enter, so that nobody can choose it. */
  @Column({ type: 'int', unsigned: true, nullable: true }) number!: number | null;
  @Sealed(4000, { nullable: true }) answers_enc!: Buffer | null;
  @Code(8, { nullable: true }) checked_in_by!: string | null;
  /** When they came, and when the server learnt of it: later, where the phone had no network. */
  @Instant({ nullable: true }) checked_in_at!: Date | null;
  @Instant({ nullable: true }) recorded_at!: Date | null;
  @Column({ type: 'tinyint', unsigned: true, nullable: true }) rating!: number | null;
  @Text(100, { nullable: true }) rating_text!: string | null;
  @Instant({ nullable: true }) rated_at!: Date | null;
  /** Of the activity: from then on the time to keep it runs. */
  @Index('activity_registrations_age')
  @Instant()
  ends_at!: Date;
  @Instant() opened_at!: Date;
  @Instant() moved_at!: Date;
  @Instant({ nullable: true }) closed_at!: Date | null;
  @LiveWhile('closed_at IS NULL') open!: number | null;
}

/** The list of those who come, as a workbook, sealed while it waits to be fetched. */
@Entity('sign_up_lists')
@Index('sign_up_lists_account', ['account_id', 'requested_at'])
export class SignUpListEntity {
  @BinaryId() id!: Buffer;
  @BinaryRef() activity_id!: Buffer;
  @NumberRef() organisation_id!: number;
  @BinaryRef() account_id!: Buffer;
  @Instant() requested_at!: Date;
  @Instant({ nullable: true }) ready_at!: Date | null;
  @Index('sign_up_lists_expiry')
  @Instant()
  expires_at!: Date;
  @SealedDocument({ nullable: true }) content!: Buffer | null;
}
