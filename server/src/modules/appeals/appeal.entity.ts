import { Entity, Index } from 'typeorm';
import {
  BinaryId,
  BinaryRef,
  Code,
  Instant,
  LiveWhile,
  NumberRef,
  Sealed,
} from '../../database/columns';

/** 申诉: against one decision, once. */
@Entity('appeals')
@Index('appeals_once', ['kind', 'matter_id'], { unique: true })
@Index('appeals_account', ['account_id', 'open'])
export class AppealEntity {
  @BinaryId() id!: Buffer;
  @Code(20) status!: string;
  /** Has the matter now: above whoever decided. */
  @NumberRef() organisation_id!: number;
  @BinaryRef() account_id!: Buffer;
  /** `null` where the ID number of an application is somebody else's. */
  @Index('appeals_person')
  @BinaryRef({ nullable: true })
  person_id!: Buffer | null;
  @Code(20) kind!: string;
  /** The application, transfer or proposed lapse that was decided. */
  @BinaryRef() matter_id!: Buffer;
  /** In which the decision was made. */
  @NumberRef() decided_by_id!: number;
  @Sealed(2000) reason_enc!: Buffer;
  @Instant() opened_at!: Date;
  @Instant() moved_at!: Date;
  @Instant({ nullable: true }) closed_at!: Date | null;
  @LiveWhile('closed_at IS NULL') open!: number | null;
}
