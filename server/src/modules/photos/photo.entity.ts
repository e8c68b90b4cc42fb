import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BinaryId, BinaryRef, Code, Instant } from '../../database/columns';

/** A picture of a venue or an activity, for anybody to see while that is public. */
@Entity('photos')
@Index('photos_place', ['subject_id', 'place'], { unique: true })
export class PhotoEntity {
  @BinaryId() id!: Buffer;
  @Code(10) subject_type!: string;
  @BinaryRef() subject_id!: Buffer;
  /** 1–9, in the order in which they are shown; more while they are put in another. */
  @Column({ type: 'tinyint', unsigned: true }) place!: number;
  /** Made of the bytes: under it there is never another picture. */
  @Index('photos_name', { unique: true })
  @Code(32)
  name!: string;
  @BinaryRef() assignment_id!: Buffer;
  @Instant() created_at!: Date;
  /** Since when everybody sees it; `null` until the content check let it pass, or a person did. */
  @Instant({ nullable: true }) shown_at!: Date | null;
}

/**
 * Apart from the rows that lists read. Public, so not sealed, and not in the store of people's papers: what serves these
 * can reach none of those. They come and go with their row, so nothing is ever left over.
 */
@Entity('photo_bytes')
export class PhotoBytesEntity {
  @PrimaryColumn({ type: 'binary', length: 16 }) photo_id!: Buffer;
  @Column({ type: 'mediumblob' }) page!: Buffer;
  @Column({ type: 'mediumblob' }) small!: Buffer;
}
