import { Column, Entity, Index } from 'typeorm';
import {
  BinaryId,
  BinaryRef,
  Code,
  Instant,
  LiveWhile,
  NumberRef,
  Text,
} from '../../database/columns';

/** 工会变动: a union is dissolved, merged into another, or moved under another. One open a union. */
@Entity('organisation_changes')
@Index('organisation_changes_one_open', ['union_id', 'open'], { unique: true })
export class OrganisationChangeEntity {
  @BinaryId() id!: Buffer;
  @Code(20) status!: string;
  /** Has the matter now. */
  @NumberRef() organisation_id!: number;
  @BinaryRef() account_id!: Buffer;
  @Index('organisation_changes_person')
  @BinaryRef()
  person_id!: Buffer;
  @Code(20) kind!: string;
  @NumberRef() union_id!: number;
  /** Takes the members over, or becomes the union above. */
  @NumberRef() target_id!: number;
  @Text(200) reason!: string;
  /** Members carried over so far. */
  @Column({ type: 'int', unsigned: true, default: 0 }) carried!: number;
  @Instant() opened_at!: Date;
  @Instant() moved_at!: Date;
  @Instant({ nullable: true }) closed_at!: Date | null;
  @LiveWhile('closed_at IS NULL') open!: number | null;
}
