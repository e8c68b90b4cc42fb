import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BinaryRef, Code, Instant, Json, NumberId, NumberRef, Text } from '../../database/columns';

@Entity('stations')
export class StationEntity {
  @NumberId() id!: number;
  @Index('stations_organisation')
  @NumberRef()
  organisation_id!: number;
  /** The number on the sign: HD-0127. */
  @Index('stations_number', { unique: true })
  @Code(20)
  number!: string;
  @Text(60) name!: string;
  @Text(120) address!: string;
  /** GCJ-02 degrees, as WeChat's maps use them. */
  @Column({ type: 'double' }) latitude!: number;
  @Column({ type: 'double' }) longitude!: number;
  /** Square of 0.05 degrees, for the nearby list. */
  @Index('stations_cell')
  @NumberRef()
  cell!: number;
  @Json() offers!: string;
  @Json() hours!: string;
  @Instant() created_at!: Date;
  @Instant({ nullable: true }) closed_at!: Date | null;
}

/** A printed sticker's version; every version works until it is retired. */
@Entity('station_codes')
export class StationCodeEntity {
  @PrimaryColumn({ type: 'int', unsigned: true }) station_id!: number;
  @PrimaryColumn({ type: 'int', unsigned: true }) version!: number;
  @Instant() created_at!: Date;
  @BinaryRef({ nullable: true }) created_by!: Buffer | null;
  @Instant({ nullable: true }) retired_at!: Date | null;
}

/** Keeps one check-in per 4 hours. `visitor` is a keyed hash bound to station and day: no trail can be joined from it. */
@Entity('visits')
export class VisitEntity {
  // First in the key, so that what is past its days is one range to delete.
  @PrimaryColumn({ type: 'datetime', precision: 0 }) bucket_at!: Date;
  @PrimaryColumn({ type: 'int', unsigned: true }) station_id!: number;
  @PrimaryColumn({ type: 'binary', length: 16 }) visitor!: Buffer;
}

@Entity('visit_counts')
export class VisitCountEntity {
  @PrimaryColumn({ type: 'int', unsigned: true }) station_id!: number;
  @PrimaryColumn({ type: 'datetime', precision: 0 }) bucket_at!: Date;
  @NumberRef() visits!: number;
}
