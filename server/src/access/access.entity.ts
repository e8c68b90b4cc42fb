import { Entity, Index } from 'typeorm';
import { BinaryId, BinaryRef, Code, Instant, NumberRef, Sealed, Text } from '../database/columns';

/** One WeChat account of a mini-program. Several may belong to one person. */
@Entity('accounts')
export class AccountEntity {
  @BinaryId() id!: Buffer;
  @Index('accounts_openid', { unique: true })
  @Code(64)
  openid!: string;
  @Index('accounts_person')
  @BinaryRef({ nullable: true })
  person_id!: Buffer | null;
  @Sealed(120, { nullable: true }) phone_enc!: Buffer | null;
  @Text(20, { nullable: true }) phone_mask!: string | null;
  @Instant({ nullable: true }) phone_verified_at!: Date | null;
  @Instant() created_at!: Date;
}

/** One signed-in phone: a family of refresh tokens, numbered by `refresh_counter`. */
@Entity('sessions')
export class SessionEntity {
  @BinaryId() id!: Buffer;
  @Index('sessions_account')
  @BinaryRef()
  account_id!: Buffer;
  @Instant() created_at!: Date;
  @Index('sessions_expiry')
  @Instant()
  expires_at!: Date;
  @NumberRef({ default: 0 }) refresh_counter!: number;
  @Instant() refreshed_at!: Date;
  @Instant({ nullable: true }) revoked_at!: Date | null;
  @Code(20, { nullable: true }) revoked_reason!: string | null;
  /** What the phone calls itself; a hint for its owner, nothing is decided by it. */
  @Text(40, { nullable: true }) device!: string | null;
}

/** role × organisation × validity. `valid_to` is exclusive. */
@Entity('assignments')
@Index('assignments_office', ['organisation_id', 'role', 'valid_to'])
export class AssignmentEntity {
  @BinaryId() id!: Buffer;
  @Index('assignments_person')
  @BinaryRef()
  person_id!: Buffer;
  @Code(20) role!: string;
  @NumberRef() organisation_id!: number;
  @Instant() valid_from!: Date;
  @Instant() valid_to!: Date;
  @Instant() created_at!: Date;
}
