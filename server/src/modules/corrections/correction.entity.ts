import { Entity, Index } from 'typeorm';
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

/** 更正: the name and ID number as they should be, for the union to compare with the document. One open a person. */
@Entity('person_corrections')
@Index('person_corrections_one_open', ['person_id', 'open'], { unique: true })
export class PersonCorrectionEntity {
  @BinaryId() id!: Buffer;
  @Code(20) status!: string;
  /** Has the matter now. */
  @NumberRef() organisation_id!: number;
  @BinaryRef() person_id!: Buffer;
  @Sealed(400) name_enc!: Buffer;
  @Text(60) name_mask!: string;
  @Sealed(120) id_number_enc!: Buffer;
  @Text(20) id_number_mask!: string;
  @Sealed(1000) reason_enc!: Buffer;
  @Instant() opened_at!: Date;
  @Instant() moved_at!: Date;
  @Instant({ nullable: true }) closed_at!: Date | null;
  @LiveWhile('closed_at IS NULL') open!: number | null;
}
